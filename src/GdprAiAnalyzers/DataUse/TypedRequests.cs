using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Calls of SDK methods whose options carry an opt-out.</summary>
internal sealed class TypedRequests(ValueResolver resolver, ControlFacts facts, Endpoints endpoints, RequestBodies bodies, Patches patches)
{
    private const string BinaryContent = "System.ClientModel.BinaryContent";

    /// <summary>What the request lacks; <see langword="null"/> when it opts out, when that cannot be told, and when the call is no such request.</summary>
    public RequestFinding? Check(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        var typeName = NameOf(method.ContainingType);
        var candidates = facts.Calls.Where(c => c.Names(typeName, method.Name)).ToList();
        foreach (var control in candidates)
        {
            if (Check(call, control, cancellationToken, out var finding))
                return finding;
        }

        return null;
    }

    /// <summary>What options, wherever they come from, lack for an API of a provider.</summary>
    public RequestFinding? CheckOptions(IOperation call, ImmutableArray<PossibleValue> options, CallControl control, string provider, CancellationToken cancellationToken)
    {
        var api = facts.Find(provider, control.Api);
        if (api is null)
            return null;
        foreach (var value in options)
        {
            if (Judge(call, value, control, api, cancellationToken) is { } finding)
                return finding;
        }

        return null;
    }

    // True: the control is the one for this call, whatever it finds.
    private bool Check(IInvocationOperation call, CallControl control, CancellationToken cancellationToken, out RequestFinding? finding)
    {
        finding = null;
        if (control.IsOnReceiver)
        {
            finding = call.Instance is null ? null : CheckOptions(call, resolver.Resolve(call.Instance, cancellationToken), control, control.Provider, cancellationToken);
            return true;
        }

        var argument = call.Arguments.FirstOrDefault(a => IsOrDerives(a.Parameter?.Type, control.BaseType ?? control.OptionsType) || (control.Methods[0] == "*" && IsOrDerives(Unconverted(a.Value).Type, control.OptionsType)));
        if (control.Methods[0] == "*" && argument is null)
            return false;
        if (ProviderOf(call, control, cancellationToken) is not { } provider || facts.Find(provider, control.Api) is not { } api)
            return true;

        if (argument is null)
        {
            var body = call.Arguments.FirstOrDefault(a => NameOf(a.Parameter?.Type) == BinaryContent);
            if (body is not null)
                finding = bodies.Check(call, body.Value, api, cancellationToken);
            else if (control.BaseType is null && api.Unset != UnsetMeaning.Off && IsOverloadWithoutOptions(call.TargetMethod, control))
                finding = Lacking(call, control, api, Remedy.AddOptions);
            return finding is not null || control.BaseType is null && body is not null || IsOverloadWithoutOptions(call.TargetMethod, control);
        }

        foreach (var value in Options(argument.Value, control, cancellationToken))
        {
            finding = value is ConstantValue { Constant: null }
                ? control.BaseType is null && Unset(control, api) != UnsetMeaning.Off ? Lacking(call, control, api, Remedy.AddOptions) : OfService(call, control, api, cancellationToken)
                : Judge(call, value, control, api, cancellationToken);
            if (finding is not null)
                return true;
        }

        return true;
    }

    /// <summary>Settings of a neutral type say nothing; a service that is known to be the provider's own does.</summary>
    private RequestFinding? OfService(IInvocationOperation call, CallControl control, Control api, CancellationToken cancellationToken)
    {
        var client = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        var isOwn = control.BaseType is not null && client is not null
            && resolver.Resolve(client, cancellationToken).Any(v => v.Origin is IObjectCreationOperation { Type.Name: "OpenAIChatCompletionService" });
        return isOwn && Unset(control, api) != UnsetMeaning.Off ? Lacking(call, control, api, Remedy.AddOptions) : null;
    }

