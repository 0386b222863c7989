using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>One parsed <c>gdprai.json</c>, before it meets a compilation.</summary>
internal sealed record ConfigurationFile(
    ImmutableArray<ModelRow> Models,
    ImmutableArray<string> PersonalDataAttributes,
    ImmutableArray<string>? AllowedRegions,
    ImmutableArray<Processor> Processors,
    ImmutableArray<ConfiguredId> Ids,
    ImmutableArray<(string Key, ImmutableArray<string> Arguments, TextSpan Span)> Problems,
    SourceText Text)
{
    /// <summary>Further members, headers and address parameters that opt out of training or storage.</summary>
    public ImmutableArray<OptOut> OptOuts { get; init; } = ImmutableArray<OptOut>.Empty;

    /// <summary>Findings that are accepted for a while.</summary>
    public ImmutableArray<BaselineEntry> Baseline { get; init; } = ImmutableArray<BaselineEntry>.Empty;

    /// <summary>Whether a suppression needs a reason; <see langword="null"/> when the file does not say.</summary>
    public bool? RequiresJustification { get; init; }

    /// <summary>Whether the search for further files ends here.</summary>
    public bool IsRoot { get; init; }

    /// <summary>What special categories need before they may leave; <see langword="null"/> when the file does not say.</summary>
    public SpecialCategoryDemand? SpecialCategories { get; init; }

    /// <summary>Everything in the file that does not count: what is malformed, and what names nothing in the compilation.</summary>
    /// <param name="isShared">Whether the file serves other projects too: what it says of types that this one does not know may be meant for them.</param>
    public IEnumerable<ConfigurationProblem> FindProblems(string path, Compilation? compilation, bool isShared = false)
    {
        var problems = Problems.AsEnumerable();
        if (compilation != null)
            problems = problems.Concat(Ids.Where(id => !isShared || MemberResolver.Knows(id.Id, compilation)).Select(id => Unresolved(id, compilation)).Where(problem => problem.Key.Length > 0));

        return problems.OrderBy(problem => problem.Span.Start).Select(problem => Problem(path, problem.Key, problem.Span, problem.Arguments));
    }

    /// <summary>A problem of the file at a place in it.</summary>
    public ConfigurationProblem Problem(string path, string key, TextSpan span, ImmutableArray<string> arguments) =>
        new(key, arguments, path, span, Text.Lines.GetLinePositionSpan(span));

    private static (string Key, ImmutableArray<string> Arguments, TextSpan Span) Unresolved(ConfiguredId id, Compilation compilation)
    {
        var members = MemberResolver.Resolve(id.Id, compilation);
        if (members.IsEmpty)
            return ("Config_NothingNamed", ImmutableArray.Create(id.Text), id.Span);

        return id.Argument is null || members.OfType<IMethodSymbol>().Any(method => method.Parameters.Any(parameter => parameter.Name == id.Argument || "arg" + parameter.Ordinal == id.Argument))
            ? ("", ImmutableArray<string>.Empty, default)
            : ("Config_NoParameter", ImmutableArray.Create(id.Text, id.Argument), id.Span);
    }
}
