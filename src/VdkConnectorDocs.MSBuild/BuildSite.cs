using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace VdkConnectorDocs.MSBuild;

/// <summary>Starts the tool's <c>build</c> in a process of its own; its diagnostics become those of the build.</summary>
public sealed class BuildSite : ToolTask
{
    private const int Findings = 1;

    /// <summary>The tool's assembly, <c>vdk-connector-docs.dll</c>.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The folder of the site.</summary>
    [Required]
    public string Output { get; set; } = "";

    public string? Plugins { get; set; }

    public string? Catalog { get; set; }

    public string? Repository { get; set; }

    public string? Reference { get; set; }

    public string? Configuration { get; set; }

    public string? Templates { get; set; }

    /// <summary>Where the tool writes what the site was made from, for <see cref="FindSiteInputs"/>.</summary>
    public string? InputsFile { get; set; }

    public bool Strict { get; set; }

    /// <summary>Relative paths of the options are relative to it.</summary>
    public string? Folder { get; set; }

    /// <summary>What the site is called in the line that says where it is.</summary>
    public string Label { get; set; } = "site";

    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    // Results go to standard output, and only they; progress goes to standard error.
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Normal;

    protected override string GetWorkingDirectory() => Folder ?? base.GetWorkingDirectory();

    protected override string GenerateFullPathToTool() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : ToolName;

    protected override string GenerateCommandLineCommands()
    {
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(Tool);
        line.AppendSwitch("build");
        line.AppendSwitchIfNotNull("--plugins ", Plugins);
        line.AppendSwitchIfNotNull("--catalog ", Catalog);
        line.AppendSwitchIfNotNull("--repo ", Repository);
        line.AppendSwitchIfNotNull("--ref ", Reference);
        line.AppendSwitchIfNotNull("--config ", Configuration);
        line.AppendSwitchIfNotNull("--templates ", Templates);
        line.AppendSwitchIfNotNull("--out ", Output);
        line.AppendSwitchIfNotNull("--write-inputs ", InputsFile);
        if (Strict)
        {
            line.AppendSwitch("--strict");
        }

        return line.ToString();
    }

    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (messageImportance == MessageImportance.High)
        {
            // The form in which builds say what they made; the terminal logger shows nothing else.
            Log.LogMessage(MessageImportance.High, $"{Label} -> {singleLine}");
        }
        else if (singleLine.StartsWith("***", StringComparison.Ordinal))
        {
            Log.LogMessage(MessageImportance.High, singleLine);
        }
        else
        {
            base.LogEventsFromTextOutput(singleLine, messageImportance);
        }
    }

    [SuppressMessage("Globalization", "CA1303", Justification = "Messages are in English only.")]
    protected override bool HandleTaskExecutionErrors()
    {
        if (ExitCode == Findings && Strict && !Log.HasLoggedErrors)
        {
            Log.LogError("Warnings were found, and VdkStrict makes them errors.");
            return false;
        }

        return base.HandleTaskExecutionErrors();
    }
}
