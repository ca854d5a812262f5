using System.Globalization;
using System.Net;
using System.Text;

namespace VdkConnectorDocs.Benchmarks.Templates;

/// <summary>The page of <see cref="PageTemplates"/> as one would write it without templates: what any engine is measured against.</summary>
internal sealed class HandWrittenPage
{
    private readonly StringBuilder _text = new(16 * 1024);

    public string Render(Connector connector)
    {
        _text.Clear();
        Add("<!doctype html>\n<html lang=\"en\"><head><title>").Escape(connector.Name).Add(" - ").Escape(Connector.SiteTitle);
        Add("</title></head><body>\n<header><a href=\"").Escape(Connector.SiteRoot).Add("\">").Escape(Connector.SiteTitle);
        Add("</a> / ").Escape(connector.Id).Add("</header>\n<h1>").Escape(connector.Name).Add("</h1>\n<p>").Escape(connector.Summary).Add("</p>\n");
        if (connector.Maturity is { } maturity)
        {
            Add("<p class=\"maturity\">").Escape(maturity.ToLowerInvariant()).Add("</p>\n");
        }

        Add("<ul>\n");
        for (var i = 0; i < connector.Kinds.Count; i++)
        {
            Add("  <li>").Escape(connector.Kinds[i]).Add(i < connector.Kinds.Count - 1 ? ",</li>\n" : "</li>\n");
        }

        Add("</ul>\n<table>\n");
        foreach (var option in connector.Options)
        {
            AddOption(option);
        }

        Add("</table>\n<footer>").Escape(Connector.SiteTitle).Add(" &copy; ").Add(Connector.SiteYear.ToString(CultureInfo.InvariantCulture));
        return Add("</footer>\n</body></html>\n")._text.ToString();
    }

    private void AddOption(Option option)
    {
        Add("<tr id=\"").Escape(option.Name).Add("\">\n  <td><code>").Escape(option.Key).Add("</code>");
        Add(option.Required ? " <b>required</b></td>\n  <td>" : "</td>\n  <td>").Escape(option.Type ?? "unknown").Add("</td>\n  <td>");
        if (option.Sensitive)
        {
            Add("hidden");
        }
        else if (option.Default is { } value)
        {
            Add("<code>").Escape(value).Add("</code>");
        }
        else
        {
            Add("none");
        }

        Add("</td>\n  <td>").Escape(option.Description);
        if (option.Since is { } since)
        {
            Add(" since ").Escape(since.Version);
        }

        Add("</td>\n</tr>\n");
    }

    private HandWrittenPage Add(string text)
    {
        _text.Append(text);
        return this;
    }

    private HandWrittenPage Escape(string text) => Add(WebUtility.HtmlEncode(text));
}
