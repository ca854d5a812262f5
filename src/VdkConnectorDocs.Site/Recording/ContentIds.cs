using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using VdkConnectorDocs.Catalog;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Site.History;
using VdkConnectorDocs.Site.Model;
using VdkConnectorDocs.Site.Pages;

namespace VdkConnectorDocs.Site.Recording;

/// <summary>
/// Short texts that stand for what pages are made of: the same content has the same id, in every process, and other content another one.
/// Large things are looked at once. Safe to use from several threads.
/// </summary>
internal sealed class ContentIds
{
    private readonly ConcurrentDictionary<object, string> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The id of the answer to a <see cref="SiteQuestion"/>.</summary>
    public string Of(object? answer) => answer is null or string or bool or int ? Hash(answer) : _known.GetOrAdd(answer, Hash);

    /// <summary>The id of everything that a page is made of but what it asks.</summary>
    public string OfPage(PageFile page)
    {
        // The module's own version is known where records are kept.
        var loader = page.Loader.Method;
        return Hash(json =>
        {
            json.WriteStringValue(page.Path);
            json.WriteStringValue(page.Template);
            json.WriteBooleanValue(page.Anywhere);
            json.WriteStringValue(loader.DeclaringType?.FullName);
            json.WriteNumberValue(loader.MetadataToken);
            json.WriteStringValue(Of(page.Subject));
        });
    }

    private string Hash(object? content) => Hash(json => Write(json, content));

    private static string Hash(Action<Utf8JsonWriter> write)
    {
        const int digits = 32;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PluginJson.WriterOptions))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..digits];
    }

    private void Write(Utf8JsonWriter json, object? content)
    {
        switch (content)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case EquatableList<string> texts:
                WriteAll(json, texts);
                break;
            case EquatableList<PluginModel> plugins:
                WriteAll(json, plugins);
                break;
            case EquatableList<VocabularyUse> uses:
                WriteAll(json, uses);
                break;
            case EquatableList<CatalogDiagnostic> diagnostics:
                WriteAll(json, diagnostics);
                break;
            case PluginModel model:
                json.WriteStringValue(_known.GetOrAdd(model, plugin => Hash(inner => WriteModel(inner, (PluginModel)plugin))));
                break;
            case PluginSubject subject:
                json.WriteStringValue(subject.Model.Folder);
                PluginJson.Write(json, subject.Plugin);
                break;
            case EquatableList<PastRevision> revisions:
                WriteAll(json, revisions);
                break;
            case PastRevision revision:
                json.WriteStringValue(revision.Anchor);
                json.WriteNumberValue(revision.Omitted);
                ChangeLogJson.WriteValue(json, revision.Content);
                break;
            case PastYear year:
                WriteTexts(json, year.Name, year.Earlier, year.Later);
                WriteAll(json, year.Revisions);
                break;
            case ChangeLog log:
                ChangeLogJson.WriteValue(json, log);
                break;
            case VocabularyUse use:
                WriteTexts(json, use.Term.Id, use.Term.Label, use.Term.Plural, use.Term.Description, use.Term.IsKnown ? "known" : "unknown");
                WriteAll(json, use.Plugins);
                break;
            case Generator generator:
                WriteTexts(json, generator.Name, generator.Version);
                break;
            case CatalogSource source:
                WriteTexts(json, source.Repository, source.Path, source.Commit, source.CommittedAt, source.Sample ? "sample" : null);
                break;
            case CatalogDiagnostic diagnostic:
                WriteTexts(json, diagnostic.Code, diagnostic.Severity, diagnostic.Message, diagnostic.Path);
                json.WriteNumberValue(diagnostic.Line);
                json.WriteNumberValue(diagnostic.Column);
                break;
            default:
                throw new ArgumentException($"Pages are made of a {content.GetType().Name}, whose content nothing tells.", nameof(content));
        }
    }

    private static void WriteModel(Utf8JsonWriter json, PluginModel model)
    {
        json.WriteStringValue(model.Folder);
        PluginJson.Write(json, model.Plugin);
    }

    private void WriteAll<T>(Utf8JsonWriter json, EquatableList<T> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
