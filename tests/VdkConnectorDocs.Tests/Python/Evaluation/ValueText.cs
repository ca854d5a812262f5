using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Values as the script <c>cpython_values.py</c> prints those of CPython.</summary>
internal static class ValueText
{
    private const int MaxDepth = 5;

    /// <summary>Values in one value: one that is shared counts at each place, and may be in very many.</summary>
    private const int MaxValues = 100_000;

    /// <summary>
    /// A text for any value: unknown ones tell their reason and the expression that makes them; in a list they are <c>?</c> alone, and
    /// <c>...</c> stands for further elements that are not known.
    /// </summary>
    public static string Describe(PythonValue value) => value switch
    {
        UnionValue union => string.Join(" | ", union.Options.Select(Describe)),
        UnknownValue { Origin: { } origin } unknown => $"? {SyntaxText.Unparse(origin)} ({unknown.Reason})",
        UnknownValue unknown => $"? ({unknown.Reason})",
        ListValue { IsTuple: false } list => OfProven(list) ?? DescribeList(list.Elements),
        _ => OfProven(value) ?? $"? ({value.TypeName})",
    };

    private static string DescribeList(Elements elements)
    {
        var items = elements.Items.Select(item => item switch
        {
            { IsCertain: false } => $"maybe {Describe(item.Value)}",
            { Value: UnknownValue } => "?",
            _ => Describe(item.Value),
        });
        return $"[{string.Join(", ", elements.IsOpen ? items.Append("...") : items)}]";
    }

    /// <summary>What CPython would print for each of the values that it may have; null when nothing is claimed.</summary>
    public static ImmutableArray<string>? OfClaims(PythonValue value)
    {
        var texts = (value is UnionValue union ? union.Options : [value]).Select(option => OfProven(option)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    /// <summary>Null when the value, or one in it, is not proven.</summary>
    private static string? OfProven(PythonValue value) => OfProven(value, 0, new StrongBox<int>(MaxValues));

    private static string? OfProven(PythonValue value, int depth, StrongBox<int> left)
    {
        if (depth > MaxDepth || --left.Value < 0)
        {
            return null;
        }

        switch (value)
        {
            case TupleValue tuple:
                return Join("(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")", depth, left);
            case ListValue { Elements.IsExact: true, IsTuple: false } list:
                return Join("[", list.Elements.Items.Select(item => item.Value), "]", depth, left);
            case SetValue { Elements.IsExact: true } set:
                var elements = set.Elements.Items.Select(item => OfProven(item.Value, depth + 1, left)).ToList();
                return elements.Contains(null) ? null : $"{set.TypeName}{{{string.Join(", ", elements.Order(StringComparer.Ordinal))}}}";
            case DictValue { Items.IsExact: true } dict:
                var items = dict.Items.Items.Select(item => (Key: OfProven(item.Key, depth + 1, left), Value: OfProven(item.Value, depth + 1, left))).ToList();
                return items.Exists(item => item.Key is null || item.Value is null)
                    ? null
                    : $"{dict.TypeName}{{{string.Join(", ", items.Select(item => $"{item.Key}: {item.Value}"))}}}";
            case ClassValue type:
                return $"<class {type.Name}>";
            case FunctionValue { Replacement: null } function:
                return function.Attributes.Get("__name__") is StrValue name ? $"<function {name.Value}>" : $"<function {function.Name}>";
            case InstanceValue { Class: { IsEnum: false, HasForeignBase: false, IsSubclassOfBuiltin: false } } instance when instance.Attributes.Open is null:
                return OfInstance(instance, depth, left);
            default:
                return value is DictViewValue or IteratorValue ? null : PythonText.Repr(value);
        }
    }

    private static string? OfInstance(InstanceValue instance, int depth, StrongBox<int> left)
    {
        if (instance.Class.Ancestry().Any(type => type.Bases.Any(b => b is BuiltinTypeValue { Name: not "object" })))
        {
            return null;
        }

        var attributes = new List<string>();
        foreach (var name in instance.Attributes.SortedNames)
        {
            if (instance.Attributes.Find(name) is not { IsCertain: true, Value: { } value } || OfProven(value, depth + 1, left) is not { } text)
            {
                return null;
            }

            attributes.Add($"{name}={text}");
        }

        return $"<{instance.Class.Name} {string.Join(", ", attributes)}>";
    }

    private static string? Join(string open, IEnumerable<PythonValue> values, string close, int depth, StrongBox<int> left)
    {
        var texts = values.Select(value => OfProven(value, depth + 1, left)).ToList();
        return texts.Contains(null) ? null : open + string.Join(", ", texts) + close;
    }
}