    private IEnumerable<PossibleValue> Options(IOperation argument, CallControl control, CancellationToken cancellationToken)
    {
        foreach (var value in resolver.Resolve(argument, cancellationToken))
        {
            // Semantic Kernel's arguments hold the settings.
            if (value is ObjectValue { Origin: IObjectCreationOperation { Type.Name: "KernelArguments" } creation, Frame: var frame })
            {
                var settings = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "executionSettings" && !a.IsImplicit);
                foreach (var inner in settings is null ? ImmutableArray<PossibleValue>.Empty : resolver.Resolve(settings.Value, frame, cancellationToken))
                    yield return inner;
            }
            else
            {
                yield return value;
            }
        }
    }

    private RequestFinding? Judge(IOperation call, PossibleValue value, CallControl control, Control api, CancellationToken cancellationToken)
    {
        if (!control.IsOnReceiver && !IsOrDerives(value.Origin.Type, control.OptionsType))
            return null;
        // The settings of Azure's connector say whom the request goes to.
        if (value.Origin.Type?.Name.StartsWith("Azure", StringComparison.Ordinal) == true && facts.Find("Azure OpenAI", control.Api) is { } azure)
            api = azure;
        if (patches.Say(value, api, cancellationToken))
            return null;
        if (!IsOnWire(control, api))
            return new RequestFinding(call, api.Provider, api, api.OptOuts[0], false, Remedy.None);

        var state = resolver.GetMember(value, control.Member.Name, cancellationToken);
        if (state.IsUnknown)
            return null;
        foreach (var written in state.Values)
        {
            if (written is ConstantValue { Constant: null } ? Unset(control, api) != UnsetMeaning.Off : written is ConstantValue { Constant: bool } said && !control.Member.IsMetBy(said.Constant))
                return new RequestFinding(call, api.Provider, api, control.Member, written is ConstantValue { Constant: true }, NeedsState(value, cancellationToken) ? Remedy.None : Remedy.ChangeValue, written.Origin.Syntax);
        }

        return state.MayBeUnset && Unset(control, api) != UnsetMeaning.Off
            ? new RequestFinding(call, api.Provider, api, control.Member, false, NeedsState(value, cancellationToken) ? Remedy.None : Remedy.SetMember, value.Origin.Syntax)
            : null;
    }

    // What continues a stored conversation stops working without storage: no edit keeps that meaning.
    private bool NeedsState(PossibleValue options, CancellationToken cancellationToken) =>
        new[] { "PreviousResponseId", "ConversationOptions", "BackgroundModeEnabled" }
            .Any(member => options.Origin.Type?.GetMembers(member).IsEmpty == false && !resolver.GetMember(options, member, cancellationToken).Values.IsEmpty);

    // OpenRouter speaks OpenAI's protocol, and takes another control.
    private static bool IsOnWire(CallControl control, Control api) =>
        control.Provider == api.Provider || api.OptOuts.Any(o => o.Name == "store");

    private static UnsetMeaning Unset(CallControl control, Control api) => control.Unset ?? api.Unset;

    private static RequestFinding Lacking(IInvocationOperation call, CallControl control, Control api, Remedy remedy) =>
        IsOnWire(control, api)
            ? new RequestFinding(call, api.Provider, api, control.Member, false, remedy, null, control.OptionsType)
            : new RequestFinding(call, api.Provider, api, api.OptOuts[0], false, Remedy.None);

    private string? ProviderOf(IInvocationOperation call, CallControl control, CancellationToken cancellationToken)
    {
        var (kind, provider) = endpoints.Of(call.Instance, cancellationToken);
        return kind switch
        {
            EndpointKind.Known => provider,
            EndpointKind.Default => control.Provider,
            // Whoever it is: the Responses API stores by itself, while the chat API may well be that of a provider that stores nothing.
            EndpointKind.Unclear when control.Api == "responses" => control.Provider,
            _ => null,
        };
    }

    /// <summary>The method has a sibling that takes the options, and is no protocol method of a kind of its own.</summary>
    private static bool IsOverloadWithoutOptions(IMethodSymbol method, CallControl control) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(m => m.Parameters.Any(p => IsOrDerives(p.Type, control.OptionsType)));

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>Whether a type is, or derives from, the one with a name.</summary>
    internal static bool IsOrDerives(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (NameOf(type) == name)
                return true;
        }

        return false;
    }

    internal static string NameOf(ITypeSymbol? type) => type?.OriginalDefinition.ToDisplayString(Format) ?? "";

    private static readonly SymbolDisplayFormat Format = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
