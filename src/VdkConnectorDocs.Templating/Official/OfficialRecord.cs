using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating.Records;

namespace VdkConnectorDocs.Templating.Official;

/// <summary>A record of the host as the official engine sees it: read-only, its members read when they are asked for.</summary>
internal sealed class OfficialRecord(RecordValue record) : IScriptObject
{
    public int Count => record.Shape.Members.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => record.Shape.Members.Select(member => member.Name);

    public bool Contains(string member) => record.Shape.TryFind(member, out _);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (record.TryGet(member, out var found))
        {
            value = OfficialValues.Of(found);
            return true;
        }

        if (context is OfficialContext { IsStrict: true })
        {
            var nearest = NearestName.Find(member, GetMembers()) is { } name ? $" Did you mean '{name}'?" : "";
            throw new ScriptRuntimeException(span, $"The {record.Shape.Name} has no member '{member}'.{nearest}");
        }

        value = null;
        return false;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public override bool Equals(object? obj) => obj is OfficialRecord other && other.Record.Equals(record);

    public override int GetHashCode() => record.GetHashCode();

    private RecordValue Record => record;
}
