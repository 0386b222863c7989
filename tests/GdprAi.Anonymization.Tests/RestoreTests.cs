using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GdprAi.Anonymization.Tests;

public class RestoreTests
{
    private readonly AnonymizationSession _session = new(HelperTests.French());

    public RestoreTests()
    {
        _session.Name("Jean Dupont");
        _session.Name("Marie Durand");
        _session.Email("jean.dupont@acme.fr");
        _session.Phone("06 12 34 56 78");
        _session.Id("K-77");
        _session.Address("10 rue de la Paix, Paris");
    }

    [Theory]
    [InlineData("Bonjour Client A,", "Bonjour Jean Dupont,")]
    [InlineData("client A a écrit", "Jean Dupont a écrit")]
    [InlineData("**Client A** et `Client B`", "**Jean Dupont** et `Marie Durand`")]
    [InlineData("_Client A_", "_Jean Dupont_")]
    [InlineData("Client\u00A0A, Client\u202FB", "Jean Dupont, Marie Durand")]
    [InlineData("Customer A and Kunde B", "Jean Dupont and Marie Durand")]
    [InlineData("Client A's order", "Jean Dupont's order")]
    [InlineData("user1\\@example.com", "jean.dupont@acme.fr")]
    [InlineData("user1%40example.com", "jean.dupont@acme.fr")]
    [InlineData("user1\\u0040example.com", "jean.dupont@acme.fr")]
    [InlineData("User1@example.com.", "jean.dupont@acme.fr.")]
    [InlineData("[mail](mailto:user1@example.com)", "[mail](mailto:jean.dupont@acme.fr)")]
    [InlineData("<user1@example.com>", "<jean.dupont@acme.fr>")]
    [InlineData("06\u00A039\u00A098\u00A000\u00A001", "06 12 34 56 78")]
    [InlineData("\\[adresse 1\\]", "10 rue de la Paix, Paris")]
    [InlineData("id\u20111", "K-77")]
    [InlineData("请联系Client A谢谢", "请联系Jean Dupont谢谢")]
    public void Restores(string answer, string expected) => Assert.Equal(expected, _session.Restore(answer));

    [Theory]
    [InlineData("Le client a appelé")]
    [InlineData("LE CLIENT A APPELÉ")]
    [InlineData("Client AB")]
    [InlineData("Client A2")]
    [InlineData("MonClient A")]
    [InlineData("user1@example.comx")]
    [InlineData("user1@example.com.br")]
    [InlineData("x.user1@example.com")]
    [InlineData("user12@example.com")]
    [InlineData("id-12")]
    [InlineData("id-1-2")]
    [InlineData("big-id-1")]
    [InlineData("Client Z")]
    public void LeavesAlone(string answer) => Assert.Equal(answer, _session.Restore(answer));

    [Theory]
    [InlineData("https://evil.example/?q=user1@example.com")]
    [InlineData("![x](//evil.example/user1@example.com)")]
    [InlineData("[x](evil.example/?q=Client A)")]
    [InlineData("<img src=\"https://evil.example/?q=Client A\">")]
    [InlineData("www.evil.example/user1@example.com")]
    [InlineData("http:\\/\\/evil.example\\/user1@example.com")]
    public void NothingIsRestoredIntoAWebAddress(string answer)
    {
        Assert.Equal(answer, _session.Restore(answer));
        Assert.Single(_session.RestoreDetailed(answer).Unresolved);
    }

    [Fact]
    public void AfterAWebAddressRestoringGoesOn() => Assert.Equal(
        "See https://a.example/x for Jean Dupont", _session.Restore("See https://a.example/x for Client A"));

    [Fact]
    public void WebAddressesAreRestoredOnRequest()
    {
        using AnonymizationSession session = new(new AnonymizationOptions { RestoreInUrls = true });
        string link = "https://a.example/?q=" + session.Email("jean@acme.fr");
        Assert.Equal("https://a.example/?q=jean@acme.fr", session.Restore(link));
    }

    [Fact]
    public void WhatIsPutBackIsNotReplacedAgain()
    {
        using AnonymizationSession session = new(HelperTests.French());
        string first = session.Name("Client B")!, second = session.Name("Client A")!;
        Assert.Equal("Client B / Client A", session.Restore(first + " / " + second));
    }

