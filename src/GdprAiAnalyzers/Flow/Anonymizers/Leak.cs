using System.Collections.Immutable;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Anonymizers;

/// <summary>What a method that is declared to anonymize hands out.</summary>
/// <param name="Node">The expression that hands it out.</param>
/// <param name="Source">The parameter, or the personal member of one.</param>
/// <param name="Weakness">What was done to it; <see langword="null"/> when nothing was.</param>
/// <param name="Origin">Where it was read, when it was.</param>
/// <param name="Members">For a whole object: its personal members.</param>
internal sealed record Leak(SyntaxNode Node, SourceModel Source, Weakness? Weakness, SyntaxNode? Origin, ImmutableArray<string> Members);
