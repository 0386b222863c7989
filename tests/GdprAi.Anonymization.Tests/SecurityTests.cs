using System.Diagnostics;
using System.Reflection;
using System.Text;
using GdprAi.Anonymization.AI;
using Xunit;

namespace GdprAi.Anonymization.Tests;

/// <summary>No original leaves through an exception, a text form or a debugger view.</summary>
public class SecurityTests
{
    private const string Secret = "zq.secret@acme.fr";
    private static readonly Assembly[] s_assemblies = [typeof(Anonymize).Assembly, typeof(AnonymizingChatClient).Assembly];

    [Fact]
    public void NoTextFormShowsAnOriginal()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin();
        Anonymize.Email(Secret);
        StreamingRestorer restorer = scope.CreateStreamingRestorer();
        restorer.Push("user1@example.com user1");
        object[] instances =
        [
            scope, scope.Session, restorer, scope.RestoreDetailed("user1@example.com"), new Pseudonymizer(Pseudonymizer.GenerateKey(), Secret),
            new AnonymizationOptions(), new AnonymizingChatOptions(), new Finding(0, 1, EntityKind.Email), EntityKind.Email, PlaceholderStyle.Natural, BinaryContentPolicy.Block,
            new PersonalDataAttribute(), new AnonymizesAttribute(), new SendsToLlmAttribute(), PersonalDataCategory.Name,
        ];
        Assert.Equal("zq.secret@acme.fr", ((RestoreResult)instances[3]).Text);
        Assert.All(instances, i => Assert.DoesNotContain("secret", i.ToString()));
        Type[] covered = [.. instances.Select(i => i.GetType()), typeof(AnonymizingChatClient), typeof(ContentBlockedException)];
        IEnumerable<Type> missing = s_assemblies.SelectMany(a => a.GetExportedTypes())
            .Where(t => !t.IsInterface && !(t.IsAbstract && t.IsSealed)).Except(covered);
        Assert.Empty(missing);
    }

    [Fact]
    public void DebuggersShowCountsAndPlaceholdersOnly()
    {
        string[] harmless = ["{Count} placeholders", "{Placeholder}"];
        IEnumerable<string> displays = s_assemblies.SelectMany(a => a.GetTypes()).Select(t => t.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value).OfType<string>();
        string[] own = [.. displays.Where(d => !d.StartsWith("\\{", StringComparison.Ordinal)).Distinct().Order()];
        Assert.Equal(harmless.Order(), own);
    }

    [Fact]
    public void MapsKeysAndOriginalsAreHiddenFromDebuggers()
    {
        string[] hidden = ["AnonymizationSession._spellings", "AnonymizationSession._values", "AnonymizationSession._known", "AnonymizationSession._trie", "AnonymizationSession._overflowKey", "Pseudonymizer._key"];
        foreach (string name in hidden)
        {
            string[] parts = name.Split('.');
            FieldInfo field = typeof(Anonymize).Assembly.GetType("GdprAi.Anonymization." + parts[0])!.GetField(parts[1], BindingFlags.Instance | BindingFlags.NonPublic)!;
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
        }

        Assert.Equal(DebuggerBrowsableState.Never, typeof(RestoreResult).GetProperty("Text")!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
    }

    [Fact]
    public void NoPublicMemberButRestoringReturnsAnOriginal()
    {
        using AnonymizationSession session = new();
        session.Email(Secret);
        foreach (PropertyInfo property in typeof(AnonymizationSession).GetProperties())
            Assert.DoesNotContain("secret", property.GetValue(session)?.ToString() ?? "");
    }

    [Fact]
    public void NoExceptionQuotesAValue()
    {
        AnonymizationScope scope = AnonymizationScope.Begin();
        Anonymize.Email(Secret);
        StreamingRestorer restorer = scope.CreateStreamingRestorer();
        restorer.Complete();
        AnonymizationSession session = scope.Session;
        byte[] exported = session.Export(new SessionTests.AesProtector());
        Action[] failing =
        [
            () => restorer.Push(Secret),
            () => session.Export(null!),
            () => session.Export(new SessionTests.NoProtector()),
            () => AnonymizationSession.Import(null!, new SessionTests.NoProtector()),
            () => AnonymizationSession.Import(exported, null!),
            () => AnonymizationSession.Import(Encoding.UTF8.GetBytes(Secret), new SessionTests.NoProtector()),
            () => Anonymize.Object(new Fixed()),
            () => _ = new Pseudonymizer(Encoding.UTF8.GetBytes(Secret + Secret), "a"),
            () => _ = new Pseudonymizer((byte[])null!, "a"),
        ];
        List<Exception> thrown = [.. failing.Select(action => Record.Exception(action))!];
        scope.Dispose();
        thrown.Add(Record.Exception(() => session.Restore(Secret)));
        thrown.Add(Record.Exception(() => session.Export(new SessionTests.AesProtector())));
        Assert.All(thrown, e =>
        {
            Assert.NotNull(e);
            Assert.DoesNotContain("secret@", e.ToString());
        });
    }

    /// <summary>One step that reads the text again for each character would take hours here.</summary>
    [Theory]
    [InlineData("user1@example.com")]
    [InlineData("@")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("Client ")]
    [InlineData("jean ")]
    [InlineData("1 ")]
    [InlineData("](")]
    public void AMegabyteOfAnythingIsReadOnce(string piece)
    {
        using AnonymizationSession session = new();
        session.Name("Jean Jean Jean Jean Jean");
        session.Email(Secret);
        session.Id("1 1 1 1 1 1 1 1");
        string text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        string sent = session.Text(text)!;
        Assert.DoesNotContain("secret", sent);
        Assert.NotNull(session.Restore(sent));
    }

    private sealed class Fixed
    {
        [PersonalData] public string Email => string.Concat(Secret, "");
    }
}
