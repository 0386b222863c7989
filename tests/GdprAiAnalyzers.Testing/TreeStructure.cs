namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares two trees node by node and token by token, trivia left out.</summary>
/// <remarks>Looser than <c>SyntaxFactory.AreEquivalent</c>, which has rejected correct trees: what is absent and what has no text count as the same.</remarks>
internal static class TreeStructure
{
    public static bool IsSame(SyntaxNode one, SyntaxNode other) => Describe(one).SequenceEqual(Describe(other));

    // The number of children tells which node the following ones belong to.
    private static IEnumerable<(int Kind, int Children, string Text)> Describe(SyntaxNode root) =>
        root.DescendantNodesAndTokensAndSelf()
            .Where(item => item.IsNode || item.Span.Length > 0)
            .Select(item => item.AsNode() is { } node
                ? (node.RawKind, node.ChildNodesAndTokens().Count(child => child.IsNode || child.Span.Length > 0), "")
                : (item.RawKind, 0, item.AsToken().Text));
}
