using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>How a helper is put around an expression.</summary>
internal enum WrapShape
{
    /// <summary><c>Anonymize.Email(c.Email)</c>.</summary>
    Call,
    /// <summary><c>Anonymize.Id(c.Id)</c> for <c>c.Id.ToString("N")</c>: the helper prints by itself.</summary>
    CallInsteadOfPrinting,
    /// <summary><c>c.Emails.Select(x => Anonymize.Email(x))</c>.</summary>
    Select,
    /// <summary>The same, then <c>ToList()</c>.</summary>
    SelectToList,
    /// <summary>The same, then <c>ToArray()</c>.</summary>
    SelectToArray,
}

/// <summary>One edit: a helper around one expression of one document.</summary>
/// <param name="Document">The document that holds the expression.</param>
/// <param name="Target">The expression that is replaced.</param>
/// <param name="Helper">The helper that is called.</param>
/// <param name="Shape">How it is called.</param>
/// <param name="PrintsAnotherType">Whether the value was not text before, so that a format clause has lost its meaning.</param>
internal sealed record Wrap(Document Document, ExpressionSyntax Target, Helper Helper, WrapShape Shape, bool PrintsAnotherType);
