using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>One exchange with a model in one function: what has to stand inside the scope, what is wrapped, and what is restored.</summary>
/// <param name="Function">The method, local function or lambda with a body, or the compilation unit of top-level statements.</param>
/// <param name="Inside">The nodes of the function that the scope has to enclose.</param>
internal sealed record Exchange(Document Document, SyntaxNode Function, IReadOnlyCollection<SyntaxNode> Inside, IReadOnlyCollection<AnswerRead> Answers, IReadOnlyCollection<Wrap> Wraps);
