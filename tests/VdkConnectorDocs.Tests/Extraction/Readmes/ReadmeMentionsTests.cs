using System.Globalization;
using System.Text;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Readmes;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Readmes;

public sealed class ReadmeMentionsTests
{
    [Fact]
    public void ATableUnderAHeadingAboutConfigurationNamesOptions() => Finds(
        """
        ## Configuration
        ### More
        | Name | Description |
        |---|---|
        | `acme_host` | Where it is |
        | **acme\_port** | The port |
        | ACME_USER | Who |
        |  |  |
        | see below | |
        """,
        "table acme_host 5,4 | table acme_port 6,5 | table ACME_USER 7,3");

    [Theory]
    [InlineData("The following environment variables are read:\n\n", "Name", true)]
    [InlineData("", "Option", true)]
    [InlineData("", "Configuration key", true)]
    [InlineData("", "Environment variable", true)]
    [InlineData("The payload has these fields:\n\n", "Key", false)]
    [InlineData("# Configuration\n# Payload\n", "Name", false)]
    [InlineData("# Configuration\n", "Argument", false)]
    public void WhatATableIsAboutIsToldByItsHeaderAndTheTextAbove(string before, string header, bool expected)
    {
        var found = Read(before + "| " + header + " | Text |\n|-|-|\n| `acme_host` | x |\n");

        Assert.Equal(expected ? MentionPlaces.Table : MentionPlaces.Text, Assert.Single(found).Place);
    }

    [Fact]
    public void TablesCanTellDefaultsAndWhatIsRequired() => Finds(
        """
        | Option | Default | Required | Text |
        |---|---|---|---|
        | acme_host | `localhost` | Yes | |
        | acme_port | 5432 | no | |
        | acme_user | - | depends | |
        """,
        "table acme_host 3,3 = localhost required | table acme_port 4,3 = 5432 optional | table acme_user 5,3");

    [Theory]
    [InlineData("Defaults to 5432.", "5432")]
    [InlineData("The default is `localhost`", null)]
    [InlineData("The default value is 'acme realm'.", "acme realm")]
    [InlineData("default: true, if set", "true")]
    [InlineData("Default is set to 100.", "100")]
    [InlineData("On or off (True by default).", "True")]
    [InlineData("defaulting to UNIX socket", null)]
    [InlineData("Usually you leave the default (the folder)", null)]
    [InlineData("The default version is 3.7.1.x", null)]
    [InlineData("default 5", null)]
    public void ProseCanTellADefault(string description, string? expected) => Assert.Equal(
        expected,
        Read("| Option | Description |\n|-|-|\n| acme_x | " + description + " |\n").First(m => m.Name == "acme_x").Default);

