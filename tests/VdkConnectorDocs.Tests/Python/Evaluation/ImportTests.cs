using Xunit;

namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Names that come from other modules of the program.</summary>
public sealed class ImportTests
{
    [Fact]
    public void FollowsAbsoluteImports()
    {
        var program = new SnippetProgram()
            .Add("shop.__init__", "name = 'shop'")
            .Add("shop.keys", "HOST = 'shop_' + 'host'\ndef key(suffix):\n    return HOST + suffix");

        var module = EvaluatedModule.Of(program, """
            import shop.keys
            import shop.keys as k
            from shop.keys import HOST, key as make
            from shop import keys
            a = [shop.keys.HOST, k.HOST, HOST, make("!"), keys.HOST, shop.name]
            """);

        Assert.Equal("['shop_host', 'shop_host', 'shop_host', 'shop_host!', 'shop_host', 'shop']", module.Describe("a"));
    }

    [Fact]
    public void FollowsRelativeImports()
    {
        var program = new SnippetProgram()
            .Add("shop.__init__", "from .deep.inner import VALUE, OTHER")
            .Add("shop.base", "BASE = 1")
            .Add("shop.deep.__init__", "")
            .Add("shop.deep.sibling", "OTHER = 'other'")
            .Add("shop.deep.inner", "from ..base import BASE\nfrom . import sibling\nfrom .sibling import OTHER\nVALUE = [BASE, sibling.OTHER]");

        var module = EvaluatedModule.Of(program, "import shop\na = [shop.VALUE, shop.OTHER]");

        Assert.Equal("[[1, 'other'], 'other']", module.Describe("a"));
    }

    [Fact]
    public void FollowsStarsAsFarAsTheyReach()
    {
        var program = new SnippetProgram()
            .Add("all", "__all__ = ['a', '_b']\na = 1\n_b = 2\nc = 3")
            .Add("plain", "d = 4\n_e = 5");

        var module = EvaluatedModule.Of(program, "from all import *\nfrom plain import *");

        Assert.Equal(["a", "_b", "d"], module.Names);
    }

    [Fact]
    public void AModuleIsRunOnce()
    {
        var program = new SnippetProgram()
            .Add("registry", "entries = []")
            .Add("first", "import registry\nregistry.entries.append('first')")
            .Add("second", "from registry import entries\nimport first\nentries.append('second')");

        var module = EvaluatedModule.Of(program, "import second, first, registry\na = registry.entries");

        Assert.Equal("['first', 'second']", module.Describe("a"));
    }

    [Fact]
    public void CircularImportsSeeWhatIsThere()
    {
        var program = new SnippetProgram()
            .Add("hen", "early = 1\nimport egg\nlate = egg.seen")
            .Add("egg", "import hen\nseen = hen.early\nmissing = hen.late\ndef later():\n    return hen.late");

        var module = EvaluatedModule.Of(program, "import hen, egg\na = [hen.late, egg.later()]\nb = egg.missing");

        Assert.Equal("[1, 1]", module.Describe("a"));
        Assert.StartsWith("?", module.Describe("b"), StringComparison.Ordinal);
    }

    [Fact]
    public void ImportsInFunctionsRunWithThem()
    {
        var program = new SnippetProgram().Add("late", "VALUE = 'late'");

        var module = EvaluatedModule.Of(program, "def f():\n    from late import VALUE\n    return VALUE\na = f()");

        Assert.Equal("'late'", module.Describe("a"));
    }

    [Fact]
    public void ImportsForTypeCheckersAreNotRun()
    {
        var program = new SnippetProgram().Add("types", "import registry\nregistry.entries.append(1)").Add("registry", "entries = []");

        var module = EvaluatedModule.Of(program, """
            from __future__ import annotations
            from typing import TYPE_CHECKING
            import registry
            if TYPE_CHECKING:
                import types
            a = registry.entries
            """);

        Assert.Equal("[]", module.Describe("a"));
    }

    [Fact]
    public void ImportsOfTwoBranchesAreBothPossible()
    {
        var program = new SnippetProgram().Add("fast", "MODE = 'fast'").Add("slow", "MODE = 'slow'");

        var module = EvaluatedModule.Of(program, """
            try:
                from fast import MODE
            except ImportError:
                from slow import MODE
            """);

        Assert.Equal("'fast' | 'slow'", module.Describe("MODE"));
    }

    [Fact]
    public void WhatAModuleDoesNotDefineIsUnknown()
    {
        var program = new SnippetProgram().Add("shop", "a = 1");

        var module = EvaluatedModule.Of(program, "from shop import b\nimport shop\nc = shop.b");

        Assert.Equal("? (shop does not define b)", module.Describe("b"));
        Assert.StartsWith("? shop.b", module.Describe("c"), StringComparison.Ordinal);
    }

    [Fact]
    public void ImportsThatLeaveThePackageAreUnknown()
    {
        var program = new SnippetProgram().Add("shop.__init__", "from ... import outer");

        var module = EvaluatedModule.Of(program, "import shop\na = shop.outer");

        Assert.Equal("? (the import leaves the package)", module.Describe("a"));
    }
}
