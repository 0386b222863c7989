using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GdprAiAnalyzers.Flow.Anonymizers;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Transfer functions of operations: what each evaluates to, and what it does to the state.</summary>
internal sealed partial class MethodAnalysis
{
    // Kinds that the Roslyn floor does not name yet.
    private const OperationKind CollectionExpression = (OperationKind)0x7F;
    private const OperationKind Spread = (OperationKind)0x80;

    private readonly Dictionary<CaptureId, IOperation> _captured = new();
    private readonly Dictionary<ILocalSymbol, IOperation> _refLocals = new(SymbolEqualityComparer.Default);

    private Value Visit(IOperation? operation)
    {
        if (operation is null)
            return Value.Unknown;
        return IsCheck ? Judged(operation, Evaluate(operation)) : Evaluate(operation);
    }

    private Value Evaluate(IOperation operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IBinaryOperation { Type.SpecialType: SpecialType.System_String })
            return Value.Constant(constant);

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IFlowCaptureOperation capture:
                return VisitCapture(capture);
            case IFlowCaptureReferenceOperation reference:
                return _state.Get(_storage.Variable(reference.Id)) ?? Value.Unknown;
            case ISimpleAssignmentOperation assignment:
                return VisitAssignment(assignment);
            case ICompoundAssignmentOperation assignment:
                return VisitCompoundAssignment(assignment);
            case IDeconstructionAssignmentOperation assignment:
                Deconstruct(assignment.Target, Visit(assignment.Value), assignment.Value.Type, assignment);
                return Value.Unknown;
            case IIncrementOrDecrementOperation step:
                var stepped = Visit(step.Target).Carried().AsOpaque();
                Assign(step.Target, stepped);
                return stepped;
            case IEventAssignmentOperation assignment:
                return VisitEventAssignment(assignment);
            case ILocalReferenceOperation local:
                return _refLocals.TryGetValue(local.Local, out var alias) ? Visit(alias) : ReadVariable(local.Local);
            case IParameterReferenceOperation parameter:
                return VisitParameter(parameter);
            case IInstanceReferenceOperation:
                return ReadThis();
            case IFieldReferenceOperation field:
                return VisitField(field);
            case IPropertyReferenceOperation property:
                return VisitProperty(property);
            case IEventReferenceOperation @event:
                return ReadMember(ReceiverOf(@event.Instance, @event.Event), @event.Event.Name, @event.Event.Type);
            case IArrayElementReferenceOperation element:
                return PartOf(element.ArrayReference, ReadMember(Visit(element.ArrayReference), ElementSelector(element.Indices), element.Type), element);
            case IImplicitIndexerReferenceOperation indexer:
                Visit(indexer.Argument);
                return PartOf(indexer.Instance, ReadMember(Visit(indexer.Instance), Selectors.Element, indexer.Type, indexer.Instance.Type), indexer);
            case IInvocationOperation invocation:
                return VisitInvocation(invocation);
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } dynamicCall:
                return VisitDynamicInvocation(dynamicCall, member);
            case IObjectCreationOperation creation:
                return VisitObjectCreation(creation);
            case IDelegateCreationOperation creation:
                return Visit(creation.Target);
            case IFlowAnonymousFunctionOperation lambda:
                return CreateDelegate(lambda.Symbol, lambda.Syntax, HiddenMembers.Closure, Environment);
            case IMethodReferenceOperation method:
                return VisitMethodReference(method);
            case IConversionOperation conversion:
                return VisitConversion(conversion);
            case IBinaryOperation binary:
                return VisitBinary(binary);
            case IUnaryOperation unary:
                return VisitUnary(unary);
            case ITupleOperation tuple:
                return VisitTuple(tuple);
            case IAnonymousObjectCreationOperation creation:
                return VisitAnonymousObject(creation);
            case IArrayCreationOperation creation:
                return VisitArrayCreation(creation);
            case IInterpolatedStringOperation interpolated:
                return VisitInterpolation(interpolated);
            case IInterpolatedStringHandlerCreationOperation handler:
                return VisitHandler(handler);
            case IWithOperation with:
                return VisitWith(with);
            case IIsNullOperation isNull:
                return IsNull(Visit(isNull.Operand));
            case IIsPatternOperation isPattern:
                return MatchPattern(isPattern.Pattern, Visit(isPattern.Value), isPattern.Value.Type);
            case IIsTypeOperation isType:
                Visit(isType.ValueOperand);
                return Value.Unknown;
            case IAwaitOperation await:
                return Awaited(Visit(await.Operation), await);
            case ICaughtExceptionOperation caught:
                return CaughtValue(caught.Type);
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return Value.Constant(null);
            case IDefaultValueOperation or ITypeOfOperation or ISizeOfOperation or INameOfOperation:
                return Value.Unknown;
            case IDeclarationExpressionOperation declaration:
                return Visit(declaration.Expression);
            case IReturnOperation @return:
                return VisitYield(@return);
            case IThrowOperation @throw:
                Raise(Visit(@throw.Exception));
                return Value.Bottom;
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case IArgumentOperation argument:
                return Visit(argument.Value);
            case IAddressOfOperation address:
                return Visit(address.Reference);
            case ITranslatedQueryOperation query:
                return Visit(query.Operation);
            case ITypeParameterObjectCreationOperation creation:
                return Value.Of(Allocate(new ObjectAtom(new Site(creation.Syntax, null, 0), "", creation.Type, isUnknown: true)));
            case IFieldInitializerOperation or IPropertyInitializerOperation or IParameterInitializerOperation:
                return VisitChildren(operation);
        }

        if (operation.Kind == CollectionExpression)
            return VisitCollectionExpression(operation);
        if (operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax)
            return Value.Of(Allocate(new ObjectAtom(new Site(operation.Syntax, null, 0), "", operation.Type)));
        if (operation.Kind == Spread)
            return ReadMember(Visit(operation.ChildOperations.FirstOrDefault()), Selectors.Element, null);
        return VisitChildren(operation);
    }

    /// <summary>The default for operations without a rule of their own: the result carries what the parts carry.</summary>
    private Value VisitChildren(IOperation operation)
    {
        var result = Value.Unknown;
        foreach (var child in operation.ChildOperations)
        {
            var value = Visit(child);
            if (TypeFacts.CanCarry(operation.Type))
                result = result.Join(CarriedBy(value, child));
        }

        return operation.Type is null || TypeFacts.CanCarry(operation.Type) ? result : Value.Unknown;
    }

    private Value VisitCapture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        var value = Visit(capture.Value);
        if (capture.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation)
            value = CopyStruct(value, capture.Value.Type, capture.Syntax);
        _state = _state.Set(_storage.Variable(capture.Id), value);
        return value;
    }

    private Value VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation { Local: var local })
        {
            var referred = assignment.Value is IFlowCaptureReferenceOperation reference && _captured.TryGetValue(reference.Id, out var captured) ? captured : assignment.Value;
            var held = Visit(assignment.Value);
            if (LeadsTo(referred, local))
            {
                // "node = ref node.Next": from here on the variable stands for what it refers to.
                _refLocals.Remove(local);
                WriteVariable(local, held);
            }
            else
            {
                _refLocals[local] = referred;
            }

            return held;
        }

        var value = Visit(assignment.Value);
        if (assignment.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation)
            value = CopyStruct(value, assignment.Value.Type, assignment.Syntax);
        if (_isChecked && assignment.Target is IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter })
            _written.Add((parameter, assignment.Value.Syntax));
        Assign(assignment.Target, value);
        return value;
    }

    private bool LeadsTo(IOperation referred, ILocalSymbol local) => referred.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(r =>
        SymbolEqualityComparer.Default.Equals(r.Local, local) || _refLocals.TryGetValue(r.Local, out var next) && LeadsTo(next, local));

    private Value VisitCompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        var old = Visit(assignment.Target);
        var added = Visit(assignment.Value);
        Value value;
        if (assignment.OperatorMethod is { IsStatic: false } instanceOperator)
            return Call(instanceOperator, old, assignment.Target, [new CallArgument(added, assignment.Value)], assignment);
        if (assignment.OperatorMethod is { } method && IsInSource(method))
            value = CallOperator(method, assignment, (old, assignment.Target), (added, assignment.Value));
        else if (assignment.Type?.SpecialType == SpecialType.System_String)
            value = TextOf(old, assignment.Target).Join(TextOf(added, assignment.Value)).AsOpaque();
        else if (assignment.Type?.TypeKind == TypeKind.Delegate)
            value = old.Join(added);
        else
            value = old.Carried().Join(added.Carried()).AsOpaque();
        Assign(assignment.Target, value);
        return value;
    }

    /// <summary>A task is what it gives; an awaitable type of the compilation says by its code what that is.</summary>
    private Value Awaited(Value value, IAwaitOperation await)
    {
        if (Own(await.Operation.Type, "GetAwaiter") is not { } getAwaiter)
            return value;
        var awaiter = Call(getAwaiter, value, await.Operation, [], await);
        return Own(getAwaiter.ReturnType, "GetResult") is { } getResult ? Call(getResult, awaiter, null, [], await) : awaiter;

        IMethodSymbol? Own(ITypeSymbol? type, string name) =>
            type is not null && IsInSource(type) ? type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsStatic: false, Parameters.IsEmpty: true }) : null;
    }

    private Value VisitEventAssignment(IEventAssignmentOperation assignment)
    {
        var handler = Visit(assignment.HandlerValue);
        if (assignment.Adds && assignment.EventReference is IEventReferenceOperation { Event: var @event } reference)
        {
            var receiver = ReceiverOf(reference.Instance, @event);
            WriteMember(receiver, @event.Name, handler, weak: true);
            if (!IsInSource(@event))
                Escape(handler, Value.Unknown, assignment.Syntax);
            else if (@event.AddMethod is { IsImplicitlyDeclared: false, IsAbstract: false } add && add.DeclaringSyntaxReferences.Length > 0)
                Call(add, receiver, reference.Instance, [new CallArgument(handler, assignment.HandlerValue)], assignment);
        }

        return Value.Unknown;
    }

    private Value VisitParameter(IParameterReferenceOperation reference)
    {
        var parameter = reference.Parameter;
        var value = IsCapturedByPrimaryConstructor(parameter)
            ? ReadMember(ReadThis(), Selectors.Kept(parameter), parameter.Type)
            : parameter.ContainingSymbol is INamedTypeSymbol ? ReadThis(parameter.Type) : ReadVariable(parameter);
        if (_context.Models.GetSource(parameter) is { } source && value.Atoms.FirstOrDefault(IsUntouched) is InputAtom input)
            return value.Add(new SourceAtom(source, reference.Syntax, reference.Syntax, new Trace(reference.Syntax, null), input.Path));
        return value;

        bool IsUntouched(Atom atom) => atom is InputAtom { Path: var path } && (path.Parent is null || path.Selector!.StartsWith(parameter.Name, StringComparison.Ordinal));
    }

    private Value VisitField(IFieldReferenceOperation reference)
    {
        var field = reference.Field.CorrespondingTupleField ?? reference.Field;
        if (field is { IsStatic: true } && !IsInSource(field))
            return field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } ? Value.Constant("") : Value.Unknown;
        if (FixedValue(field) is { } constant)
            return constant;
        var receiver = ReceiverOf(reference.Instance, field);
        return WithSource(field, reference, receiver, field.Name, ReadMember(receiver, Selectors.Field(field), field.Type, reference.Instance?.Type, reference.Syntax));
    }

    /// <summary>The value of a flag or number that begins as a literal and that no code of its type ever assigns.</summary>
    private Value? FixedValue(IFieldSymbol field)
    {
        if (field is not { IsConst: false, Type.SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32, ContainingType: { } type, DeclaringSyntaxReferences: [var declared] }
            || !field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private
            || type.DeclaringSyntaxReferences.Length != 1 || type.GetMembers().Length > Bounds.FieldWriters
            || declared.GetSyntax(_cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: { } value } })
        {
            return null;
        }

        // Whoever begins to assign it, or no longer does, changes what is known here.
        _body.Unit.Used.UnionWith(type.OriginalDefinition.GetMembers().OfType<IMethodSymbol>());
        return _context.Index.Mentioning(field.Name, type, _context.Edits, _cancellationToken).Any(member => member.Assigned.Contains(field.Name)) ? null : Value.Constant(value);
    }

    private Value VisitProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = ReceiverOf(reference.Instance, property);
        var arguments = Arguments(reference.Arguments);
        if (property.GetMethod is not { } getter)
            return Value.Unknown;
        Value value;
        var model = _context.Models.GetMethod(getter);
        if (property.IsIndexer && !IsInSource(property) && model.Flows is [{ From: { Root: PortRoot.This, Selectors: [Selectors.Element] }, To: { Root: PortRoot.Return, Selectors.IsEmpty: true } }])
            value = ReadMember(receiver, ElementSelector(reference.Arguments), reference.Type, reference.Instance?.Type);
        else if (model.HasFlows)
            value = Call(OverrideOf(property, receiver) ?? getter, receiver, reference.Instance, arguments, reference);
        else if (property.IsIndexer)
            value = IsInSource(property) ? Call(getter, receiver, reference.Instance, arguments, reference) : ReadMember(receiver, ElementSelector(reference.Arguments), reference.Type, reference.Instance?.Type);
        else if (_context.Types.IsAuto(property) && !TypeHierarchy.IsDispatched(getter) || !IsInSource(property))
            value = property.IsStatic && !IsInSource(property) ? UnknownResult(reference) : ReadMember(receiver, property.Name, property.Type, reference.Instance?.Type, reference.Syntax);
        else
            value = ReadProperty(property, getter, receiver, arguments, reference);
        return WithSource(property, reference, receiver, property.Name, value);
    }

    /// <summary>The getter that runs in place of a library's on an object that the compilation's own code made.</summary>
    private static IMethodSymbol? OverrideOf(IPropertySymbol property, Value receiver)
    {
        if (!property.IsVirtual && !property.IsOverride && !property.IsAbstract)
            return null;
        foreach (var owner in receiver.Atoms.OfType<ObjectAtom>())
        {
            for (var type = owner.Type as INamedTypeSymbol; TypeFacts.IsDeclaredInSource(type); type = type!.BaseType)
            {
                if (type!.GetMembers(property.Name).OfType<IPropertySymbol>().FirstOrDefault(p => p.IsOverride)?.GetMethod is { } getter)
                    return getter;
            }
        }

        return null;
    }

    /// <summary>A property of the compilation that has code, or that other types override or implement.</summary>
    private Value ReadProperty(IPropertySymbol property, IMethodSymbol getter, Value receiver, CallArgument[] arguments, IPropertyReferenceOperation reference)
    {
        var result = Value.Bottom;
        var hasCode = false;
        foreach (var target in TargetsOf(getter, receiver))
        {
            if (target.AssociatedSymbol is IPropertySymbol targetProperty && _context.Types.IsAuto(targetProperty) || target.IsAbstract)
                result = result.Join(ReadMember(receiver, property.Name, property.Type, reference.Instance?.Type, reference.Syntax));
            else
                hasCode = true;
        }

        if (hasCode)
            result = result.Join(Call(getter, receiver, reference.Instance, arguments, reference));
        return result.IsBottom ? ReadMember(receiver, property.Name, property.Type, reference.Instance?.Type, reference.Syntax) : result;
    }

    /// <summary>Adds the source that the member is, unless what it holds here is known to be harmless or to come from another source.</summary>
    private Value WithSource(ISymbol member, IOperation reference, Value receiver, string selector, Value held)
    {
        if (_context.Models.GetSource(member) is not { } source)
            return held;
        if (!receiver.IsBottom && !receiver.IsRaw || !held.IsRaw && !held.IsBottom)
            return held.IsRaw ? Value.Sanitized : held.Rest;
        if (held.Atoms.Any(a => a is SourceAtom { Guard: null }))
            return held;
        if (held.Atoms.Length > 0 && !held.HasInputs() && !held.IsOpaque && IsHarmlessConstant(held, receiver))
            return held;
        var guard = receiver.Atoms.Length == 1 && receiver.Atoms[0] is InputAtom input ? input.Path.Append(selector) : null;
        return held.Add(new SourceAtom(source, reference.Syntax, reference.Syntax, new Trace(reference.Syntax, null), guard)).AsOpaque();
    }

    /// <summary>
    /// Emptying a member makes it clean, and so does overwriting one of an object that came from elsewhere. A literal in
    /// an object made here is seed data of a demo: still a person's.
    /// </summary>
    private static bool IsHarmlessConstant(Value held, Value receiver) =>
        held.Atoms.All(a => a is ConstantAtom { Value: null or "" }) || receiver.Atoms.Length > 0 && receiver.Atoms.All(a => a is InputAtom or ObjectAtom { IsUnknown: true });

    private Value VisitMethodReference(IMethodReferenceOperation reference)
    {
        var method = reference.Method.ReducedFrom ?? reference.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
            return CreateDelegate(method.OriginalDefinition, reference.Syntax, HiddenMembers.Closure, Environment);
        var receiver = reference.Instance is null ? Value.Unknown : Visit(reference.Instance);
        return CreateDelegate(method, reference.Syntax, HiddenMembers.Receiver, receiver);
    }

    private Value CreateDelegate(IMethodSymbol target, SyntaxNode syntax, string hidden, Value bound)
    {
        var atom = new ObjectAtom(new Site(syntax, null, 0), "", null, target: target);
        _state = _state.Set(_storage.Member(atom, hidden), bound);
        return Value.Of(atom);
    }

    private Value VisitConversion(IConversionOperation conversion)
    {
        var value = Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return CallOperator(method, conversion, (value, conversion.Operand));
        if (conversion.Type?.SpecialType == SpecialType.System_Boolean || conversion.Type?.TypeKind == TypeKind.Enum)
            return value.TryGetConstant(out _) ? value : Value.Unknown;
        return conversion.IsImplicit ? value : OfType(value, conversion.Type);
    }

    private Value VisitBinary(IBinaryOperation operation)
    {
        // A long concatenation nests to the left: walk down its spine instead of recursing into it.
        var spine = new Stack<IBinaryOperation>();
        IOperation left = operation;
        while (left is IBinaryOperation nested)
        {
            spine.Push(nested);
            left = nested.LeftOperand;
        }

        var value = Visit(left);
        while (spine.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var current = spine.Pop();
            value = Combine(current, value, current.LeftOperand, Visit(current.RightOperand));
        }

        return value;
    }

    private Value Combine(IBinaryOperation operation, Value left, IOperation leftOperand, Value right)
    {
        if (operation.OperatorMethod is { } method && IsInSource(method))
            return CallOperator(method, operation, (left, leftOperand), (right, operation.RightOperand));
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return Value.Constant(constant);
        if (ConstantFolding.Fold(operation.OperatorKind, left, right) is { } folded)
            return folded;
        if (operation.Type?.SpecialType == SpecialType.System_Boolean)
            return Value.Unknown;
        if (operation.Type?.SpecialType == SpecialType.System_String)
            return TextOf(left, leftOperand).Join(TextOf(right, operation.RightOperand)).After(new Weakness(WeakStep.Embedded, operation.Syntax)).AsOpaque();
        if (operation.Type?.TypeKind == TypeKind.Delegate)
            return left.Join(right);
        return CarriedBy(left, leftOperand).Join(CarriedBy(right, operation.RightOperand)).AsOpaque();
    }

    private Value VisitUnary(IUnaryOperation unary)
    {
        var value = Visit(unary.Operand);
        if (unary.OperatorMethod is { } method && IsInSource(method))
            return CallOperator(method, unary, (value, unary.Operand));
        if (unary.OperatorKind == UnaryOperatorKind.Not && value.TryGetConstant(out var constant) && constant is bool truth)
            return Value.Constant(!truth);
        return unary.Type?.SpecialType == SpecialType.System_Boolean ? Value.Unknown : value.Carried().AsOpaque();
    }

    private Value VisitTuple(ITupleOperation tuple)
    {
        var atom = Allocate(new ObjectAtom(new Site(tuple.Syntax, null, 0), "⟨tuple⟩", tuple.Type));
        for (var i = 0; i < tuple.Elements.Length; i++)
            WriteMember(Value.Of(atom), "Item" + (i + 1), Visit(tuple.Elements[i]));
        return Value.Of(atom);
    }

    private Value VisitAnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var atom = Allocate(new ObjectAtom(new Site(creation.Syntax, null, 0), "", creation.Type));
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
                WriteMember(Value.Of(atom), name, Visit(value));
        }

        return Value.Of(atom);
    }

    private Value VisitArrayCreation(IArrayCreationOperation creation)
    {
        // The array behind a params list has the syntax of the whole call: the tag keeps it apart from what the call makes.
        var atom = Allocate(new ObjectAtom(new Site(creation.Syntax, null, 0), "⟨array⟩", creation.Type));
        foreach (var size in creation.DimensionSizes)
            Visit(size);
        if (creation.Initializer is { } initializer)
            FillArray(Value.Of(atom), initializer);
        return Value.Of(atom);
    }

    private void FillArray(Value array, IArrayInitializerOperation initializer, string row = "")
    {
        for (var i = 0; i < initializer.ElementValues.Length; i++)
        {
            var element = initializer.ElementValues[i];
            if (element is IArrayInitializerOperation nested)
                FillArray(array, nested, row + Selectors.At(i));
            else
                WriteMember(array, row + Selectors.At(i), Visit(element));
        }
    }

    private Value VisitCollectionExpression(IOperation expression)
    {
        var atom = Allocate(new ObjectAtom(new Site(expression.Syntax, null, 0), "⟨elements⟩", expression.Type));
        var index = 0;
        var exact = true;
        foreach (var element in expression.ChildOperations)
        {
            // Newer hosts list the arguments of the method that builds the collection before its elements.
            if (element is IArgumentOperation)
                continue;
            exact &= element.Kind != Spread;
            var value = Visit(element);
            WriteMember(Value.Of(atom), exact ? Selectors.At(index++) : Selectors.Element, value);
        }

        return Value.Of(atom);
    }

    private Value VisitInterpolation(IInterpolatedStringOperation interpolated)
    {
        var result = Value.Unknown;
        foreach (var part in interpolated.Parts)
        {
            if (IsCheck && part is IInterpolationOperation { FormatString.ConstantValue: { HasValue: true, Value: string format }, Expression.Type: var printed } && Removal.IsCoarse(printed, format))
                continue;
            if (part is IInterpolationOperation { Expression: var expression })
                result = result.Join(TextOf(Visit(expression), expression).After(new Weakness(WeakStep.Embedded, expression.Syntax)));
            else if (part is not IInterpolatedStringTextOperation)
                result = result.Join(VisitChildren(part));
        }

        return result;
    }

    /// <summary>A custom handler holds the text of everything that is interpolated into it.</summary>
    private Value VisitHandler(IInterpolatedStringHandlerCreationOperation handler)
    {
        var content = Value.Unknown;
        foreach (var operation in handler.Content.DescendantsAndSelf())
        {
            if (operation is IInterpolationOperation { Expression: var expression })
            {
                content = content.Join(TextOf(Visit(expression), expression).After(new Weakness(WeakStep.Embedded, expression.Syntax)));
            }
            else if (operation is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: var arguments } })
            {
                foreach (var argument in arguments)
                {
                    if (argument.Value is not IInstanceReferenceOperation)
                        content = content.Join(TextOf(Visit(argument.Value), argument.Value).After(new Weakness(WeakStep.Embedded, argument.Syntax)));
                }
            }
        }

        return content;
    }

    private Value VisitWith(IWithOperation with)
    {
        var copy = Clone(Visit(with.Operand), with.Syntax, with.Type);
        foreach (var initializer in with.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name }, Value: var value })
                WriteMember(copy, name, Visit(value));
        }

        return copy;
    }

    private Value VisitYield(IReturnOperation @return)
    {
        if (@return.Kind == OperationKind.YieldReturn)
        {
            _hasYield = true;
            var item = Visit(@return.ReturnedValue);
            _yielded = _yielded.Join(item);
            HandOut(@return.ReturnedValue, item);
        }
        else if (@return.ReturnedValue is { } value)
        {
            var whole = Visit(value);
            _returned = _returned.Join(whole);
            HandOut(value, whole);
        }

        return Value.Bottom;
    }

    private static Value IsNull(Value value)
    {
        if (value.TryGetConstant(out var constant))
            return Value.Constant(constant is null);
        return !value.HasInputs() && value.Atoms.Length > 0 && value.Atoms.All(a => a is ObjectAtom { IsUnknown: false })
            ? Value.Constant(false)
            : Value.Unknown;
    }

    private void Assign(IOperation target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: var local }:
                if (_refLocals.TryGetValue(local, out var alias))
                    Assign(alias, value);
                else
                    WriteVariable(local, value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                if (IsCapturedByPrimaryConstructor(parameter))
                    WriteMember(ReadThis(), Selectors.Kept(parameter), value);
                else
                    WriteVariable(parameter, value);
                break;
            case IFlowCaptureReferenceOperation { Id: var id }:
                _state = _state.Set(_storage.Variable(id), value);
                if (_captured.TryGetValue(id, out var captured) && captured is not IFlowCaptureReferenceOperation)
                    Assign(captured, value);
                break;
            case IFieldReferenceOperation { Field: var field } reference:
                WriteMember(ReceiverOf(reference.Instance, field), Selectors.Field(field), value);
                break;
            case IPropertyReferenceOperation reference:
                AssignProperty(reference, value);
                break;
            case IArrayElementReferenceOperation element:
                WriteMember(Visit(element.ArrayReference), ElementSelector(element.Indices), value);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                WriteMember(Visit(indexer.Instance), Selectors.Element, value);
                break;
            case IEventReferenceOperation { Event: var @event } reference:
                WriteMember(ReceiverOf(reference.Instance, @event), @event.Name, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case ITupleOperation tuple:
                Deconstruct(tuple, value, null, target);
                break;
            case IInvocationOperation invocation:
                // A method that returns a reference: what it may refer to is what its receiver and arguments hold.
                WriteMember(Visit(invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value), Selectors.Unknown, value.Carried(), weak: true);
                break;
        }
    }

    private void AssignProperty(IPropertyReferenceOperation reference, Value value)
    {
        var property = reference.Property;
        var receiver = ReceiverOf(reference.Instance, property);
        if (property.ReturnsByRef && property.GetMethod is { } byReference && _context.Models.GetMethod(byReference) is { HasFlows: true } referred)
        {
            foreach (var flow in referred.Flows.Where(f => f.From is { Root: PortRoot.This, Selectors.IsEmpty: false }))
                WriteThrough(receiver, flow.From!.Selectors, value, weak: true);
            return;
        }

        if (property.IsIndexer)
        {
            var model = property.SetMethod is { } indexerSetter ? _context.Models.GetMethod(indexerSetter) : MethodModel.None;
            if (IsInSource(property) || model.Flows.Any(f => f.To.Selectors.Any(Selectors.IsKeyed)) || model.HasFlows && TypeFacts.ElementType(reference.Instance?.Type) is null)
                CallSetter(reference, receiver, value);
            else
                WriteMember(receiver, ElementSelector(reference.Arguments), value);
            return;
        }

        if (property.SetMethod is { } setter
            && (_context.Models.GetMethod(setter).HasFlows || IsInSource(property) && (!_context.Types.IsAuto(property) || TypeHierarchy.IsDispatched(setter))))
        {
            CallSetter(reference, receiver, value);
            var targets = TargetsOf(setter, receiver);
            if (targets.Count == 0 || targets.Any(t => t.IsAbstract || t.AssociatedSymbol is IPropertySymbol target && _context.Types.IsAuto(target)))
                WriteMember(receiver, property.Name, value);
            return;
        }

        foreach (var sink in property.SetMethod is { } sent ? _context.Models.GetMethod(sent).Sinks : ImmutableArray<SinkRow>.Empty)
            Consume(sink, property.SetMethod!, receiver, reference.Instance, [new CallArgument(value, null)], reference.Syntax);
        // StringBuilder.Length = 0 is how one empties it.
        if (property is { Name: "Length", ContainingType: { Name: "StringBuilder", ContainingNamespace.Name: "Text" } } && value.TryGetConstant(out var length) && length is 0)
            Clear(receiver, Selectors.Element);
        WriteMember(receiver, property.Name, value);
    }

    private void CallSetter(IPropertyReferenceOperation reference, Value receiver, Value value)
    {
        if (reference.Property.SetMethod is not { } setter)
            return;
        var arguments = Arguments(reference.Arguments).Append(new CallArgument(value, null)).ToArray();
        Call(setter, receiver, reference.Instance, arguments, reference);
    }

    private static string EntrySelector(Value key) =>
        key.TryGetConstant(out var constant) && constant is not null ? Selectors.At(constant) : Selectors.Element;

    private void Deconstruct(IOperation target, Value value, ITypeSymbol? type, IOperation assignment)
    {
        if (target is IDeclarationExpressionOperation { Expression: var inner })
            target = inner;
        if (target is not ITupleOperation tuple)
        {
            Assign(target, value);
            return;
        }

        if (type is null or { IsTupleType: true })
        {
            // Read everything before anything is written: the two sides may name the same variables.
            var items = tuple.Elements.Select((e, i) => ReadMember(value, "Item" + (i + 1), e.Type)).ToList();
            for (var i = 0; i < tuple.Elements.Length; i++)
                Deconstruct(tuple.Elements[i], items[i], (type as INamedTypeSymbol)?.TupleElements.ElementAtOrDefault(i)?.Type, assignment);
            return;
        }

        var parts = DeconstructedParts(value, type, tuple.Elements.Length, assignment);
        var types = PartTypes(type, tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
            Deconstruct(tuple.Elements[i], parts[i], types.ElementAtOrDefault(i) ?? tuple.Elements[i].Type, assignment);
    }

    private static IReadOnlyList<ITypeSymbol> PartTypes(ITypeSymbol type, int count) =>
        type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } pair } ? pair
        : type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && m.Parameters.Length == count)?.Parameters.Select(p => p.Type).ToList() ?? [];

    /// <summary>What <c>Deconstruct</c> of a type gives: by its code, or for a record by its parameters' properties.</summary>
    private Value[] DeconstructedParts(Value value, ITypeSymbol type, int count, IOperation operation)
    {
        var method = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && m.Parameters.Length == count);
        if (method is { IsImplicitlyDeclared: false } && IsInSource(method))
        {
            var outs = new Value[count];
            ApplyTargets(method, value, Enumerable.Repeat(new CallArgument(Value.Unknown, null), count).ToArray(), operation.Syntax, outs);
            return outs.Select(o => o ?? Value.Unknown).ToArray();
        }

        if (method is not null && IsInSource(type))
            return method.Parameters.Select(p => WithSourceOfMember(type, p.Name, value, operation)).ToArray();
        if (type.Name == "KeyValuePair" && count == 2)
            return [ReadMember(value, "Key", null), ReadMember(value, "Value", null)];
        return Enumerable.Repeat(CarriedBy(value, null), count).ToArray();
    }

    private Value WithSourceOfMember(ITypeSymbol type, string name, Value receiver, IOperation operation)
    {
        var held = ReadMember(receiver, name, null);
        return type.GetMembers(name).FirstOrDefault() is { } member ? WithSource(member, operation, receiver, name, held) : held;
    }

    private string ElementSelector(ImmutableArray<IOperation> indices) =>
        indices.Length == 1 ? EntrySelector(Visit(indices[0]))
        : indices.Select(index => EntrySelector(Visit(index))).ToList() is var each && each.Contains(Selectors.Element) ? Selectors.Element : string.Concat(each);

    private string ElementSelector(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Length == 1 && Visit(arguments[0].Value).TryGetConstant(out var index) && index is not null ? Selectors.At(index) : Selectors.Element;

    private bool IsInSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _context.Compilation.Assembly);

    private bool IsCapturedByPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _body.Unit.Symbol)
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is TypeDeclarationSyntax;
}
