using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

public sealed class TextDeltaTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "a\nb\nc\n", "")]
    [InlineData("a\nb\nc\n", "u\na\nb\nc\n", "[0..0)>u\n")]
    [InlineData("f(c.Email);\ng();\n", "f(A.Email(c.Email));\ng();\n", "[2..2)>A.Email(|[10..10)>)")]
    [InlineData("a\nold\nb\nsame", "a\nnew\nb\nsame", "[2..5)>new")]
    [InlineData("", "x", "[0..0)>x")]
    [InlineData("x", "", "[0..1)>")]
    public void Changes_are_small(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join("|", TextDelta.Between(before, after).Select(change => change.Span + ">" + change.NewText)));

    [Fact]
    public void They_make_one_text_of_the_other() => Prop.ForAll(
        Texts, Texts, (before, after) => SourceText.From(before).WithChanges(TextDelta.Between(before, after)).ToString() == after).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts => Gen.Elements("a", "b", "(", ".", " ", "\n", "x\n").ListOf().Select(string.Concat).ToArbitrary();
}
