using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Vdk;

public sealed class HookTests
{
    [Theory]
    [InlineData("import pluggy\nmark = pluggy.HookimplMarker(\"vdk.plugin.run\")")]
    [InlineData("from pluggy import HookimplMarker\nmark = HookimplMarker(project_name=\"vdk.plugin.run\")")]
    [InlineData("from vdk.api.plugin.hook_markers import hookimpl as mark")]
    public void MarkersOfVdkMarkHooksWhereverTheyAreMade(string import)
    {
        var plugin = OnePlugin.Read($"""
            {import}

            @mark(tryfirst=True)
            def vdk_configure(config_builder):
                config_builder.add("FERRY_PIER", 3)
            """);

        Assert.Equal("FERRY_PIER", Assert.Single(plugin.Options).Key);
        Assert.Equal("vdk_configure", Assert.Single(plugin.Hooks).Name);
    }

    [Theory]
    [InlineData("import pluggy\nmark = pluggy.HookimplMarker(\"harbour\")")]
    [InlineData("import pluggy\nmark = pluggy.HookimplMarker(\"vdk\")")]
    [InlineData("from vdk.api.control.plugin.markers import hookimpl as mark")]
    public void MarkersOfAnotherProjectMarkNothing(string import)
    {
        var plugin = OnePlugin.Read($"""
            {import}

            @mark
            def vdk_configure(config_builder):
                config_builder.add("FERRY_PIER")

            @mark(trylast=True)
            def vdk_initialize(context):
                pass
            """);

        Assert.Empty(plugin.Options);
        Assert.Empty(plugin.Hooks);
    }

    [Fact]
    public void ClassMethodsOfAClassGetTheClass()
    {
        var plugin = OnePlugin.Read(
            """
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                NAME = "ferry"

                @classmethod
                @hookimpl
                def initialize_job(cls, context):
                    context.connections.add_open_connection_factory_method(cls.NAME.upper(), lambda: None)
            """,
            ":Ferry");

        Assert.Equal("ferry", Assert.Single(plugin.Databases).Name);
        Assert.Empty(plugin.Unresolved);
    }

    [Fact]
    public void AHookBehindAWrapperGetsTheArgumentsThatItNames()
    {
        var plugin = OnePlugin.Read("""
            import functools
            from vdk.api.plugin.hook_markers import hookimpl

            def logged(function):
                @functools.wraps(function)
                def inner(*args):
                    return function(*args)
                return inner

            class Ferry:
                @hookimpl
                @logged
                def vdk_configure(self, config_builder):
                    config_builder.add("FERRY_DECKS", 2)

            @hookimpl
            @logged
            def vdk_start(plugin_registry, command_line_args):
                plugin_registry.load_plugin_with_hooks_impl(Ferry(), "ferry")
            """);

        Assert.Equal("FERRY_DECKS", Assert.Single(plugin.Options).Key);
        Assert.Equal([("vdk_configure", 11), ("vdk_start", 16)], plugin.Hooks.Select(static h => (h.Name, h.Evidence.StartLine)));
    }

    [Fact]
    public void AHookCanBeMarkedByACall()
    {
        var plugin = OnePlugin.Read("""
            from vdk.api.plugin.hook_markers import hookimpl

            def _configure(config_builder):
                config_builder.add("FERRY_PIER")

            vdk_configure = hookimpl(_configure)
            """);

        Assert.Single(plugin.Options);
        Assert.Equal("vdk_configure", Assert.Single(plugin.Hooks).Name);
    }

    [Fact]
    public void PrivateMethodsAreFollowed()
    {
        var plugin = OnePlugin.Read(
            """
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                @hookimpl
                def vdk_configure(self, config_builder):
                    self.__add(config_builder)

                def __add(self, __builder):
                    __builder.add("FERRY_DECKS")

            ferry = Ferry()
            """,
            ":ferry");

        Assert.Equal("FERRY_DECKS", Assert.Single(plugin.Options).Key);
        Assert.Empty(plugin.Unresolved);
    }

    [Theory]
    [InlineData("def hookimpl(function=None, **options):\n        return function or (lambda f: f)")]
    [InlineData("from elsewhere import hookimpl")]
    public void AMarkerCanHaveASubstituteWhereVdkIsNotThere(string substitute)
    {
        var plugin = OnePlugin.Read($"""
            try:
                from vdk.api.plugin.hook_markers import hookimpl
            except ImportError:
                {substitute}

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add("FERRY_PIER")

            class Ferry:
                @hookimpl(tryfirst=True)
                def vdk_configure(self, config_builder):
                    config_builder.add("FERRY_DECKS")

            @hookimpl
            def vdk_start(plugin_registry):
                plugin_registry.load_plugin_with_hooks_impl(Ferry(), "ferry")
            """);

        Assert.Equal(["FERRY_DECKS", "FERRY_PIER"], plugin.Options.Select(static o => o.Key));
        Assert.Equal(3, plugin.Hooks.Count);
    }

    [Fact]
    public void AMarkAroundAStaticMethodIsNotSeen()
    {
        var plugin = OnePlugin.Read(
            """
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                @hookimpl
                @staticmethod
                def vdk_configure(config_builder):
                    config_builder.add("FERRY_HIDDEN")

                @staticmethod
                @hookimpl
                def vdk_command_line(root_command):
                    pass
            """,
            ":Ferry");

        Assert.Empty(plugin.Options);
        Assert.Equal("vdk_command_line", Assert.Single(plugin.Hooks).Name);
    }

