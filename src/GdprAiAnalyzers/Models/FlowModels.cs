using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Http;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>The models of one compilation: what ships inside, and what its <c>gdprai.json</c> adds.</summary>
internal sealed class FlowModels : IFlowModels
{
    private readonly Lazy<MethodMatcher> _matcher;
    private readonly SpecialCategoryDemand _demand;
    private readonly Lazy<bool> _makesRequests;
    private readonly Lazy<SourceFinder> _sources;
    private readonly Lazy<ImmutableArray<SinkGroup>> _sinkGroups;
    private readonly Lazy<ToolModels> _tools;
    private readonly InferredSources? _inferred;
    private ImmutableHashSet<string>? _sinkNames;
    private WordList? _sinkWords;
    private readonly ConcurrentDictionary<IMethodSymbol, MethodModel> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol, INamedTypeSymbol), MethodModel> _calls = new();
    private readonly ConcurrentDictionary<ISymbol, Box> _sourceOf = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ITypeSymbol, ReadMode), IReadOnlyList<(ISymbol, SourceModel)>> _members = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _modelledReceivers = new(SymbolEqualityComparer.Default);

    /// <param name="infersSources">Whether unmarked members of the user's own code that look personal are sources, of the weaker kind.</param>
    /// <param name="further">Model files beside those inside: what a new SDK would add.</param>
    public FlowModels(Compilation compilation, GdprAiConfiguration configuration, bool infersSources = false, params ModelFile[] further)
    {
        // A project that meets no sink never asks further, and never pays for the index.
        var layers = new Lazy<ModelIndex[]>(() =>
            [new ModelIndex(configuration.Models), EmbeddedModels.Index, .. further.Select(file => new ModelIndex(file.Rows, isEmbedded: true))]);
        _matcher = new Lazy<MethodMatcher>(() => new MethodMatcher(layers.Value));
        _sources = new Lazy<SourceFinder>(() => new SourceFinder(new PersonalDataMarkers(configuration.PersonalDataAttributes), layers.Value));
        _demand = configuration.SpecialCategories;
        Hosts = KnownHosts.Of(configuration);
        _makesRequests = new Lazy<bool>(() => Hosts.AreNamedIn(compilation, CancellationToken.None));
        _sinkGroups = new Lazy<ImmutableArray<SinkGroup>>(() => SinkGroupsOf(compilation, configuration, _makesRequests, further).ToImmutableArray());
        _tools = new Lazy<ToolModels>(() => new ToolModels(compilation));
        if (infersSources)
            _inferred = new InferredSources(compilation);
    }

    public bool HasSinks => !SinkGroups.IsEmpty;

    public ImmutableArray<SinkGroup> SinkGroups => _sinkGroups.Value;

    /// <summary>The names of all groups.</summary>
    public ImmutableHashSet<string> SinkNames => _sinkNames ??= SinkGroups.SelectMany(group => group.Names).ToImmutableHashSet();

    public WordList SinkWords => _sinkWords ??= new WordList(SinkNames);

    /// <summary>Whether a compilation can meet a sink at all; cheap enough to ask of each.</summary>
    private static IEnumerable<SinkGroup> SinkGroupsOf(Compilation compilation, GdprAiConfiguration configuration, Lazy<bool> makesRequests, ModelFile[] further)
    {
        foreach (var sdk in EmbeddedModels.Sdks.Concat(further))
        {
            var types = sdk.Gates.SelectMany(gate => ReferencedTypes.Named(compilation, gate)).ToList();
            if ((types.Count > 0 || sdk.Gates.IsEmpty) && NamesOf(sdk.Rows, makesRequests) is { IsEmpty: false } names)
                yield return new SinkGroup(names, types.Count == 0 ? null : SdkSurface.Of(types, compilation));
        }

        var own = NamesOf(configuration.Models, makesRequests)
            .Union(DeclaredRequests.MayBeIn(compilation) && makesRequests.Value ? DeclaredRequests.NamesIn(compilation) : [])
            .Union(ReferencedSinks.In(compilation));
        if (!own.IsEmpty)
            yield return new SinkGroup(own, null);
    }

    private static ImmutableHashSet<string> NamesOf(IEnumerable<ModelRow> rows, Lazy<bool> makesRequests) =>
        rows.Where(row => row.Kind == RowKind.Sink && (row.Targets.IsEmpty || makesRequests.Value)).Select(row => SimpleName(row.Id)).ToImmutableHashSet();

    public ToolModels Tools => _tools.Value;

    /// <summary>The hosts that make a bare HTTP request one to an LLM.</summary>
    public KnownHosts Hosts { get; }

    public MethodModel GetMethod(IMethodSymbol method, ITypeSymbol? receiverType = null)
    {
        method = MethodMatcher.Definition(method);
        return receiverType?.OriginalDefinition is INamedTypeSymbol { TypeKind: not TypeKind.Error } receiver
            && !method.IsStatic
            && !SymbolEqualityComparer.Default.Equals(receiver, method.ContainingType)
            && _modelledReceivers.GetOrAdd(receiver, type => _matcher.Value.IsModelled(type))
                ? _calls.GetOrAdd((method, receiver), key => Build(key.Item1, key.Item2))
                : _methods.GetOrAdd(method, m => Build(m, null));
    }

    public SourceModel? GetSource(ISymbol member) =>
        _sourceOf.GetOrAdd(Definition(member), symbol => new Box(_sources.Value.Find(symbol) ?? _inferred?.Find(symbol))).Source;

    public IReadOnlyList<(ISymbol Member, SourceModel Source)> GetPersonalMembers(ITypeSymbol type, ReadMode mode = ReadMode.Json) =>
        _members.GetOrAdd((type.OriginalDefinition, mode), key => SerializedMembers.Of(key.Item1, key.Item2)
            .Select(member => (member, GetSource(member)))
            .Where(pair => pair.Item2 != null)
            .Select(pair => (pair.member, pair.Item2!))
            .ToArray());

    public bool IsPersonalRecordMember(ISymbol member) => member is IPropertySymbol property && RecordMembers.AttributeOf(property) is not null && GetSource(property) is not null;

    public bool IsHiddenFromSerializer(ISymbol member, ReadMode mode = ReadMode.Json) => SerializedMembers.IsHidden(member, mode);

    private MethodModel Build(IMethodSymbol method, INamedTypeSymbol? receiver)
    {
        var model = MethodModels.Build(method, _matcher.Value.Find(method, receiver), _demand);
        if (model.Source is null && GetSource(method) is { } source)
            model = model with { Source = source };
        model = _makesRequests.Value ? DeclaredRequests.Apply(method, model) : WithoutRequests(model);
        return MethodMarkers.Apply(method, model);
    }

    // No known host is named anywhere: no request can be one to an LLM.
    private static MethodModel WithoutRequests(MethodModel model) =>
        model.Sinks.All(sink => sink.Targets.IsEmpty) ? model : model with { Sinks = model.Sinks.RemoveAll(sink => !sink.Targets.IsEmpty) };

    private static ISymbol Definition(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => MethodMatcher.Definition(method),
        IParameterSymbol { ContainingSymbol: IMethodSymbol { ReducedFrom: { } unreduced } } parameter => unreduced.OriginalDefinition.Parameters[parameter.Ordinal + 1],
        _ => symbol.OriginalDefinition,
    };

    // A property's sink is its setter; a constructor goes by its type's name.
    private static string SimpleName(MemberId id)
    {
        var name = id.MemberName == "#ctor" ? id.TypeName.Substring(id.TypeName.LastIndexOf('.') + 1) : id.MemberName;
        var tick = name.IndexOf('`');
        name = tick < 0 ? name : name.Substring(0, tick);
        return name.StartsWith("set_", StringComparison.Ordinal) ? name.Substring(4) : name;
    }

    // ConcurrentDictionary holds the answer "none" too.
    private sealed class Box
    {
        public Box(SourceModel? source) => Source = source;

        public SourceModel? Source { get; }
    }
}
