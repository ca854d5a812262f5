using VdkConnectorDocs.Catalog.Model;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Click;

public sealed class CommandTests
{
    [Fact]
    public void AWrapperLeavesNameHelpOptionsAndEvidence()
    {
        var command = Assert.Single(Read("""
            def with_pier(function):
                @click.option("--pier", required=True, help="Where it lands.")
                @functools.wraps(function)
                def inner(*args, **kwargs):
                    return function(*args, **kwargs)
                return inner

            @click.command()
            @with_pier
            @click.option("--deck")
            def sail_now(pier, deck):
                'Sails.'

            added = [sail_now]
            """));

        Assert.Equal("sail-now", command.Name);
        Assert.Equal("Sails.", command.Help);
        Assert.Equal("ferry.plugin.sail_now", command.Symbol);
        Assert.Equal(["pier", "deck"], command.Options.Select(static o => o.Name));
        Assert.Equal((12, 15), (command.Evidence.StartLine, command.Evidence.EndLine));
    }

    [Theory]
    [InlineData("\"--loud\", is_flag=True", true, "boolean")]
    [InlineData("\"--loud/--quiet\"", true, "boolean")]
    [InlineData("\"--north\", \"course\", flag_value=\"n\", default=True", true, "text")]
    [InlineData("\"--level\", flag_value=3", true, "integer")]
    [InlineData("\"--log\", is_flag=False, flag_value=\"-\"", false, "text")]
    [InlineData("\"-v\", \"--verbose\", count=True", false, "integer")]
    [InlineData("\"--name\"", false, "text")]
    public void WhetherAnOptionTakesAValueFollowsClick(string declaration, bool isFlag, string type)
    {
        var command = Assert.Single(Read($"""
            @click.command()
            @click.option({declaration})
            def sail(**options): pass

            added = [sail]
            """));

        var option = Assert.Single(command.Options);
        Assert.Equal((isFlag, type), (option.IsFlag, option.ValueType));
    }

    [Fact]
    public void ReadyMadeOptionsHaveTheirFlagsAndTextsUnlessTheyAreGiven()
    {
        var command = Assert.Single(Read("""
            @click.command()
            @click.password_option("--key")
            @click.confirmation_option()
            @click.version_option("1.0")
            @click.help_option("--what", help="Explains.")
            def sail(**options): pass

            added = [sail]
            """));

        Assert.Equal(
            [
                ("--key", false, null),
                ("--yes", true, "Confirm the action without prompting."),
                ("--version", true, "Show the version and exit."),
                ("--what", true, "Explains."),
            ],
            command.Options.Select(static o => (Assert.Single(o.Flags), o.IsFlag, o.Help)));
    }

    [Fact]
    public void TheSecondCommandOfAFunctionHasNoOptions()
    {
        var commands = Read("""
            @click.option("--deck")
            def sail(deck=None): pass

            added = [click.command("first")(sail), click.command("second")(sail)]
            """);

        Assert.Equal([("first", 1), ("second", 0)], commands.Select(static c => (c.Name, c.Options.Count)));
    }

    [Fact]
    public void AGroupInItselfIsListedOnce()
    {
        var group = Assert.Single(Read("""
            @click.group()
            def fleet(): pass

            @fleet.group()
            def squadron(): pass

            fleet.add_command(fleet)
            squadron.add_command(fleet)
            added = [fleet]
            """));

        Assert.Empty(Assert.Single(group.Subcommands).Subcommands);
    }

    [Fact]
    public void GroupsThatAreAllInEachOtherEnd()
    {
        var groups = Read("""
            groups = [click.Group("fleet-%d" % i) for i in range(60)]
            for outer in groups:
                for inner in groups:
                    outer.add_command(inner)
            added = groups
            """);

        Assert.InRange(groups.SelectMany(All).Count(), 1, 100_000);

        static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Append(command);
    }

    private static IReadOnlyList<Command> Read(string code) => OnePlugin.Read($"""
        import functools
        import click
        from vdk.api.plugin.hook_markers import hookimpl

        {code}

        @hookimpl
        def vdk_command_line(root_command):
            for command in added:
                root_command.add_command(command)
        """).Commands;
}
