using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Finds the wraps that stop a flow: the first proposal that the compiler accepts, nearest to the source first.</summary>
internal static class WrapPlanner
{
    private delegate IEnumerable<Wrap[]> Propose(Place place);

    /// <summary>The wraps for one diagnostic; empty when nothing fits.</summary>
    public static async Task<IReadOnlyCollection<Wrap>> PlanAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        var isComputed = await DiagnosticPath.FindAsync(path.Source, solution, cancellationToken).ConfigureAwait(false) is { } source
            && await IsComputedValueAsync(source.Document, source.Node, path.Entry, cancellationToken).ConfigureAwait(false);
        IEnumerable<(Location? Location, Propose Propose)> stages =
        [
            isComputed ? (path.Entry, place => AtSource(place, path)) : (path.Source, place => AtSource(place, path)),
            (path.Entry, place => Around(place, path)),
            .. path.StepsFromSink.Select(step => ((Location?)step.Location, (Propose)(place => IsCallInto(place.Node, step.Next) ? OutgoingTexts(place, path) : Around(place, path)))),
            (path.Sink, place => OutgoingTexts(place, path)),
        ];

        foreach (var (location, propose) in stages)
        {
            if (await DiagnosticPath.FindAsync(location, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            foreach (var proposal in propose(new Place(document, node, model, cancellationToken)))
            {
                if (proposal.Any(wrap => IsAroundSink(wrap, path)))
                    continue;
                if (await CompilerCheck.AcceptsAsync(proposal, cancellationToken).ConfigureAwait(false))
                    return proposal;
            }
        }

        return [];
    }

    // A name made of names, `FullName => $"{First} {Last}"`, serves screens and letters too: it is wrapped where the text to be sent reads it.
    private static async Task<bool> IsComputedValueAsync(Document document, SyntaxNode source, Location entry, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && source.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
        && !IsWithin(entry, property)
        && model.GetDeclaredSymbol(property, cancellationToken) is { SetMethod: null, Type.SpecialType: SpecialType.System_String }
        && Anchors.HasNoWords(property);

    // What is wrapped together with the call that sends it has left by then.
    private static bool IsAroundSink(Wrap wrap, DiagnosticPath path) =>
        path.Sink is { SourceTree: not null } sink && sink.GetLineSpan().Path == wrap.Target.SyntaxTree.FilePath
        && wrap.Target.Span.Contains(sink.SourceSpan) && wrap.Target.Span != sink.SourceSpan;

    // What goes into a call is wrapped before it; its result is another value.
    private static bool IsCallInto(SyntaxNode step, Location next) =>
        step.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not null
        && step.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is { } member
        && !IsWithin(next, member);

    private static bool IsWithin(Location location, SyntaxNode node) =>
        location.GetLineSpan().Path == node.SyntaxTree.FilePath && node.GetLocation().GetLineSpan().Span is var span
        && location.GetLineSpan().Span is var inner && inner.Start >= span.Start && inner.End <= span.End;

    private static IEnumerable<Wrap[]> AtSource(Place place, DiagnosticPath path)
    {
        if (SharedLocal.DesignatedBy(place.Node, place.Model, place.CancellationToken) is { Count: > 0 } designated)
            return AtReads(designated, place, path).Concat(Around(place, path));
        if (Anchors.Whole(place.Node) is not { } source)
            return [];

        var values = Anchors.TranslatedQuery(source, place.Model, place.CancellationToken) is { } query
            ? WithReceiverChain(query).Where(result => HasTypeOf(source, result, place))
            : WithReceiverChain(source).Where(value => !Anchors.IsKey(value, place.SinkOf(path)) && (value == source || place.TypeOf(value)?.SpecialType != SpecialType.System_Boolean));
        return AtPrintingReads(source, place, path, isShared: true)
            .Concat(values.SelectMany(value => Wraps(value, place, path)).Select(wrap => new[] { wrap }))
            .Concat(AtPrintingReads(source, place, path, isShared: false))
            .Concat(AtPartsThatRead(source, place, path))
            .Concat(Around(place, path))
            .Concat(Anchors.SumsOf(source).SelectMany(sum => Wraps(sum, place, path)).Select(wrap => new[] { wrap }))
            .Concat(path.IsSpecial && Anchors.TextOf(source, place.Model, place.CancellationToken) is { } text ? [[Around(text, Helper.Erase, place)]] : []);

        static IEnumerable<ExpressionSyntax> WithReceiverChain(ExpressionSyntax value) => Anchors.ReceiverChain(value).Prepend(value);
    }

    // A local that serves other ends too, such as the recipient of a mail, keeps the value; what is printed of it is wrapped.
    private static IEnumerable<Wrap[]> AtPrintingReads(ExpressionSyntax source, Place place, DiagnosticPath path, bool isShared)
    {
        var reads = SharedLocal.ReadsOf(source, place.Model, place.CancellationToken);
        var printing = reads.Where(read => SharedLocal.IsPrinted(read, path.Sink, place.Model, place.CancellationToken)).ToArray();
        var others = reads.Except(printing).ToArray();
        if (printing.Length == 0 || others.Length > 0 != isShared || place.TypeOf(printing[0]) is not { } type
            || !others.All(read => SharedLocal.IsLastUse(read, place.Model, place.CancellationToken)))
        {
            return [];
        }

        return HelperChoice.For(path, type).Select(helper => printing.Select(read => Around(read, helper, place)).ToArray());
    }

    // A pattern takes the value apart and names the parts: each is wrapped where it is printed.
    private static IEnumerable<Wrap[]> AtReads(IReadOnlyCollection<IdentifierNameSyntax> reads, Place place, DiagnosticPath path)
    {
        var printing = reads.Where(read => SharedLocal.IsPrinted(read, path.Sink, place.Model, place.CancellationToken)).ToArray();
        if (printing.Length == 0 || !reads.Except(printing).All(read => SharedLocal.IsLastUse(read, place.Model, place.CancellationToken)))
            return [];

        var wraps = printing.Select(read => place.TypeOf(read) is { } type ? HelperChoice.For(path, type).Select(helper => Around(read, helper, place)).FirstOrDefault() : null).ToArray();
        return wraps.Contains(null) ? [] : [[.. wraps.Select(wrap => wrap!)]];
    }

    // Of a local, a text may print something else than the local itself, such as the year of a date.
    private static IEnumerable<Wrap[]> AtPartsThatRead(ExpressionSyntax source, Place place, DiagnosticPath path)
    {
        var parts = SharedLocal.ReadsOf(source, place.Model, place.CancellationToken)
            .Select(read => PartsAround(place with { Node = read }, path).FirstOrDefault())
            .ToArray();
        return parts.Length == 0 || parts.Contains(null) ? [] : [[.. parts.Select(part => part!)]];
    }

    // A query that returns other things than the value alone needs another helper than the value's.
    private static bool HasTypeOf(ExpressionSyntax value, ExpressionSyntax result, Place place) =>
        place.TypeOf(value) is { } type
        && place.TypeOf(result) is { } resultType
        && (SymbolEqualityComparer.Default.Equals(type, resultType) || SymbolEqualityComparer.Default.Equals(type, Anchors.ElementType(resultType, place.Model.Compilation)));

    private static IEnumerable<Wrap> Wraps(ExpressionSyntax value, Place place, DiagnosticPath path)
    {
        if (place.TypeOf(value) is not { } type || Anchors.IsQueryable(type) || IsTask(type))
            yield break;

        if (type.SpecialType != SpecialType.System_String && Anchors.ElementType(type, place.Model.Compilation) is { } element)
        {
            foreach (var helper in HelperChoice.For(path, element))
            {
                yield return new(place.Document, value, helper, WrapShape.Select, PrintsAnotherType: false);
                yield return new(place.Document, value, helper, type is IArrayTypeSymbol ? WrapShape.SelectToArray : WrapShape.SelectToList, PrintsAnotherType: false);
            }
        }

        foreach (var helper in HelperChoice.For(path, type))
        {
            if (type.SpecialType != SpecialType.System_String && Anchors.PrintingOf(value) is { } printing)
                yield return new(place.Document, printing, helper, WrapShape.CallInsteadOfPrinting, PrintsAnotherType: true);
            yield return Around(value, helper, place);
        }
    }

    // A part of a text is wrapped by what it is; only where its parts are out of reach is the text searched for what can be recognized.
    // That would let a special category pass, and erasing a whole prompt is nothing to do unasked.
    private static IEnumerable<Wrap[]> Around(Place place, DiagnosticPath path)
    {
        foreach (var part in PartsAround(place, path))
            yield return [part];

        if (!path.IsSpecial && Anchors.TextAround(place.Node, place.SinkOf(path), place.Model, place.CancellationToken) is { } text)
            yield return [AsText(text, place)];
    }

    private static IEnumerable<Wrap> PartsAround(Place place, DiagnosticPath path) =>
        Anchors.PartOfText(place.Node, place.Model, place.CancellationToken) is { } part
        && place.TypeOf(part) is { } type
        && (path.IsSpecial || type.SpecialType != SpecialType.System_String)
            ? HelperChoice.For(path.Category, path.Member, type).Select(helper => Around(part, helper, place))
            : [];

    private static Wrap Around(ExpressionSyntax value, Helper helper, Place place) =>
        new(place.Document, value, helper, WrapShape.Call, PrintsAnotherType: place.TypeOf(value)?.SpecialType != SpecialType.System_String);

    private static IEnumerable<Wrap[]> OutgoingTexts(Place place, DiagnosticPath path)
    {
        if (path.IsSpecial)
            return [];

        Wrap[] wraps = [.. Anchors.OutgoingTexts(place.Node, place.Model, place.CancellationToken).Select(text => AsText(text, place))];
        return wraps.Length == 0 ? [] : [wraps];
    }

    private static Wrap AsText(ExpressionSyntax text, Place place) =>
        new(place.Document, text, Helper.Text, place.TypeOf(text)?.SpecialType == SpecialType.System_String ? WrapShape.Call : WrapShape.Select, PrintsAnotherType: false);

    // The value is not there yet: the await further out has it.
    private static bool IsTask(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    /// <summary>A node of a document, with its meaning.</summary>
    private sealed record Place(Document Document, SyntaxNode Node, SemanticModel Model, CancellationToken CancellationToken)
    {
        /// <summary>Where the call that sends the value stands in this document.</summary>
        public TextSpan? SinkOf(DiagnosticPath path) =>
            path.Sink is { SourceTree: not null } sink && sink.GetLineSpan().Path == Node.SyntaxTree.FilePath ? sink.SourceSpan : null;

        public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, CancellationToken).Type;
    }
}
