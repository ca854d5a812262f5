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

    [Theory]
    [InlineData("\"pier\"", true)]
    [InlineData("\"pier\", default=None", true)]
    [InlineData("\"pier\", default=\"north\"", false)]
    [InlineData("\"pier\", nargs=-1", false)]
    [InlineData("\"pier\", required=False", false)]
    public void AnArgumentWithoutADefaultIsRequired(string declaration, bool isRequired)
    {
        var command = Assert.Single(Read($"""
            @click.command()
            @click.argument({declaration})
            def sail(**options): pass

            added = [sail]
            """));

        Assert.Equal(isRequired, Assert.Single(command.Options).Required);
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

    [Fact]
    public void WhatIsSetBehindTheDeclarationCounts()
    {
        var command = Assert.Single(Read("""
            @click.command()
            @click.option("--deck")
            def sail(deck=None):
                'Sails.'

            sail.help = sail.help + " And lands."
            sail.name = "go"
            sail.hidden = True
            sail.deprecated = True
            sail.params.append(click.Option(["--pier"], help="Where it lands."))
            sail.params.insert(0, click.Argument(["ship"]))

            added = [sail]
            """));

        Assert.Equal(("go", "Sails. And lands.", true, true), (command.Name, command.Help, command.Hidden, command.Deprecated));
        Assert.Equal(["ship", "deck", "pier"], command.Options.Select(static o => o.Name));
    }

    [Fact]
    public void AnOptionOfAListThatTheRunMakesIsUnresolved()
    {
        var plugin = ReadPlugin("""
            from elsewhere import shared_options

            @click.command()
            def sail(**options): pass

            @click.command()
            def land(**options): pass

            sail.params.extend(shared_options())
            land.params = shared_options()
            added = [sail, land]
            """);

        Assert.Equal(["sail", "land"], plugin.Commands.Select(static c => c.Name));
        Assert.Equal(
            [("command-option", "sail.params"), ("command-option", "shared_options()")],
            plugin.Unresolved.Select(static u => (u.Fact, u.Expression)));
    }

    [Fact]
    public void AHelpThatIsSetOnSomePathsOnlyIsUnresolved()
    {
        var plugin = ReadPlugin("""
            from elsewhere import is_large

            @click.command(help="Sails.")
            def sail(): pass

            if is_large():
                sail.help = "Sails far."

            added = [sail]
            """);

        Assert.Null(Assert.Single(plugin.Commands).Help);
        Assert.Equal("command-help", Assert.Single(plugin.Unresolved).Fact);
    }

    [Fact]
    public void CommandsAreAddedByTheirNamesToWhatAGroupHas()
    {
        var plugin = ReadPlugin("""
            @click.command()
            def sail():
                'Sails.'

            @click.group()
            def fleet(): pass

            fleet.commands["start"] = sail
            fleet.commands.update({"begin": sail, "land": click.Command("x")}, stop=click.Command("y"))

            @hookimpl
            def vdk_initialize(context):
                pass

            class Direct:
                @hookimpl
                def vdk_command_line(self, root_command):
                    root_command.commands["go"] = sail

            direct = Direct()
            table = click.Group("table", {"row": click.Command("x")})
            listed = click.Group("listed", commands=[click.Command("first")])
            added = [fleet, table, listed]

            @hookimpl
            def vdk_start(plugin_registry):
                plugin_registry.load_plugin_with_hooks_impl(direct)
            """);

        Assert.Equal(["fleet", "go", "listed", "table"], plugin.Commands.Select(static c => c.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["start", "begin", "land", "stop"], plugin.Commands.Single(static c => c.Name is "fleet").Subcommands.Select(static c => c.Name));
        Assert.Equal("row", Assert.Single(plugin.Commands.Single(static c => c.Name is "table").Subcommands).Name);
        Assert.Equal("first", Assert.Single(plugin.Commands.Single(static c => c.Name is "listed").Subcommands).Name);
        Assert.Empty(plugin.Unresolved);
    }

    [Fact]
    public void WhatIsAddedByNameButIsNoCommandOfTheTreeIsUnresolvedWhereItStands()
    {
        var plugin = ReadPlugin("""
            from elsewhere import make

            @click.group()
            def fleet(): pass

            fleet.commands["start"] = make()
            fleet.add_command(*make())
            added = [fleet]
            """);

        Assert.Empty(Assert.Single(plugin.Commands).Subcommands);
        Assert.Equal([("command", 10), ("command", 11)], plugin.Unresolved.Select(static u => (u.Fact, u.Evidence.StartLine)));
    }

    private static IReadOnlyList<Command> Read(string code) => ReadPlugin(code).Commands;

    private static Plugin ReadPlugin(string code) => OnePlugin.Read($"""
        import functools
        import click
        from vdk.api.plugin.hook_markers import hookimpl

        {code}

        @hookimpl
        def vdk_command_line(root_command):
            for command in added:
                root_command.add_command(command)
        """);
}
