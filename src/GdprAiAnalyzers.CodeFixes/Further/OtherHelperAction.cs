using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>Wraps what the first action wraps in another helper: a coarser value that stays true, or none at all.</summary>
internal sealed class OtherHelperAction(string equivalenceKey, Func<Wrap, DiagnosticPath, IEnumerable<Helper>> choose) : WrapAction
{
    /// <summary>The network of an address, the beginning of a postcode, the year of a date.</summary>
    public static readonly OtherHelperAction Generalize = new("GDPRAI.Generalize", Coarser);

    /// <summary>A fixed word, where nothing needs to tell people apart.</summary>
    public static readonly OtherHelperAction Erase = new("GDPRAI.Erase", (wrap, _) => wrap.Helper == Helper.Erase ? [] : [Helper.Erase]);

    private static readonly HashSet<string> PostcodeEndings = new(StringComparer.OrdinalIgnoreCase) { "postcode", "postalcode", "zip", "zipcode", "codepostal", "plz" };

    public override string EquivalenceKey => equivalenceKey;

    public override Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        var helpers = choose(plan.First(), path);
        return FirstAsync(helpers.Select(helper => plan.Select(wrap => wrap with { Helper = helper }).ToArray()), cancellationToken);
    }

    private static IEnumerable<Helper> Coarser(Wrap wrap, DiagnosticPath path)
    {
        if (path.IsSpecial)
            return [];
        var name = path.Member.Substring(path.Member.LastIndexOf('.') + 1);
        if (wrap.Helper == Helper.AgeBand)
            return [new("Generalize", "Year")];
        if (wrap.Helper == Helper.Anonymize("Ip"))
            return [new("Generalize", "Ip")];
        return path.Category == DataCategory.Location && PostcodeEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? [new("Generalize", "Postcode")] : [];
    }
}
