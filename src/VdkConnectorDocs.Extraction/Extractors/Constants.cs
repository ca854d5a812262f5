using System.Security.Cryptography;
using System.Text;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Values;
using VdkConnectorDocs.Python;
using VdkConnectorDocs.Python.Evaluation;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Syntax;
using Py = VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Extraction.Extractors;

/// <summary>From evaluated values to those of the catalog.</summary>
internal static class Constants
{
    private const int MaxDepth = 20;
    private const int MaxValues = 100_000;
    private const int FingerprintDigits = 4;

    /// <summary>Null when the value is no constant, or too large for one.</summary>
    public static CatalogValue? TryConvert(Py.PythonValue value)
    {
        var left = MaxValues;
        return TryConvert(value, depth: 0, ref left);
    }

    // Lists that hold each other several times stand for far more values than there are objects.
    private static CatalogValue? TryConvert(Py.PythonValue value, int depth, ref int left)
    {
        if (depth > MaxDepth || --left < 0)
        {
            return null;
        }

        switch (value)
        {
            case Py.NoneValue:
                return CatalogValue.Null;
            case Py.BoolValue boolean:
                return CatalogValue.Of(boolean.Value);
            case Py.IntValue number:
                return CatalogValue.Of(number.Value);
            case Py.FloatValue number:
                // JSON has no other numbers.
                return double.IsFinite(number.Value) ? new FloatValue(number.Value) : null;
            case Py.StrValue text:
                return Py.TreeAnchor.IsIn(text.Value) ? null : CatalogValue.Of(text.Value);
            case Py.PathValue path:
                return Py.TreeAnchor.IsIn(path.Path) ? null : CatalogValue.Of(path.Path);
            case Py.BytesValue:
                return CatalogValue.Of(PythonText.Repr(value)!);
            case Py.TupleValue tuple:
                return ConvertAll(tuple.Items, depth, ref left);
            case Py.ListValue { Elements.IsExact: true } list:
                return ConvertAll(list.Elements.Items.Select(static i => i.Value), depth, ref left);
            case Py.DictValue { Items.IsExact: true } dict:
                return ConvertMapping(dict, depth, ref left);
            case Py.InstanceValue member when EnumMembers.AsConstant(member) is { } constant:
                return TryConvert(constant, depth + 1, ref left);
            default:
                return null;
        }
    }

    /// <summary>The default that a plugin gives, which is not told when the option is sensitive.</summary>
    /// <param name="value">What was evaluated.</param>
    /// <param name="written">The expression as written; null when it has none of its own.</param>
    /// <param name="secret">The key whose default must not be told; null when it may be.</param>
    public static DefaultValue ToDefault(Py.PythonValue value, Expression? written, string? secret)
    {
        var converted = TryConvert(value);
        if (secret is not null && converted is not NullValue)
        {
            return new RedactedDefault(Fingerprint(secret, PythonText.Repr(value) ?? ExpressionText(value, written)));
        }

        if (converted is not null)
        {
            return new ConstantDefault(converted);
        }

        var options = value is Py.UnionValue union ? union.Options.Select(static o => TryConvert(o)).ToList() : [];
        return new ExpressionDefault(
            ExpressionText(value, written),
            options.Count > 0 && options.TrueForAll(static o => o is not null) ? options.Select(static o => o!).ToEquatableList() : []);
    }

    /// <summary>The expression that makes a value, as one line of Python.</summary>
    /// <param name="value">What was evaluated.</param>
    /// <param name="written">The expression as written; null when it has none of its own.</param>
    public static string ExpressionText(Py.PythonValue value, Expression? written)
    {
        // A name says less than what it stands for.
        var expression = written is NameExpression or null && value is Py.UnknownValue { Origin: { } origin } ? origin : written;
        return expression is not null ? SyntaxText.Unparse(expression) : PythonText.Repr(value) ?? Describe(value);
    }

    /// <summary>An argument of a call; when it is not seen, a value that tells why.</summary>
    public static Py.PythonValue Argument(CallSite call, int position, string name) =>
        call.Argument(position, name) is { } given ? call.Interpreter.AsPlain(given) : call.Unknown(call.Arguments.HasUnknownPositional || call.Arguments.HasUnknownKeywords
            ? "the arguments are known only when the code runs"
            : "it is not given");

    /// <summary>Why a value is not known, as a clause.</summary>
    public static string Reason(Py.PythonValue? value) => value switch
    {
        null => "it is not given",
        Py.UnknownValue unknown => unknown.Reason,
        Py.UnionValue union => union.Options.OfType<Py.UnknownValue>().FirstOrDefault()?.Reason ?? "several values are possible",
        Py.ExternalValue external => $"{external.Symbol} is not part of the plugin",
        Py.SetValue => "the order of a set is known only when the code runs",
        _ => "its value is known only when the code runs",
    };

    private static string Describe(Py.PythonValue value) => value switch
    {
        Py.ExternalValue external => external.Symbol,
        Py.ClassValue type => type.Name,
        Py.FunctionValue function => function.Name,
        _ => value.TypeName,
    };

    private static string Fingerprint(string key, string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.ToUpperInvariant()}\n{value}")))[..FingerprintDigits];

    private static ListValue? ConvertAll(IEnumerable<Py.PythonValue> values, int depth, ref int left)
    {
        var items = new List<CatalogValue>();
        foreach (var value in values)
        {
            if (TryConvert(value, depth + 1, ref left) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListValue(items.ToEquatableList());
    }

    private static MappingValue? ConvertMapping(Py.DictValue dict, int depth, ref int left)
    {
        var entries = new List<KeyValuePair<string, CatalogValue>>();
        foreach (var item in dict.Items.Items)
        {
            if (TryConvert(item.Value, depth + 1, ref left) is not { } value || PythonText.Str(item.Key) is not { } key || Py.TreeAnchor.IsIn(key))
            {
                return null;
            }

            entries.Add(KeyValuePair.Create(key, value));
        }

        return new MappingValue(entries.ToEquatableList());
    }
}
