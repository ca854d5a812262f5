using System.Net;
using System.Net.Sockets;
using VdkConnectorDocs.Cli;
using VdkConnectorDocs.Cli.Verbs;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

public sealed class ToolTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public static TheoryData<string> Verbs => [.. VerbList.All.Select(entry => entry.Examples[0].Arguments.Split(' ')[0])];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Verbs))]
    public void EveryVerbExplainsItselfWithExamplesAndExitCodes(string verb)
    {
        Assert.Equal(ExitCodes.Done, _tool.Run(verb, "--help"));

        Assert.Contains($"Usage: vdk-connector-docs {verb} ", _tool.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  vdk-connector-docs {verb} ", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("130 cancelled", _tool.Output, StringComparison.Ordinal);
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void HelpListsEveryVerb()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("--help"));

        Assert.All(Verbs, verb => Assert.Contains($"\n  {verb.Data} ", _tool.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryExampleIsUnderstood()
    {
        foreach (var example in VerbList.All.SelectMany(entry => entry.Examples))
        {
            Assert.Equal(ExitCodes.Done, _tool.Run([.. example.Arguments.Split(' '), "--help"]));
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("fly")]
    [InlineData("list", "--knd", "database")]
    [InlineData("list", "--format", "xml")]
    [InlineData("show")]
    [InlineData("list", "--plugins", "a", "--catalog", "b")]
    [InlineData("list", "--ref", "main")]
    [InlineData("list", "--plugins", "a", "--path", "b")]
    [InlineData("list", "--plugins", "")]
    [InlineData("list", "--plugins=")]
    [InlineData("list", "superfluous")]
    [InlineData("render", "one", "two", "three")]
    public void WrongUsageEndsWith2AndSaysWhy(params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUsage, _tool.Run(arguments));
        Assert.Equal("", _tool.Output);
        Assert.StartsWith("vdk-connector-docs: ", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no verb 'lst'; did you mean 'list'?", "lst")]
    [InlineData("there is no verb 'lst'; did you mean 'list'?", "help", "lst")]
    [InlineData("there is no option --knd; did you mean --kind?", "list", "--knd", "database")]
    [InlineData("--format takes one of table, json, names.", "list", "--format", "xml")]
    [InlineData("--port takes a number.", "serve", "--port", "x")]
    [InlineData("an argument is missing; usage: vdk-connector-docs render TEMPLATE MODEL [OPTIONS]", "render", "one")]
    [InlineData("unexpected argument 'b'.", "show", "a", "b")]
    [InlineData("the value of --plugins is empty; is a variable not set?", "list", "--plugins", "")]
    public void WrongUsageIsToldWithWhatWouldBeRight(string message, params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUsage, _tool.Run(arguments));

        Assert.Equal("vdk-connector-docs: " + message, _tool.ErrorLines[0]);
    }

    [Fact]
    public void HelpBeforeAVerbIsHelpAfterIt()
    {
        _tool.Run("show", "--help");
        var help = _tool.Output;

        Assert.Equal(ExitCodes.Done, _tool.Run("help", "show"));

        Assert.Equal(help, _tool.Output);
        Assert.Contains("\nUsage: vdk-connector-docs show NAME [OPTIONS]\n\n  NAME ", help, StringComparison.Ordinal);
        Assert.Contains("Show all about one connector", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plugins", "nowhere", "nowhere: error VCD2101: ")]
    [InlineData("--plugins", "file", "file: error VCD2102: ")]
    [InlineData("--plugins", "empty", "empty: error VCD2103: ")]
    [InlineData("--catalog", "nowhere.json", "nowhere.json: error VCD9201: ")]
    [InlineData("--catalog", "empty", "empty: error VCD9201: ")]
    [InlineData("--catalog", "file", "file(1,1): error VCD9101: ")]
    [InlineData("--repo", "empty", "empty: error VCD2152: ")]
    [InlineData("--repo", "nowhere", "nowhere: error VCD2156: ")]
    [InlineData("--config", "nowhere.yml", "nowhere.yml: error VCD9201: ")]
    public void InputThatCannotBeReadEndsWith3AndOneClearError(string option, string value, string line)
    {
        _tool.Folder.Write("file", "not json");
        Directory.CreateDirectory(_tool.Folder.Combine("empty"));

        Assert.Equal(ExitCodes.UnreadableInput, _tool.Run("list", "-q", option, value));

        Assert.Equal("", _tool.Output);
        Assert.StartsWith(line, _tool.Error, StringComparison.Ordinal);
        Assert.Equal("1 error, 0 warnings", _tool.ErrorLines[^1]);
        Assert.Equal(2, _tool.ErrorLines.Count);
    }

    [Fact]
    public void WithoutASourceItSaysThatTheDataAreASampleBeforeAnythingElse()
    {
        Assert.Equal(ExitCodes.Done, _tool.Run("list"));

        Assert.StartsWith("*** SAMPLE DATA", _tool.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("SAMPLE", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WarningsDecideTheExitCodeOnlyWhenStrict()
    {
        _tool.Folder.Write("plugins/notes.txt", "no plugin here");

        Assert.Equal(ExitCodes.Done, _tool.Run("list", "--plugins", "plugins"));
        Assert.Equal("0 errors, 1 warning", _tool.ErrorLines[^1]);
        Assert.Equal(ExitCodes.Findings, _tool.Run("list", "--plugins", "plugins", "--strict"));
    }

    [Fact]
    public void ProblemsOfTheTreeAreNamedByThePathThatTheUserGave()
    {
        _tool.Folder.Write("work/plugins/vdk-a/setup.py", "");
        File.CreateSymbolicLink(_tool.Folder.Combine("work/plugins/vdk-a/link.py"), "setup.py");

        _tool.Run("list", "--plugins", "work/plugins/");

        Assert.Contains("work/plugins/vdk-a/link.py: warning VCD2107: A symbolic link is not followed; it is left out.", _tool.ErrorLines);
    }

    [Fact]
    public void QuietLeavesOnlyErrorsAndCounts()
    {
        _tool.Folder.Write("plugins/notes.txt", "no plugin here");

        _tool.Run("list", "--plugins", "plugins", "-q", "--format", "names");

        Assert.Equal(["0 errors, 1 warning"], _tool.ErrorLines);
    }

    [Fact]
    public void ACancelledRunEndsWith130()
    {
        _tool.CancellationToken = new CancellationToken(canceled: true);
        _tool.Folder.Write("plugins/vdk-a/setup.py", "");

        Assert.Equal(ExitCodes.Cancelled, _tool.Run("list", "--plugins", "plugins"));
        Assert.Equal("", _tool.Output);
    }

    [Fact]
    public async Task CtrlCEndsTheProcessWith130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are a matter of Unix.");

        // A server that accepts and then says nothing keeps the tool waiting.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var token = TestContext.Current.CancellationToken;
        using var process = ToolProcess.StartInForeground("list", "--catalog", $"http://{listener.LocalEndpoint}/connectors.json");
        using var connection = await listener.AcceptSocketAsync(token);
        await ToolProcess.SignalAsync(process, "INT", token);
        var output = await process.StandardOutput.ReadToEndAsync(token);
        var error = await process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);

        Assert.Equal(ExitCodes.Cancelled, process.ExitCode);
        Assert.Equal("", output);
        Assert.EndsWith("cancelled\n", error, StringComparison.Ordinal);
    }
}