    /// <summary>Text that an expression could try in every shorter piece: that would take hours.</summary>
    [Theory]
    [InlineData("default: ", "1", "a")]
    [InlineData("default: 1.", "1", "a")]
    [InlineData("default: 1", ".", "")]
    [InlineData("default", " ", "x")]
    [InlineData("default is", " ", "x")]
    [InlineData("default is set", " ", "x")]
    [InlineData("default: '", "x", "")]
    [InlineData("", "default ", "")]
    [InlineData("", "default is set to ", "")]
    [InlineData("5", " ", "by x")]
    [InlineData("", "1", "")]
    [InlineData("", " 1", "")]
    [InlineData("", "(5 by ", "")]
    [InlineData("", "* ", "requires")]
    public async Task HowLongTheTextIsDoesNotMakeItSlow(string before, string repeated, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + after;
        var limits = new ReadmeLimits { MaxLength = 2_000_000, MaxLineLength = 2_000_000 };

        var mentions = await Task.Run(() => Read($"# Options\n- `ACME_HOST` {text}\n", limits), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Contains("ACME_HOST", mentions.Select(mention => mention.Name));
    }

    [Fact]
    public void ListsAboutConfigurationNameOptions() => Finds(
        """
        # Options
        - `ACME_HOST`: required, where it is
        - **acme_port** - optional. Defaults to 5432
        * acme_user: who
        * acme_user is used in prose
        - `word` is no name
        - Run it
        """,
        "list ACME_HOST 2,4 required | list acme_port 3,5 = 5432 optional | list acme_user 4,3 | text acme_user 5,3");

    [Fact]
    public void ListsAboutOtherThingsAreText() => Finds("# Payload\n- `row_count`: how many\n", "text row_count 2,4");

    [Fact]
    public void ConfigIniExamplesNameOptionsOfTheirSections() => Finds(
        """
        ```ini
        [vdk]
        acme_host = localhost
        # acme_port = 1
          acme_user: me

        [vdk_second]
        acme_host=other
        [owner]
        team = t
        ```
        """,
        "ini[vdk] acme_host 3,1 = localhost | ini[vdk] acme_user 5,3 = me | ini[vdk_second] acme_host 8,1 = other | ini[owner] team 10,1 = t");

    [Theory]
    [InlineData("```\n[vdk]\nacme_host = h\n```", 1)]
    [InlineData("    [vdk]\n    acme_host = h\n", 1)]
    [InlineData("```properties\nacme_host=h\n```", 1)]
    [InlineData("```toml\n[sources.auto]\nname='x'\n[[flows]]\nfrom='y'\n```", 0)]
    [InlineData("```python\nacme_host = 1\n```", 0)]
    public void ABlockIsAConfigIniByItsLanguageOrItsSection(string markdown, int count) => Assert.Equal(count, Read(markdown).Count);

    [Theory]
    [InlineData("export VDK_ACME_HOST=localhost # a comment", "localhost", 8)]
    [InlineData("VDK_ACME_HOST='two words' vdk run job", "two words", 1)]
    [InlineData("set VDK_ACME_HOST=x", "x", 5)]
    [InlineData("setx VDK_ACME_HOST x", "x", 6)]
    [InlineData("$env:VDK_ACME_HOST = \"x y\"", "x y", 6)]
    [InlineData("ENV VDK_ACME_HOST x", "x", 5)]
    [InlineData("docker run -e VDK_ACME_HOST=x image", "x", 15)]
    [InlineData("  VDK_ACME_HOST: x", "x", 3)]
    [InlineData("- name: VDK_ACME_HOST", null, 9)]
    [InlineData("os.environ[\"VDK_ACME_HOST\"] = \"x\"", null, 13)]
    [InlineData("os.environ.setdefault('VDK_ACME_HOST', 'x')", null, 24)]
    [InlineData("{\"VDK_ACME_HOST\": \"x\"}", "x", 3)]
    [InlineData("VDK_ACME_HOST=", "", 1)]
    public void ExamplesSetVariablesInManyWays(string line, string? value, int column)
    {
        var mention = Assert.Single(Read("```\n" + line + "\n```\n"));

        Assert.Equal(("VDK_ACME_HOST", MentionPlaces.Environment, 2, column, value), (mention.Name, mention.Place, mention.Line, mention.Column, mention.Default));
    }

    [Theory]
    [InlineData("echo $VDK_ACME_HOST")]
    [InlineData("echo ${VDK_ACME_HOST}")]
    [InlineData("if VDK_ACME_HOST == 1:")]
    [InlineData("MY_VDK_ACME_HOST=1")]
    [InlineData("see VDK_ACME_HOST")]
    public void ReadingAVariableIsNotSettingIt(string line) => Assert.Empty(Read("```\n" + line + "\n```\n"));

    [Fact]
    public void BlocksOfTextCanListOptions() => Finds(
        "```text\nACME_HOST - where it is\n  ACME_PORT: defaulting to 5432\nACME - a word\nacme_user - in small letters\n```\n",
        "list ACME_HOST 2,1 | list ACME_PORT 3,3 = 5432");

    [Fact]
    public void CompoundWordsOfTheTextAreNames() => Finds(
        "Set `acme_host` or *VDK_ACME_PORT* in [acme_user](u), 'acme\\_db'. No snake or acme_.\n",
        "text acme_host 1,6 | text VDK_ACME_PORT 1,21 | text acme_user 1,40 | text acme_db 1,56");

    [Fact]
    public void CommentsAndHtmlAreNotRead() => Finds("<!--\n```sh\nexport VDK_ACME_HOST=1\n```\n-->\n\n<div>acme_host</div>\n", "");

    [Fact]
    public void NestedBlocksAreRead() => Finds("# Configuration\n> 1. ```ini\n>    [vdk]\n>    acme_host = h\n>    ```\n", "ini[vdk] acme_host 4,6 = h");

    [Fact]
    public void MentionsAreLimited()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"name_{i}\n")));

        Assert.Equal(10, ReadmeReader.Read("README.md", Encoding.UTF8.GetBytes(text), new DiagnosticBag(), new ReadmeLimits { MaxMentions = 10 }).Mentions.Count);
    }

    private static void Finds(string markdown, string expected) => Assert.Equal(expected, string.Join(" | ", Read(markdown).Select(Show)));

    private static string Show(ReadmeMention mention)
    {
        var section = mention.Section is null ? "" : "[" + mention.Section + "]";
        var value = mention.Default is null ? "" : " = " + mention.Default;
        var required = mention.Required switch { true => " required", false => " optional", null => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{mention.Place}{section} {mention.Name} {mention.Line},{mention.Column}{value}{required}");
    }

    private static IReadOnlyList<ReadmeMention> Read(string markdown, ReadmeLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        var readme = ReadmeReader.Read("README.md", Encoding.UTF8.GetBytes(markdown), bag, limits);
        Assert.Empty(bag.ToSortedList());
        return readme.Mentions;
    }
}
