namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>What one further action does about one diagnostic.</summary>
/// <param name="Title">The title of the action.</param>
internal abstract record FurtherEdit(string Title);
