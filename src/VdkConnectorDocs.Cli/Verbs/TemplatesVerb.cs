using CommandLine;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Cli.Output;
using VdkConnectorDocs.Cli.Sources;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Site.Configuration;
using VdkConnectorDocs.Site.Linting;

namespace VdkConnectorDocs.Cli.Verbs;

[Verb("templates", HelpText = "Check the templates of a theme against what the pages pass to them, without rendering.")]
internal sealed class TemplatesVerb : Verb
{
    private const string LintAction = "lint";

    public static IReadOnlyList<VerbExample> Examples { get; } =
    [
        new("check templates of your own, on top of the default ones", "templates lint my-templates"),
        new("warnings are failures too, for a pipeline", "templates lint my-templates --strict"),
    ];

    [Value(0, MetaName = LintAction, Required = true, HelpText = "The only action: finds unknown variables and members, missing and unused templates.")]
    public string Action { get; set; } = "";

    [Value(1, MetaName = "DIR", HelpText = "Templates that replace the default ones, file by file. Default: only the default ones.")]
    public string? Folder { get; set; }

    public override int Run(ToolRun run)
    {
        if (Action != LintAction)
        {
            throw new UsageException($"templates: there is no action '{Action}'{NearestName.Suggest(Action, [LintAction])} The only one is '{LintAction}'.");
        }

        var folder = Folder is null ? null : run.Context.FullPath(Folder);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"templates lint: there is no folder '{Folder}'.");
        }

        var result = run.During("Checking the templates", () => ThemeLinter.Lint(folder, Specimen(run)));
        run.Diagnostics.AddRange(result.Diagnostics.Select(diagnostic => WithPathAsGiven(diagnostic, folder)));
        run.Remark($"{CountText.Of(result.Templates, "template")} checked.");
        return ExitCodes.Done;
    }

    // The sample has a plugin of every kind, with something of every kind of fact.
    private static ConnectorCatalog Specimen(ToolRun run)
    {
        using var sample = SampleTree.Open();
        return new TreeExtraction(sample, StageLimits.Of(SiteConfiguration.Default), useCache: false, run.ForPart(), memory: null).Extract();
    }

    private Diagnostic WithPathAsGiven(Diagnostic diagnostic, string? folder)
    {
        var path = diagnostic.Location.Path;
        return folder is not null && Path.IsPathRooted(path)
            ? diagnostic with { Location = diagnostic.Location with { Path = Path.Join(Folder, Path.GetRelativePath(folder, path)).Replace('\\', '/') } }
            : diagnostic;
    }
}
