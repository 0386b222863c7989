using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <content>Texts and URIs: what is known of them, with holes.</content>
internal sealed partial class ValueResolver
{
    private sealed partial class Query
    {
        private static readonly Regex FormatHole = new(@"\{(\d+)[^}]*\}", RegexOptions.CultureInvariant);

        private static readonly IReadOnlyList<string?> Hole = [null];

        private static TextValue Text(IOperation origin, params string?[] parts) => new(origin, Joined(parts));

        private static ImmutableArray<string?> Joined(IEnumerable<string?> parts)
        {
            var joined = ImmutableArray.CreateBuilder<string?>();
            foreach (var part in parts)
            {
                if (part is not null && joined.Count > 0 && joined[joined.Count - 1] is { } last)
                    joined[joined.Count - 1] = last + part;
                else
                    joined.Add(part);
            }

            return joined.ToImmutable();
        }

        /// <summary>The pieces of an interpolated or concatenated text, in order.</summary>
        private static IEnumerable<IOperation> TextParts(IOperation operation) => operation switch
        {
            IInterpolatedStringOperation interpolated => interpolated.Parts.Select(part => part switch
            {
                IInterpolatedStringTextOperation text => text.Text,
                IInterpolationOperation hole => hole.Expression,
                _ => part,
            }),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum => TextParts(sum.LeftOperand).Concat(TextParts(sum.RightOperand)),
            IConversionOperation { OperatorMethod: null, Operand: IBinaryOperation or IInterpolatedStringOperation } conversion => TextParts(conversion.Operand),
            _ => [operation],
        };

        /// <summary>Every text that the pieces may give together.</summary>
        private List<PossibleValue> Texts(IOperation origin, IEnumerable<IOperation> parts, CallFrame? frame)
        {
            var texts = new List<ImmutableArray<string?>> { ImmutableArray<string?>.Empty };
            foreach (var part in parts)
            {
                var alternatives = Evaluate(part, frame).Select(PartsOf).DefaultIfEmpty(Hole).ToList();
                if (texts.Count * alternatives.Count > Bounds.PossibleValues)
                    alternatives = [Hole];
                texts = texts.SelectMany(text => alternatives.Select(alternative => Joined(text.Concat(alternative)))).ToList();
            }

            return texts.Select(PossibleValue (text) => new TextValue(origin, text)).ToList();
        }

        private static IReadOnlyList<string?> PartsOf(PossibleValue value) => value switch
        {
            TextValue text => text.Parts,
            ConstantValue { Constant: null } => new[] { "" },
            ConstantValue { Constant: { } constant } => new[] { System.Convert.ToString(constant, System.Globalization.CultureInfo.InvariantCulture) },
            _ => Hole,
        };

        private List<PossibleValue> UriText(IObjectCreationOperation creation, CallFrame? frame)
        {
            if (creation.Arguments.Length == 0)
                return [new UnknownValue(creation)];
            var first = Evaluate(creation.Arguments[0].Value, frame);
            if (creation.Arguments.Length < 2 || creation.Arguments[1].Parameter?.Name is not "relativeUri")
                return first;
            var relative = Evaluate(creation.Arguments[1].Value, frame);
            return first.SelectMany(f => relative.Select(r => Relative(creation, f, r))).ToList();
        }

        /// <summary>A relative address keeps the host of its base; an absolute one replaces it.</summary>
        private static PossibleValue Relative(IOperation origin, PossibleValue baseUri, PossibleValue relative) => (baseUri, relative) switch
        {
            (_, TextValue { Prefix: var prefix }) when prefix.Contains("://") => relative,
            (TextValue text, TextValue path) => text with { Parts = Joined(text.Parts.Concat(new[] { "/" }).Concat(path.Parts)) },
            (TextValue text, _) => text with { Parts = Joined(text.Parts.Concat(new[] { "/", null })) },
            _ => new UnknownValue(origin),
        };

        /// <summary>The address that a <c>UriBuilder</c> stands for.</summary>
        private List<PossibleValue> BuiltUri(IOperation origin, PossibleValue builder)
        {
            if (builder is not ObjectValue { Origin: IObjectCreationOperation creation, Frame: var frame } || !IsType(creation.Type, "System", "UriBuilder"))
                return [new UnknownValue(origin)];
            var host = Member(builder, "Host");
            var scheme = Member(builder, "Scheme");
            if (!host.Values.IsEmpty)
                return (from h in host.Values from s in scheme.Values.IsEmpty ? ImmutableArray.Create<PossibleValue>(Text(origin, "http")) : scheme.Values select (PossibleValue)Text(origin, [.. PartsOf(s), "://", .. PartsOf(h), "/"])).ToList();
            var uri = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "uri");
            if (uri is not null)
                return Evaluate(uri.Value, frame).Select(v => v is TextValue { Prefix: var p } text && !p.Contains("://") ? text with { Parts = Joined(new[] { "http://" }.Concat(text.Parts)) } : v).ToList();
            var schemeName = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "schemeName" or "scheme");
            var hostName = creation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "hostName" or "host");
            return schemeName is null || hostName is null
                ? [new UnknownValue(origin)]
                : (from s in Evaluate(schemeName.Value, frame) from h in Evaluate(hostName.Value, frame) select (PossibleValue)Text(origin, [.. PartsOf(s), "://", .. PartsOf(h), "/"])).ToList();
        }

        /// <summary><c>string.Format</c> with a known format.</summary>
        private List<PossibleValue> Formatted(IInvocationOperation call, CallFrame? frame)
        {
            var format = call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "format");
            var values = call.Arguments.Where(a => a.Parameter?.Name.StartsWith("arg", System.StringComparison.Ordinal) == true)
                .SelectMany(a => a.Value is IArrayCreationOperation { Initializer: { } elements } ? elements.ElementValues : ImmutableArray.Create(a.Value))
                .ToList();
            if (format is null || Evaluate(format.Value, frame) is not [TextValue { Text: { } pattern }])
                return [new UnknownValue(call)];

            var parts = new List<string?>();
            var at = 0;
            foreach (Match hole in FormatHole.Matches(pattern))
            {
                parts.Add(pattern.Substring(at, hole.Index - at));
                at = hole.Index + hole.Length;
                var known = int.TryParse(hole.Groups[1].Value, out var index) && index < values.Count ? Evaluate(values[index], frame) : [];
                parts.AddRange(known.Count == 1 ? PartsOf(known[0]) : Hole);
            }

            parts.Add(pattern.Substring(at));
            return [new TextValue(call, Joined(parts))];
        }
    }
}
