using System.Text.Json;

namespace VdkConnectorDocs.Catalog.Json;

/// <summary>
/// Reads the members of one object of a saved catalog. A wrong or missing member is reported and read as an empty value, so that one
/// run tells all problems; what is read is used only when there was none. Unknown members are left alone.
/// </summary>
internal readonly struct ShapeReader(JsonElement element, ReadContext context)
{
    public ReadContext Context => context;

    public JsonElement Element => element;

    /// <summary>The object in <paramref name="element"/>; another value is reported and has no members.</summary>
    public static ShapeReader Of(JsonElement element, string name, ReadContext context)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            context.Invalid(element, name, "an object");
        }

        return new ShapeReader(element, context);
    }

    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    public string Text(string name) => Find(name) is { } value ? TextOf(value, name) : Missing(name, "");

    /// <summary>A member that must be there and can be null.</summary>
    public string? TextOrNull(string name) =>
        Find(name) is { } value ? NullableText(value, name) : Missing<string?>(name, null);

    /// <summary>A member that can be absent or null.</summary>
    public string? OptionalText(string name) => Find(name) is { } value ? NullableText(value, name) : null;

    public bool Flag(string name) => Find(name) is { } value ? FlagOf(value, name) : Missing(name, false);

    public bool OptionalFlag(string name) => Find(name) is { } value && FlagOf(value, name);

    /// <summary>True, false, or null for a member that is null or absent.</summary>
    public bool? FlagOrNull(string name) =>
        Find(name) is { ValueKind: not JsonValueKind.Null } value ? FlagOf(value, name) : null;

    /// <summary>A whole number that is not below <paramref name="least"/>.</summary>
    public int Number(string name, int least)
    {
        if (Find(name) is not { } value)
        {
            return Missing(name, least);
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least)
        {
            return number;
        }

        context.Invalid(value, name, FormattableString.Invariant($"a whole number from {least} on"));
        return least;
    }

    public EquatableList<string> Texts(string name)
    {
        var all = context;
        return Items(name, required: true, value => all.Text(value, name));
    }

    public EquatableList<string> OptionalTexts(string name)
    {
        var all = context;
        return Items(name, required: false, value => all.Text(value, name));
    }

    public EquatableList<T> List<T>(string name, Func<ShapeReader, T> read)
    {
        var all = context;
        return Items(name, required: true, value => read(Of(value, name, all)));
    }

    public EquatableList<T> OptionalList<T>(string name, Func<ShapeReader, T> read)
    {
        var all = context;
        return Items(name, required: false, value => read(Of(value, name, all)));
    }

    /// <summary>A list whose items need not be objects.</summary>
    public EquatableList<T> OptionalValues<T>(string name, Func<JsonElement, ReadContext, T> read)
    {
        var all = context;
        return Items(name, required: false, value => read(value, all));
    }

    public T Member<T>(string name, Func<ShapeReader, T> read) =>
        read(Find(name) is { } value ? Of(value, name, context) : MissingObject(name));

    public T? MemberOrNull<T>(string name, Func<ShapeReader, T> read)
        where T : class => Find(name) is { } value ? NullableMember(value, name, read) : Missing<T?>(name, null);

    public T? OptionalMember<T>(string name, Func<ShapeReader, T> read)
        where T : class => Find(name) is { } value ? NullableMember(value, name, read) : null;

    public JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private T? NullableMember<T>(JsonElement value, string name, Func<ShapeReader, T> read)
        where T : class => value.ValueKind == JsonValueKind.Null ? null : read(Of(value, name, context));

    private string TextOf(JsonElement value, string name) => context.Text(value, name);

    private string? NullableText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Null ? null : context.Text(value, name);

    private bool FlagOf(JsonElement value, string name)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        context.Invalid(value, name, "true or false");
        return false;
    }

    private EquatableList<T> Items<T>(string name, bool required, Func<JsonElement, T> read)
    {
        if (Find(name) is not { } value)
        {
            return required ? Missing(name, EquatableList<T>.Empty) : [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            context.Invalid(value, name, "a list");
            return [];
        }

        var items = new T[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items[index++] = read(item);
        }

        return items.Length == 0 ? [] : new EquatableList<T>(items);
    }

    private T Missing<T>(string name, T instead)
    {
        // What is not an object was reported as that.
        if (element.ValueKind == JsonValueKind.Object)
        {
            context.Missing(element, name);
        }

        return instead;
    }

    /// <summary>A reader without members, so that what an absent object lacks is not reported as well.</summary>
    private ShapeReader MissingObject(string name)
    {
        Missing(name, false);
        return new ShapeReader(default, context);
    }
}
