using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>
/// What is known of a project, kept from one compilation to the next. As long as only bodies are edited the symbols of the
/// compilation at its beginning serve, and with them all summaries that no edited body reaches; edited bodies are bound in the place of the
/// old ones. The same goes for defaults of parameters, as long as no call relies on them, and for fields that no code names. Any other edit of a declaration begins a new session.
/// </summary>
internal sealed class FlowSession
{
    /// <summary>One session a project: it goes by the project's first trees, and goes away with them.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Holder> Latest = new();

    private readonly object _configuration;
    private readonly EngineContext _context;
    private readonly BodyEdits _edits;
    private Compilation? _latest;

    /// <param name="before">The project's last session, in which declarations were others.</param>
    public FlowSession(Compilation compilation, object configuration, IFlowModels models, FlowSession? before, CancellationToken cancellationToken)
    {
        _configuration = configuration;
        _latest = compilation;
        _edits = new BodyEdits(compilation);
        _context = new EngineContext(compilation, models, before?._context.Index.At(compilation, models.SinkGroups, cancellationToken) ?? new SyntaxIndex(compilation, models.SinkGroups, cancellationToken), _edits);
        Gaps = new GapNames(_context);
        Shared = new SharedFields(_context);
        Tools = new Tools(_context, Shared);
        foreach (var tree in compilation.SyntaxTrees.Take(2))
            Latest.GetValue(tree, _ => new Holder()).Session = this;
    }

    /// <summary>Held while anything here is read or computed.</summary>
    public object Gate { get; } = new();

    public EngineContext Context => _context;

    public GapNames Gaps { get; }

    /// <summary>What was told of the project by looking back, as far as no edit touched it.</summary>
    public KeptAnswers Answers { get; } = new();

    public SharedFields Shared { get; private set; }

    public Tools Tools { get; private set; }

    /// <summary>The session of a project in which nothing but documents changed.</summary>
    public static FlowSession? Of(Compilation compilation, object configuration)
    {
        foreach (var tree in compilation.SyntaxTrees.Take(2))
        {
            if (Latest.TryGetValue(tree, out var holder) && holder.Session is { } session && session.IsOfSameProject(compilation, configuration))
                return session;
        }

        return null;
    }

    /// <summary>Makes the session speak of a compilation; <see langword="false"/> where declarations differ, or a later compilation has taken over.</summary>
    public bool TryAdvance(Compilation compilation, bool isFirst, CancellationToken cancellationToken)
    {
        if (IsAt(compilation))
            return true;
        if (_latest is not null && _edits.IsAt(compilation))
        {
            _latest = compilation;
            return true;
        }

        if (!isFirst || _latest is null || !_edits.TryAdvance(compilation, cancellationToken, out var changed, out var trees, out var defaults))
            return false;
        if (!_context.Summaries.TryLeaveDefaults(defaults.Select(p => (ISymbol?)_context.Semantics.Model(p.SyntaxTree).GetDeclaredSymbol(p, CancellationToken.None)?.ContainingSymbol.OriginalDefinition).OfType<ISymbol>()))
        {
            Abandon();
            return false;
        }

        var symbols = new List<ISymbol>();
        foreach (var node in changed)
            symbols.AddRange(FlowEngine.UnitsOf(node, _context.Semantics.Model(node.SyntaxTree), CancellationToken.None));
        _context.Summaries.Forget(symbols);
        Answers.Forget(trees, CancellationToken.None);
        var before = _context.Index;
        _context.Index = before.With(trees, compilation, CancellationToken.None);
        if (!_context.Index.LeadsAs(before))
        {
            _context.Summaries.Forget(_context.Factory.Unbound);
            _context.Factory.Unbound.Clear();
        }

        Shared = new SharedFields(_context);
        Tools = new Tools(_context, Shared);
        _latest = compilation;
        return true;
    }

    /// <summary>Its symbols no longer serve: every compilation that asks begins anew.</summary>
    public void Abandon() => _latest = null;

    /// <summary>Whether the session speaks of this very compilation.</summary>
    public bool IsAt(Compilation compilation) => ReferenceEquals(_latest, compilation);

    private bool IsOfSameProject(Compilation compilation, object configuration) =>
        _configuration.Equals(configuration)
        && _context.Compilation.AssemblyName == compilation.AssemblyName
        && HaveSameReferences(_context.Compilation, compilation)
        && (ReferenceEquals(_context.Compilation.Options, compilation.Options) || Symbolic(_context.Compilation.Options).Equals(Symbolic(compilation.Options)));

    private static bool HaveSameReferences(Compilation a, Compilation b) =>
        a.ExternalReferences == b.ExternalReferences || a.References.SequenceEqual(b.References);

    // What only decides on severities has no say in what symbols there are.
    private static CompilationOptions Symbolic(CompilationOptions options) => options.WithSyntaxTreeOptionsProvider(null);

    private sealed class Holder
    {
        public FlowSession? Session { get; set; }
    }
}