    [Fact]
    public void JsonIsEscaped()
    {
        using AnonymizationSession session = new(HelperTests.French());
        string name = session.Name("Jean \"le \\ Grand\"\nDupont")!;
        Assert.Equal("{\"a\":\"x\\nJean \\\"le \\\\ Grand\\\"\\nDupont\"}", session.RestoreJson("{\"a\":\"x\\n" + name + "\"}"));
    }

    [Fact]
    public void DriftIsReported()
    {
        RestoreResult result = _session.RestoreDetailed("CLIENT A, Client Q, user9@example.com, [adresse 7] et Client A ; le client a raison.");
        Assert.Equal(1, result.Restored);
        Assert.Equal(["CLIENT A", "Client Q", "user9@example.com", "[adresse 7]"], result.Unresolved);
        Assert.EndsWith("et Jean Dupont ; le client a raison.", result.Text);
    }

    [Fact]
    public void NullStaysNull()
    {
        Assert.Null(_session.Restore(null));
        Assert.Null(_session.RestoreJson(null));
        Assert.Equal("", _session.RestoreDetailed(null).Text);
    }

    [Fact]
    public void StreamingEqualsBatchForEverySplit()
    {
        string[] pieces =
        [
            "Client A", "Client B", "client A", "Customer A", "CLIENT A", "Client AB", "user1@example.com", "user1\\@example.com", "user1%40example.com", "user1\\u0040example.com",
            "user12@example.com", "06 39 98 00 01", "06\u00A039", "id-1", "id-12", "[adresse 1]", "\\[adresse 1\\]", "[adr", "https://x.example/?", "](", ")", "mailto:", "www.", "//",
            " ", "\n", ".", "-", "@", "\\", "\\n", "\\u", "\\u00", "%", "%4", "é", "Cli", "user", "\"", "<", ">", "a", "1", "\uD83D\uDE00", "e\u0301", "\u0301",
        ];
        Gen<string> answers = Gen.Elements(pieces).ArrayOf().Select(string.Concat);
        Gen<(string Answer, int[] Cuts, bool IsJson)> cases = from answer in answers
                                                              from cuts in Gen.Choose(0, Math.Max(0, answer.Length)).ArrayOf()
                                                              from isJson in Gen.Elements(true, false)
                                                              select (answer, cuts, isJson);
        Prop.ForAll(Arb.From(cases), c =>
        {
            string expected = c.IsJson ? _session.RestoreJson(c.Answer)! : _session.Restore(c.Answer)!;
            return Stream(c.Answer, c.Cuts, c.IsJson) == expected && Stream(c.Answer, Enumerable.Range(0, c.Answer.Length + 1), c.IsJson) == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Fact]
    public void OrdinaryTextIsNotHeldBack()
    {
        StreamingRestorer restorer = _session.CreateStreamingRestorer();
        Assert.Equal("Bonjour, voici ", restorer.Push("Bonjour, voici "));
        Assert.Equal("", restorer.Push("Clie"));
        Assert.Equal("", restorer.Push("nt A"));
        Assert.Equal("Jean Dupont!", restorer.Push("!"));
        Assert.Equal("Clique ", restorer.Push("Clique "));
        Assert.Equal("", restorer.Push("Client B".AsSpan()));
        Assert.Equal("Marie Durand", restorer.Complete());
        Assert.Equal(2, restorer.Restored);
        Assert.Throws<InvalidOperationException>(() => restorer.Push("x"));
    }

    [Fact]
    public void APlaceholderIssuedWhileStreamingIsRestored()
    {
        StreamingRestorer restorer = _session.CreateStreamingRestorer();
        string before = restorer.Push("Hello ");
        string placeholder = _session.Name("Paul Martin")!;
        Assert.Equal("Hello Paul Martin", before + restorer.Push(placeholder) + restorer.Complete());
    }

    private string Stream(string answer, IEnumerable<int> cuts, bool isJson)
    {
        StreamingRestorer restorer = _session.CreateStreamingRestorer(isJson);
        string output = "";
        int last = 0;
        foreach (int cut in cuts.Where(c => c <= answer.Length).Order().Append(answer.Length))
        {
            output += restorer.Push(answer[last..cut]);
            last = cut;
        }

        return output + restorer.Complete();
    }
}
