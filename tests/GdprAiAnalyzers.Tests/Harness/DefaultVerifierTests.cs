using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Harness;

public sealed class DefaultVerifierTests
{
    private readonly DefaultVerifier _verifier = new();

    [Fact]
    public void What_holds_passes()
    {
        _verifier.Equal(1, 1);
        _verifier.True(true);
        _verifier.False(false);
        _verifier.Empty("list", Array.Empty<int>());
        _verifier.NotEmpty("list", [1]);
        _verifier.SequenceEqual([1, 2], [1, 2]);
        _verifier.SequenceEqual(["a"], ["A"], StringComparer.OrdinalIgnoreCase);
        _verifier.LanguageIsSupported(LanguageNames.CSharp);
    }

    [Fact]
    public void What_does_not_hold_throws()
    {
        Fails(() => _verifier.Equal(1, 2));
        Fails(() => _verifier.True(false));
        Fails(() => _verifier.False(true));
        Fails(() => _verifier.Fail());
        Fails(() => _verifier.Empty("list", [1]));
        Fails(() => _verifier.NotEmpty("list", Array.Empty<int>()));
        Fails(() => _verifier.SequenceEqual([1, 2], [2, 1]));
        Fails(() => _verifier.LanguageIsSupported("Other"));
    }

    [Fact]
    public void Context_precedes_the_message()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => _verifier.PushContext("outer").PushContext("inner").Fail("message"));
        Assert.Equal(["Context: outer", "Context: inner", "message"], failure.Message.Split(Environment.NewLine));
    }

    private static void Fails(Action action) => Assert.Throws<InvalidOperationException>(action);
}
