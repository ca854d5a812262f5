using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Records;
using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Linting;

/// <summary>An include whose name is written in the template.</summary>
internal readonly record struct LintedInclude(string Name, TextSpan Span);

/// <summary>Walks through the statements of one template: gathers types and, when asked, reports what is unknown.</summary>
/// <param name="source">The template.</param>
/// <param name="scope">Its variables.</param>
/// <param name="report">Takes the diagnostics; null while types are gathered.</param>
internal sealed partial class TemplateVisitor(SourceText source, TemplateScope scope, HashSet<Diagnostic>? report)
{
    private readonly List<LintedInclude> _includes = [];

    // The records of the with statements around, innermost last.
    private readonly List<RecordShape> _with = [];

    // The variables of the loops around, innermost last. Two loops may use one name for items of different types.
    private readonly List<(string Name, TemplateType Type)> _loops = [];

    // In a function, $0 and its kind are arguments of unknown types.
    private int _functionDepth;

    public IReadOnlyList<LintedInclude> Includes => _includes;

    public void VisitBlock(BlockStatement block)
    {
        foreach (var statement in block.Statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement? statement)
    {
        switch (statement)
        {
            case ExpressionStatement { Expression: var expression }:
                Infer(expression);
                break;
            case IfStatement condition:
                Infer(condition.Condition);
                VisitBlock(condition.Then);
                Visit(condition.Else);
                break;
            case ElseStatement otherwise:
                VisitBlock(otherwise.Body);
                break;
            case CaseStatement choice:
                Infer(choice.Value);
                VisitBlock(choice.Before);
                Visit(choice.First);
                break;
            case WhenStatement candidate:
                InferAll(candidate.Values);
                VisitBlock(candidate.Body);
                Visit(candidate.Next);
                break;
            case ForStatement loop:
                VisitFor(loop);
                break;
            case WhileStatement loop:
                Infer(loop.Condition);
                VisitBlock(loop.Body);
                break;
            case ReturnStatement { Value: { } value }:
                Infer(value);
                break;
            case CaptureStatement capture:
                VisitBlock(capture.Body);
                Assign(capture.Target, TemplateType.Any);
                break;
            case WithStatement with:
                VisitWith(with);
                break;
            case WrapStatement wrap:
                Infer(wrap.Target);
                VisitBlock(wrap.Body);
                break;
            case ImportStatement import:
                VisitImport(import);
                break;
            case FunctionStatement function:
                VisitFunction(function);
                break;
            default:
                break;
        }
    }

    private void VisitFor(ForStatement loop)
    {
        var items = Infer(loop.Items);
        foreach (var option in loop.Options)
        {
            Infer(option);
        }

        // What is included in the loop, or comes after it, sees the variable too.
        if (loop.Variable is VariableExpression variable)
        {
            Declare(variable, items.Item);
            _loops.Add((variable.Name, items.Item));
            VisitBlock(loop.Body);
            _loops.RemoveAt(_loops.Count - 1);
        }
        else
        {
            Assign(loop.Variable, items.Item);
            VisitBlock(loop.Body);
        }

        Visit(loop.Else);
    }

    private void VisitWith(WithStatement with)
    {
        if (Infer(with.Target) is { Kind: RecordMemberKind.Record, Shape: { } shape })
        {
            _with.Add(shape);
            VisitBlock(with.Body);
            _with.RemoveAt(_with.Count - 1);
        }
        else
        {
            scope.Entry.HasUnknownNames = true;
            VisitBlock(with.Body);
        }
    }

    private void VisitImport(ImportStatement import)
    {
        if (Infer(import.Value) is not { Kind: RecordMemberKind.Record, Shape: { } shape })
        {
            scope.Entry.HasUnknownNames = true;
            return;
        }

        foreach (var member in shape.Members)
        {
            scope.Entry.Assign(member.Name, TemplateType.Of(member));
        }
    }

    private void VisitFunction(FunctionStatement function)
    {
        if (function.Name is not null)
        {
            Assign(function.Name, TemplateType.Any);
        }

        foreach (var parameter in function.Parameters ?? [])
        {
            scope.Entry.Assign(parameter.Name, TemplateType.Any);
        }

        _functionDepth++;
        Visit(function.Body);
        if (function.Body is BlockStatement body)
        {
            VisitBlock(body);
        }

        _functionDepth--;
    }

    private void Assign(Expression target, TemplateType type)
    {
        switch (target)
        {
            case VariableExpression variable:
                AssignVariable(variable, type);
                break;
            case MemberExpression { Target: ThisExpression } member:
                scope.Entry.Assign(member.Name, type);
                break;
            case MemberExpression member:
                Infer(member.Target);
                break;
            case IndexExpression { Target: ThisExpression }:
                scope.Entry.HasUnknownNames = true;
                break;
            case IndexExpression index:
                Infer(index.Target);
                Infer(index.Index);
                break;
            case NestedExpression nested:
                Assign(nested.Inner, type);
                break;
            default:
                break;
        }
    }

    private void AssignVariable(VariableExpression variable, TemplateType type)
    {
        Declare(variable, type);
        for (var i = 0; i < _loops.Count; i++)
        {
            if (_loops[i].Name == variable.Name)
            {
                _loops[i] = (variable.Name, _loops[i].Type.Or(type));
            }
        }
    }

    private void Declare(VariableExpression variable, TemplateType type)
    {
        if (variable.IsLocal)
        {
            scope.AssignLocal(variable.Name, type);
        }
        else
        {
            scope.Entry.Assign(variable.Name, type);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string message) =>
        report?.Add(descriptor.At(source.GetLocation(span), message));
}
