using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <content>Locals, parameters, fields, properties and calls.</content>
internal sealed partial class ValueResolver
{
    private sealed partial class Query
    {
        private List<PossibleValue> Local(ILocalReferenceOperation read, CallFrame? frame)
        {
            // The compiler has made sure that some write comes before.
            var writes = Reaching.Of(BodyFacts.Around(read).WritesTo(read.Local), read).Writes;
            var values = NotReplaced(Written(read.Local, read, writes, frame), writes);
            if (values.Count == 0)
                values.Add(new UnknownValue(read));
            return Through(values, read.Local, read, frame);
        }

        /// <summary>A null that <c>x ??= …</c> replaces does not reach the use.</summary>
        private static List<PossibleValue> NotReplaced(List<PossibleValue> values, List<Write> writes) =>
            writes.Any(w => w.At is ICoalesceAssignmentOperation) ? values.Where(v => v is not ConstantValue { Constant: null }).ToList() : values;

        private List<PossibleValue> Parameter(IParameterReferenceOperation read, CallFrame? frame)
        {
            var parameter = read.Parameter;
            var (writes, mayPrecedeAll) = Reaching.Of(BodyFacts.Around(read).WritesTo(parameter), read);
            var values = Written(parameter, read, writes, frame);
            if (mayPrecedeAll)
                values = NotReplaced([.. values, .. Given(parameter, read, frame)], writes);
            if (values.Count == 0)
                values.Add(new UnknownValue(read));
            return Through(values, parameter, read, frame);
        }

        /// <summary>What callers pass: the entered call where there is one, else every call in the compilation.</summary>
        private List<PossibleValue> Given(IParameterSymbol parameter, IOperation read, CallFrame? frame)
        {
            if (parameter.IsParams || parameter.ContainingSymbol is not IMethodSymbol method || method.MethodKind is MethodKind.AnonymousFunction)
                return [new UnknownValue(read)];
            for (var entered = frame; entered is not null; entered = entered.Caller)
            {
                if (SymbolEqualityComparer.Default.Equals(entered.Method.OriginalDefinition, method.OriginalDefinition))
                    return ArgumentAt(entered.Call, parameter.Ordinal) is { } passed ? Evaluate(passed, entered.Caller) : [new UnknownValue(read)];
            }

            if (!_open.Add((parameter, BodyFacts.Root(read))))
                return [];
            var values = resolver._callSites.Of(method, cancellationToken)
                .Select(call => ArgumentAt(call, parameter.Ordinal))
                .Where(argument => argument is not null)
                .SelectMany(argument => Evaluate(argument, null))
                .ToList();
            _open.Remove((parameter, BodyFacts.Root(read)));
            if (values.Count == 0)
                values.Add(new UnknownValue(read));
            return values;
        }

        private static IOperation? ArgumentAt(IOperation call, int ordinal) =>
            ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

        private List<PossibleValue> Field(IFieldReferenceOperation read, CallFrame? frame)
        {
            var field = read.Field.OriginalDefinition;
            if (!IsOwn(field))
                return field.IsStatic ? [new MemberValue(read, field)] : MemberOf(read, read.Instance, field.Name, frame);
            return Through(Stored(field, read, frame), field, read, frame);
        }

        private List<PossibleValue> Property(IPropertyReferenceOperation read, CallFrame? frame)
        {
            var property = read.Property.OriginalDefinition;
            if (property.IsIndexer)
                return Setting(read, read.Instance, read.Arguments, frame);
            if (IsOwn(property))
            {
                if (GetterOf(property) is { } getter)
                    return Through(Entered(getter, read, null), property, read, frame);
                var ofObject = MemberOf(read, read.Instance, property.Name, frame).Where(v => v is not UnknownValue).ToList();
                return Through(ofObject.Count > 0 ? ofObject : Stored(property, read, frame), property, read, frame);
            }

            if (property.IsStatic)
                return [new MemberValue(read, property)];
            switch (property.ContainingType.Name, property.Name)
            {
                case ("Uri", "AbsoluteUri" or "OriginalString"):
                    return Evaluate(read.Instance, frame);
                case ("UriBuilder", "Uri"):
                    return Evaluate(read.Instance, frame).SelectMany(builder => BuiltUri(read, builder)).ToList();
                case ("Lazy", "Value"):
                    return Evaluate(read.Instance, frame).SelectMany(lazy => LambdaResults(read, lazy)).ToList();
                case (_, "Value") when Implements(property.ContainingType, "IConfigurationSection"):
                    return Evaluate(read.Instance, frame);
                default:
                    return Through(MemberOf(read, read.Instance, property.Name, frame), property, read, frame);
            }
        }