    [Theory]
    [InlineData(":ferries", "VDK finds no hooks in a list")]
    [InlineData(":make", "VDK finds no hooks in a function")]
    [InlineData(":Foreign", "elsewhere.Foreign is not part of the plugin")]
    public void AnEntryPointWithoutHooksIsTold(string entryPoint, string reason)
    {
        var plugin = OnePlugin.Read(
            """
            from elsewhere import Foreign

            def make():
                pass

            ferries = [make]
            """,
            entryPoint);

        Assert.Equal(("entry-point", reason), plugin.Unresolved.Select(static u => (u.Fact, u.Reason)).Single());
    }

    [Fact]
    public void MembersOfEnumerationsOfTextsAreNames()
    {
        var plugin = OnePlugin.Read("""
            import enum
            from vdk.api.plugin.hook_markers import hookimpl

            class Name(str, enum.Enum):
                PIER = "FERRY_PIER"
                DATABASE = "ferrydb"

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(Name.PIER, 1)

            @hookimpl
            def initialize_job(context):
                context.connections.add_open_connection_factory_method(Name.DATABASE, lambda: None)
            """);

        Assert.Equal("FERRY_PIER", Assert.Single(plugin.Options).Key);
        Assert.Equal("ferrydb", Assert.Single(plugin.Databases).Name);
    }

    [Fact]
    public void AHookThatWrapsTheOthersIsRunToItsEnd()
    {
        var plugin = OnePlugin.Read("""
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl(hookwrapper=True)
            def vdk_configure(config_builder):
                config_builder.add("FERRY_BEFORE")
                yield
                config_builder.add("FERRY_AFTER")
            """);

        Assert.Equal(["FERRY_BEFORE", "FERRY_AFTER"], plugin.Options.Select(static o => o.Key));
    }

    [Fact]
    public void HooksCanBeSetOnTheModuleItself()
    {
        var plugin = OnePlugin.Read("""
            import sys
            from vdk.api.plugin.hook_markers import hookimpl

            def configure(config_builder):
                for _ in map(config_builder.add, ["FERRY_PIER"]):
                    pass

            setattr(sys.modules[__name__], "vdk_configure", hookimpl(configure))
            """);

        var option = Assert.Single(plugin.Options);
        Assert.Equal(("FERRY_PIER", "vdk-ferry/src/ferry/plugin.py", 5), (option.Key, option.Evidence.Path, option.Evidence.StartLine));
    }

    [Fact]
    public void AnObjectWhoseHooksMayBeInAForeignBaseIsUnresolved()
    {
        var plugin = OnePlugin.Read(
            """
            from elsewhere import Base

            class Ferry(Base):
                name = "ferry"
            """,
            ":Ferry");

        Assert.Equal(
            ("plugin-class", "Ferry", "elsewhere.Base is not part of the plugin and may implement hooks"),
            plugin.Unresolved.Select(static u => (u.Fact, u.Expression, u.Reason)).Single());
    }

    [Theory]
    [InlineData("", "self, config_builder")]
    [InlineData("@staticmethod", "self, config_builder")]
    [InlineData("", "self, config_builder=None")]
    public void AMethodOfAClassThatVdkGetsItselfIsNoHookThatWorks(string decorator, string parameters)
    {
        var plugin = OnePlugin.Read(
            $"""
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                {decorator}
                @hookimpl
                def vdk_configure({parameters}):
                    config_builder.add("FERRY_PIER")
            """,
            ":Ferry");

        Assert.Empty(plugin.Options);
        Assert.Empty(plugin.Hooks);
        Assert.Equal(("hook", "Ferry.vdk_configure"), plugin.Unresolved.Select(static u => (u.Fact, u.Expression)).Single());
        Assert.StartsWith("Its hook Ferry.vdk_configure does not work: VDK gets the class", plugin.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ferry = Ferry()", ":ferry")]
    [InlineData("", ":Ferry.of_the_class")]
    public void TheSameMethodOfAnObjectIs(string statement, string entryPoint)
    {
        var plugin = OnePlugin.Read(
            $"""
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                @hookimpl
                def vdk_configure(self, config_builder):
                    config_builder.add("FERRY_PIER")

            Ferry.of_the_class = Ferry()
            {statement}
            """,
            entryPoint);

        Assert.Equal("FERRY_PIER", Assert.Single(plugin.Options).Key);
        Assert.Empty(plugin.Unresolved);
    }

    [Fact]
    public void OneOfTwoMethodsGetsTheObjectAndItsArguments()
    {
        var plugin = OnePlugin.Read(
            """
            from elsewhere import is_large
            from vdk.api.plugin.hook_markers import hookimpl

            class Ferry:
                if is_large():
                    @hookimpl
                    def vdk_configure(self, config_builder):
                        config_builder.add("FERRY_DECKS")
                else:
                    @hookimpl
                    def vdk_configure(self, config_builder):
                        config_builder.add("FERRY_PIER")

            ferry = Ferry()
            """,
            ":ferry");

        Assert.Equal(["FERRY_DECKS", "FERRY_PIER"], plugin.Options.Select(static o => o.Key));
        Assert.Empty(plugin.Unresolved);
    }
}
