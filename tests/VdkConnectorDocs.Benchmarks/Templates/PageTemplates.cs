using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Templating;

namespace VdkConnectorDocs.Benchmarks.Templates;

/// <summary>A page of a connector: nested conditions, loops, a capture and, with 30 options, 32 includes.</summary>
internal sealed class PageTemplates : ITemplateLoader
{
    public const string PageName = "page.sbn-html";

    private const string Page = """
        {{- capture head }}<title>{{ connector.display_name }} - {{ site.title }}</title>{{ end -}}
        <!doctype html>
        <html lang="en"><head>{{ head }}</head><body>
        {{~ include "header.sbn-html" connector.id ~}}
        <h1>{{ connector.display_name }}</h1>
        <p>{{ connector.summary }}</p>
        {{~ if connector.maturity ~}}
        <p class="maturity">{{ connector.maturity | string.downcase }}</p>
        {{~ end ~}}
        <ul>
        {{~ for kind in connector.kinds ~}}
          <li>{{ kind }}{{ if !for.last }},{{ end }}</li>
        {{~ end ~}}
        </ul>
        <table>
        {{~ for option in connector.options ~}}
        {{~ include "option.sbn-html" option ~}}
        {{~ end ~}}
        </table>
        {{~ include "footer.sbn-html" ~}}
        </body></html>

        """;

    private const string Option = """
        <tr id="{{ $1.name }}">
          <td><code>{{ $1.key }}</code>{{ if $1.required }} <b>required</b>{{ end }}</td>
          <td>{{ if $1.type }}{{ $1.type }}{{ else }}unknown{{ end }}</td>
          <td>{{ if $1.sensitive }}hidden{{ else if $1.default }}<code>{{ $1.default }}</code>{{ else }}none{{ end }}</td>
          <td>{{ $1.description }}{{ if $1.since; if $1.since.version }} since {{ $1.since.version }}{{ end; end }}</td>
        </tr>

        """;

    private const string Header = """<header><a href="{{ site.root }}">{{ site.title }}</a> / {{ $1 }}</header>""" + "\n";

    private const string Footer = "<footer>{{ site.title }} &copy; {{ site.year }}</footer>\n";

    public SourceText? Load(string name) => name switch
    {
        PageName => new SourceText(name, Page),
        "option.sbn-html" => new SourceText(name, Option),
        "header.sbn-html" => new SourceText(name, Header),
        "footer.sbn-html" => new SourceText(name, Footer),
        _ => null,
    };
}