        private List<PossibleValue> MemberOf(IOperation read, IOperation? instance, string name, CallFrame? frame)
        {
            var values = new List<PossibleValue>();
            foreach (var value in instance is null or IInstanceReferenceOperation ? [] : Evaluate(instance, frame))
            {
                if (value is SettingValue section)
                {
                    values.Add(section with { Origin = read, Key = section.Key + ":" + name });
                    continue;
                }

                var state = Member(value, name);
                values.AddRange(state.Values);
                if (state.IsUnknown || state.MayBeUnset)
                    values.Add(new UnknownValue(read));
            }

            if (values.Count == 0)
                values.Add(new UnknownValue(read));
            return values;
        }

        /// <summary>Everything that the type itself writes to one of its members.</summary>
        private List<PossibleValue> Stored(ISymbol member, IOperation read, CallFrame? frame)
        {
            if (!_open.Add((member, BodyFacts.Root(read))))
                return [];
            var writes = resolver.WritesTo(member, cancellationToken);
            // Inside one body the last write before the read wins.
            var here = Reaching.Of(writes.Where(w => BodyFacts.Root(w.At) == BodyFacts.Root(read)), read);
            var values = Written(member, read, here.MayPrecedeAll ? writes : here.Writes, frame);
            _open.Remove((member, BodyFacts.Root(read)));
            if (values.Count == 0)
                values.Add(new UnknownValue(read));
            return values;
        }

        private List<PossibleValue> Written(ISymbol symbol, IOperation read, List<Write> writes, CallFrame? frame)
        {
            var values = new List<PossibleValue>();
            foreach (var write in writes)
            {
                if (write.Value is null)
                {
                    values.Add(new UnknownValue(write.At));
                }
                else if (_open.Add((symbol, write.At)))
                {
                    values.AddRange(Evaluate(write.Value, write.Frame ?? (BodyFacts.Root(write.At) == BodyFacts.Root(read) ? frame : null)));
                    _open.Remove((symbol, write.At));
                }
            }

            return values;
        }

        private static List<PossibleValue> Through(List<PossibleValue> values, ISymbol symbol, IOperation read, CallFrame? frame)
        {
            var alias = new Alias(symbol, read, frame);
            return values.Select(value => value with { Aliases = value.Aliases.Insert(0, alias) }).ToList();
        }

        private List<PossibleValue> Invocation(IInvocationOperation call, CallFrame? frame)
        {
            var method = call.TargetMethod;
            if (IsOwn(method) && method.MethodKind is not MethodKind.DelegateInvoke)
                return Entered(method, call, frame);

            var type = method.ContainingType;
            switch (type.Name, method.Name)
            {
                case ("Environment", "GetEnvironmentVariable"):
                    return Evaluate(call.Arguments[0].Value, frame).Select(PossibleValue (key) => key is TextValue { Text: { } name } ? new SettingValue(call, SettingKind.Environment, name) : new UnknownValue(call)).ToList();
                case ("String", "Format"):
                    return Formatted(call, frame);
                case ("String", "Concat") when call.Arguments.All(a => a.Value is not IArrayCreationOperation):
                    return Texts(call, call.Arguments.Select(a => a.Value), frame);
                case ("String", "Trim" or "TrimEnd" or "TrimStart" or "ToLowerInvariant" or "ToLower" or "ToString") or ("Uri", "ToString"):
                    return Evaluate(call.Instance, frame);
                case ("UriBuilder", "ToString"):
                    return Evaluate(call.Instance, frame).SelectMany(builder => BuiltUri(call, builder)).ToList();
                case ("Task" or "ValueTask", "FromResult") or ("RegionEndpoint", "GetBySystemName"):
                    return Evaluate(call.Arguments[0].Value, frame);
                case (_, "ConfigureAwait"):
                    return Evaluate(call.Instance, frame);
                case (_, "GetSection" or "GetRequiredSection" or "GetValue" or "GetConnectionString" or "Get"):
                    return Setting(call, call.Instance ?? call.Arguments.FirstOrDefault()?.Value, call.Arguments, frame);
                case (_, "Invoke") when method.MethodKind is MethodKind.DelegateInvoke:
                    return Evaluate(call.Instance, frame).SelectMany(target => LambdaResults(call, target)).ToList();
                default:
                    return [new UnknownValue(call)];
            }
        }

