using VdkConnectorDocs.Python.Evaluation.Store;

namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>A list, or a tuple whose elements are not all known.</summary>
/// <param name="birth">See <see cref="Store.Cell.Birth"/>.</param>
public sealed class ListValue(Elements elements, bool isTuple = false, long birth = long.MinValue) : PythonValue
{
    public ElementsCell Cell { get; } = new(elements) { Birth = birth };

    public Elements Elements => Cell.Elements;

    public bool IsTuple => isTuple;

    public override string TypeName => isTuple ? "tuple" : "list";
}

/// <summary>A set; the order of its elements is that of insertion here and unknown in Python.</summary>
/// <param name="birth">See <see cref="Store.Cell.Birth"/>.</param>
public sealed class SetValue(Elements elements, bool isFrozen = false, long birth = long.MinValue) : PythonValue
{
    public ElementsCell Cell { get; } = new(elements) { Birth = birth };

    public Elements Elements => Cell.Elements;

    public bool IsFrozen => isFrozen;

    public override string TypeName => isFrozen ? "frozenset" : "set";
}

/// <param name="typeName"><c>dict</c>, or the class of <c>collections</c> that extends it.</param>
/// <param name="birth">See <see cref="Store.Cell.Birth"/>.</param>
public sealed class DictValue(DictItems items, string typeName = "dict", long birth = long.MinValue) : PythonValue
{
    public DictCell Cell { get; } = new(items) { Birth = birth };

    public DictItems Items => Cell.Items;

    /// <summary>What <c>collections.defaultdict</c> makes missing values with; null for other dictionaries.</summary>
    public PythonValue? Factory { get; init; }

    public override string TypeName => typeName;
}

/// <summary>What <c>d.keys()</c>, <c>d.values()</c> and <c>d.items()</c> give: it follows the dictionary.</summary>
public sealed class DictViewValue(DictValue dict, string kind) : PythonValue
{
    public DictValue Dictionary { get; } = dict;

    /// <summary><c>keys</c>, <c>values</c> or <c>items</c>.</summary>
    public string Kind { get; } = kind;

    public Elements Elements => new(
        [
            .. Dictionary.Items.Items.Select(i => new Element(
                Kind switch { "keys" => i.Key, "values" => i.Value, _ => new TupleValue([i.Key, i.Value]) },
                i.IsCertain)),
        ],
        Dictionary.Items.IsOpen);

    public override string TypeName => $"dict_{Kind}";
}
