using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Keys;

/// <summary>Tells whether bytes or texts are in the code, whatever they were made into on their way.</summary>
internal sealed class KeyMaterial(ValueResolver resolver)
{
    private const int Depth = 8;

    /// <summary>The constants that an expression may be made of alone; a value that is empty is none.</summary>
    public IReadOnlyList<IOperation> ConstantsIn(IOperation expression, CancellationToken cancellationToken) =>
        Find(expression, 0, cancellationToken).Distinct().ToList();

    private IEnumerable<IOperation> Find(IOperation expression, int depth, CancellationToken cancellationToken) =>
        depth > Depth ? [] : resolver.Resolve(expression, cancellationToken).SelectMany(value => value switch
        {
            TextValue { Text.Length: > 0 } text => [text.Origin],
            ObjectValue { Origin: IArrayCreationOperation array } when IsConstant(array) && !IsFilled(value, cancellationToken) => [array],
            UnknownValue { Origin: var origin } => Derived(origin, depth, cancellationToken),
            _ => Enumerable.Empty<IOperation>(),
        });

    /// <summary>The constants that bytes are computed from.</summary>
    private IEnumerable<IOperation> Derived(IOperation origin, int depth, CancellationToken cancellationToken)
    {
        if (origin.Syntax.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return origin.Syntax.Span.Length > "\"\"u8".Length ? [origin] : [];
        // [1, 2, 3]: newer than the compiler that this is built against.
        if ((int)origin.Kind == 0x7F)
            return origin.ChildOperations.Any() && origin.ChildOperations.All(IsConstant) ? [origin] : [];
        return origin is IInvocationOperation call && Input(call) is { } input ? Find(input, depth + 1, cancellationToken) : [];
    }

    /// <summary>What a call only writes in another way; random numbers and files come from elsewhere.</summary>
    private static IOperation? Input(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        var isConversion = (type.Name, call.TargetMethod.Name) switch
        {
            ("Convert", "FromBase64String" or "FromHexString") => true,
            (_, "GetBytes") => type.ContainingNamespace?.ToDisplayString() == "System.Text" || type.Name == "BitConverter",
            ("MemoryExtensions", _) or ("Enumerable", "ToArray" or "Reverse" or "Take" or "Concat") => true,
            ("MD5" or "SHA1" or "SHA256" or "SHA384" or "SHA512", "HashData") => true,
            ("HashAlgorithm", "ComputeHash") => true,
            (_, "ToArray" or "Clone") => call.Arguments.IsEmpty,
            _ => false,
        };
        return !isConversion ? null : call.Arguments.IsEmpty ? call.Instance : call.Arguments[0].Value;
    }

    private static bool IsConstant(IArrayCreationOperation array) => array.Initializer is { } initializer
        ? initializer.ElementValues.Length > 0 && initializer.ElementValues.All(IsConstant)
        : array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: not 0 } }];

    private static bool IsConstant(IOperation operation) =>
        operation.ConstantValue.HasValue || operation is IConversionOperation { Operand: var operand } && IsConstant(operand);

    /// <summary>An array that is handed to something else, or written into, may hold anything by then.</summary>
    private bool IsFilled(PossibleValue value, CancellationToken cancellationToken) => resolver.Mentions(value, cancellationToken).Any(mention =>
    {
        IOperation? parent = mention.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent switch
        {
            IArgumentOperation { Parent: { } call } argument => KeyPlace.Of(call).All(place => place.Material != argument.Value) && !IsRead(call),
            IArrayElementReferenceOperation element => element.Parent is IAssignmentOperation assignment && assignment.Target == element,
            _ => false,
        };
    });

    private static bool IsRead(IOperation call) => call is IInvocationOperation { TargetMethod.ContainingType.Name: "Convert" or "Enumerable" };
}