        /// <summary>What a method of this compilation returns when it is entered by a call.</summary>
        private List<PossibleValue> Entered(IMethodSymbol method, IOperation call, CallFrame? frame)
        {
            method = (method.PartialImplementationPart ?? method).OriginalDefinition;
            for (var entered = frame; entered is not null; entered = entered.Caller)
            {
                if (SymbolEqualityComparer.Default.Equals(entered.Method.OriginalDefinition, method))
                    return [];
            }

            var inside = new CallFrame(method, call, frame);
            var values = method.DeclaringSyntaxReferences
                .Select(reference => resolver.OperationOf(reference.GetSyntax(cancellationToken), cancellationToken))
                .Where(body => body is not null)
                .SelectMany(body => BodyFacts.Returns(body!))
                .SelectMany(value => Evaluate(value, inside))
                .ToList();
            if (values.Count == 0)
                values.Add(new UnknownValue(call));
            return values;
        }

        private List<PossibleValue> LambdaResults(IOperation origin, PossibleValue value)
        {
            var creation = value.Origin is IObjectCreationOperation { Arguments.Length: > 0 } lazy ? lazy.Arguments[0].Value : value.Origin;
            while (creation is IConversionOperation conversion)
                creation = conversion.Operand;
            return creation switch
            {
                IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => Results(lambda),
                IAnonymousFunctionOperation lambda => Results(lambda),
                IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } when IsOwn(method) => Entered(method, origin, null),
                _ => [new UnknownValue(origin)],
            };

            List<PossibleValue> Results(IAnonymousFunctionOperation lambda) => BodyFacts.Returns(lambda).SelectMany(result => Evaluate(result, (value as ObjectValue)?.Frame)).ToList();
        }

        /// <summary>An entry of <c>IConfiguration</c>: <c>configuration["OpenAI:Endpoint"]</c>, <c>GetSection("OpenAI")["Endpoint"]</c>.</summary>
        private List<PossibleValue> Setting(IOperation read, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
        {
            if (instance is IConversionOperation { Operand: var operand })
                instance = operand;
            if (instance is null || !Implements(instance.Type, "IConfiguration"))
                return [new UnknownValue(read)];
            var section = Evaluate(instance, frame).OfType<SettingValue>().Select(s => s.Key + ":").FirstOrDefault() ?? "";
            var name = arguments.FirstOrDefault(a => a.Parameter is { Type.SpecialType: SpecialType.System_String, Name: "key" or "name" or "path" });
            var key = name is null ? "" : Evaluate(name.Value, frame) is [TextValue { Text: { } text }] ? text : null;
            if (key is null)
                return [new UnknownValue(read)];
            if (read is IInvocationOperation { TargetMethod.Name: "GetConnectionString" })
                key = "ConnectionStrings:" + key;
            List<PossibleValue> values = [new SettingValue(read, SettingKind.Configuration, (section + key).TrimEnd(':'))];
            if (arguments.FirstOrDefault(a => a.Parameter?.Name == "defaultValue" && !a.IsImplicit) is { } fallback)
                values.AddRange(Evaluate(fallback.Value, frame));
            return values;
        }

        private static bool Implements(ITypeSymbol? type, string name) =>
            type is not null && (type.Name == name || type.AllInterfaces.Any(i => i.Name == name));

        private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

        /// <summary>A getter with code; <see langword="null"/> for an automatic property.</summary>
        private IMethodSymbol? GetterOf(IPropertySymbol property) =>
            property.GetMethod is { } getter && getter.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null })
                ? getter
                : null;

        public static IEnumerable<IOperation> ReferencesTo(ISymbol symbol, IOperation body) => BodyFacts.Around(body).ReferencesTo(symbol);

        public static IEnumerable<SyntaxNode> Bodies(SyntaxNode member) => member switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Where(v => v.Initializer is not null).Select(v => v.Initializer!),
            BasePropertyDeclarationSyntax property => new SyntaxNode?[] { (property as PropertyDeclarationSyntax)?.Initializer, (property as PropertyDeclarationSyntax)?.ExpressionBody }
                .Concat(property.AccessorList?.Accessors.AsEnumerable<SyntaxNode>() ?? [])
                .OfType<SyntaxNode>(),
            _ => [member],
        };
    }
}
