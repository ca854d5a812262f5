using VdkConnectorDocs.Templating.Syntax;

namespace VdkConnectorDocs.Templating.Linting;

/// <content>The types of calls; includes.</content>
internal sealed partial class TemplateVisitor
{
    /// <param name="call">The call.</param>
    /// <param name="piped">The type of the argument that a pipe passes, or null.</param>
    private TemplateType InferCall(CallExpression call, TemplateType? piped)
    {
        var arguments = call.Arguments.Select(Infer).ToList();
        if (piped is not null)
        {
            arguments.Insert(0, piped);
        }

        switch (call.Target)
        {
            case VariableExpression { Name: "include" }:
                VisitInclude(call, arguments);
                return TemplateType.Any;
            case VariableExpression { Name: "include_join" }:
                VisitIncludes(call);
                return TemplateType.Any;
            case MemberExpression { Target: VariableExpression { Name: "array" } } function when arguments.Count > 0:
                Infer(function);
                return ResultOf(function.Name, arguments);
            case MemberExpression { Target: VariableExpression { Name: "object" }, Name: "default" } when arguments.Count == 2:
                return arguments[0].Or(arguments[1]);
            default:
                Infer(call.Target);
                return TemplateType.Any;
        }
    }

    /// <summary>The type of what a function of lists returns.</summary>
    private static TemplateType ResultOf(string function, List<TemplateType> arguments) => function switch
    {
        "first" or "last" => arguments[0].Item,
        "compact" or "filter" or "limit" or "offset" or "remove_at" or "reverse" or "sort" or "uniq" => arguments[0],
        "concat" or "add_range" when arguments.Count > 1 => arguments[0].Or(arguments[1]),
        _ => TemplateType.Any,
    };

    private void VisitInclude(CallExpression call, List<TemplateType> arguments)
    {
        if (call.Arguments is not [LiteralExpression { Value: { IsString: true } name }, ..])
        {
            return;
        }

        var template = name.AsString();
        _includes.Add(new LintedInclude(template, call.Span));
        var target = scope.Entry.Of(template);
        var position = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (call.Arguments[i] is NamedArgument named)
            {
                target.AssignLocal("$" + named.Name, arguments[i]);
            }
            else
            {
                target.AssignArgument(position++, arguments[i]);
            }
        }
    }

    private void VisitIncludes(CallExpression call)
    {
        foreach (var expression in call.Arguments.SelectMany(a => a is ArrayExpression array ? array.Items : [a]))
        {
            if (expression is LiteralExpression { Value: { IsString: true } text })
            {
                const string TemplatePrefix = "tpl:";
                var isInList = !call.Arguments.Contains(expression);
                var name = text.AsString();
                if (isInList || name.StartsWith(TemplatePrefix, StringComparison.Ordinal))
                {
                    _includes.Add(new LintedInclude(isInList ? name : name[TemplatePrefix.Length..], expression.Span));
                }
            }
        }
    }
}
