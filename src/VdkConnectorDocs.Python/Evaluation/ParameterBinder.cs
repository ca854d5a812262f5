using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>Binds the arguments of a call to the parameters of a function (Python reference, section 6.3.4).</summary>
internal static class ParameterBinder
{
    public static IReadOnlyDictionary<Parameter, PythonValue> EvaluateDefaults(Interpreter interpreter, Parameters parameters)
    {
        var defaults = new Dictionary<Parameter, PythonValue>(ReferenceEqualityComparer.Instance);
        foreach (var parameter in parameters.PositionalOnly.Concat(parameters.Regular).Concat(parameters.KeywordOnly))
        {
            if (parameter.Default is not null)
            {
                defaults.Add(parameter, interpreter.Evaluate(parameter.Default));
            }
        }

        return defaults;
    }

    public static void Bind(Interpreter interpreter, FunctionValue function, CallSite site, Namespace locals)
    {
        var arguments = site.Arguments;
        var parameters = function.Parameters;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        var count = (long)parameters.PositionalOnly.Length + parameters.Regular.Length + parameters.KeywordOnly.Length;
        interpreter.Spend((count * (1 + (arguments.Keywords.Length / 8))) + (arguments.Positional.Length / 8) + arguments.Keywords.Length);
        foreach (var parameter in parameters.PositionalOnly.Concat(parameters.Regular))
        {
            var isFilled = position < arguments.Positional.Length;
            var isPositionalOnly = position < parameters.PositionalOnly.Length;
            Set(
                parameter,
                isFilled ? arguments.Positional[position] : isPositionalOnly ? null : Named(parameter),
                arguments.HasUnknownPositional || (arguments.HasUnknownKeywords && !isPositionalOnly));
            position++;
        }

        foreach (var parameter in parameters.KeywordOnly)
        {
            Set(parameter, Named(parameter), arguments.HasUnknownKeywords);
        }

        if (parameters.VariadicPositional is { } rest)
        {
            var extra = position < arguments.Positional.Length ? arguments.Positional[position..] : [];
            PythonValue value = arguments.HasUnknownPositional
                ? new ListValue(Elements.Of(extra).Opened(), isTuple: true)
                : new TupleValue(extra);
            Assign(rest, value);
        }

        if (parameters.VariadicKeyword is { } keywords)
        {
            var items = arguments.Keywords
                .DistinctBy(static k => k.Key, StringComparer.Ordinal)
                .Where(k => !used.Contains(k.Key))
                .Select(static k => new DictItem(new StrValue(k.Key), k.Value))
                .ToImmutableArray();
            Assign(keywords, interpreter.NewDict(new DictItems(items, arguments.HasUnknownKeywords)));
        }

        PythonValue? Named(Parameter parameter)
        {
            used.Add(parameter.Name);
            return arguments.Get(-1, parameter.Name);
        }

        // Keyword-only parameters are not reached by further positional arguments, nor positional-only ones by keywords.
        void Set(Parameter parameter, PythonValue? value, bool isHidden)
        {
            if (value is null)
            {
                value = !isHidden && function.Defaults.TryGetValue(parameter, out var standard)
                    ? standard
                    : new UnknownValue($"the argument {parameter.Name} of {function.Name} is not known", site.Node);
            }

            Assign(parameter, value);
        }

        void Assign(Parameter parameter, PythonValue value) =>
            interpreter.SetVariable(locals, function.Closure.Mangle(parameter.Name), value);
    }
}
