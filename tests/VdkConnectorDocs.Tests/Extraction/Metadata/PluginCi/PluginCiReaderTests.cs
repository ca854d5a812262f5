using System.Globalization;
using System.Text;
using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Extraction.Metadata.PluginCi;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata.PluginCi;

public sealed class PluginCiReaderTests
{
    private const string Shared = """
        .plugin-build:
          stage: build
          script: [make]
        .plugin-build-in-docker:
          image: docker:24
          extends: .plugin-build
        .plugin-release:
          stage: release
          image: "python:3.12"
        """;

    [Fact]
    public void TheImagesOfJobsThatBuildOrTestCount() => Tests(
        """
        .build-acme:
          extends: .plugin-build
          image: "python:3.6"
        build-py310-acme:
          extends: .build-acme
          image: "python:3.10"
        build-py38-acme:
          extends: .build-acme
          image: registry.example.org/mirror/python:3.8-alpine
        release-acme:
          extends: .plugin-release
          image: "python:3.11"
        """,
        "3.8, 3.10");

    [Fact]
    public void AJobWithoutAnImageHasThatOfWhatItExtendsElseTheDefault() => Tests(
        """
        image: python:3.9
        .old:
          image: { name: "python:3.7", entrypoint: [""] }
        build-a: { extends: [.plugin-build, .old] }
        build-b: { extends: .plugin-build }
        build-c: { extends: .plugin-build-in-docker }
        release-d: { extends: .plugin-release }
        """,
        "3.7, 3.9");

    [Fact]
    public void DefaultsCanStandUnderTheirKeyword() => Tests("default: { image: 'python:3.9' }\nbuild: { script: [x] }", "3.9");

    [Fact]
    public void WithoutTheSharedFileNamesTellWhatPublishes() =>
        Assert.Equal("3.8", Read("build-a: { extends: .plugin-build, image: 'python:3.8' }\npublish-a: { extends: .plugin-release, image: 'python:3.9' }\na: { extends: .plugin-release, image: 'python:3.10' }", shared: false));

    [Theory]
    [InlineData("image: python:$PYTHON_VERSION", "[\"3.8\", '3.10']")]
    [InlineData("image: python:${PYTHON_VERSION}-slim", "[3.8, 3.10]")]
    [InlineData("image: acme/build", "[\"3.8\", \"3.10\"]")]
    public void AMatrixGivesSeveralVersions(string image, string versions) => Tests(
        $"""
        test:
          {image}
          parallel:
            matrix:
              - PYTHON_VERSION: {versions}
                OS: [linux]
        """,
        "3.8, 3.10");

    [Fact]
    public void VariablesOfTheJobAndOfWhatItExtendsAreFilledIn() => Tests(
        """
        .base:
          image: python:$V
          variables: { V: "3.8" }
        a: { extends: .base }
        b: { extends: .base, variables: { V: "3.9", W: x } }
        c: { image: "python:$UNKNOWN" }
        """,
        "3.8, 3.9");

    [Fact]
    public void AnchorsMergesAndReferencesAreFollowed() => Tests(
        """
        .job: &job
          image: python:3.8
        .other:
          image: python:3.9
        a:
          <<: *job
          script: [x]
        b:
          image: !reference [.other, image]
        c: *job
        """,
        "3.8, 3.9");

    [Fact]
    public void AScriptThatCallsAVersionTellsIt() => Tests(
        """
        ui-tests:
          image: example.org/browsers:1
          script:
            - apt-get install python3.7
            - python3.9 -m venv venv
        """,
        "3.9");

    [Fact]
    public void AStageThatTestsAReleaseTests() => Tests("a: { stage: pre_release_test, image: 'python:3.8' }", "3.8");

    [Theory]
    [InlineData("a: { image: 'python:3' }")]
    [InlineData("a: { image: 'python:latest' }")]
    [InlineData("a: { image: 'example.org/cpython:3.8' }")]
    [InlineData("# a: { image: 'python:3.8' }")]
    [InlineData("- a")]
    [InlineData("")]
    public void WhatTellsNoMinorVersionTellsNothing(string text) => Tests(text, "");

    [Theory]
    [InlineData("a: [\n", "VCD2209")]
    [InlineData("a: *nowhere", null)]
    [InlineData("? [a, b]\n: c", null)]
    [InlineData("a: &x [*x]", null)]
    [InlineData("a: &x { extends: a, image: !reference [a, image] }", null)]
    [InlineData("a: b: c", "VCD2209")]
    [InlineData(": [\r`", "VCD2209")]
    [InlineData("!!+&", "VCD2209")]
    public void BrokenFilesAreReported(string text, string? code)
    {
        var bag = new DiagnosticBag();
        PluginCiReader.ReadTestedPythonVersions(new SourceText(".plugin-ci.yml", text), [], bag);

        Assert.Equal(code is null ? [] : [code], bag.ToSortedList().Select(d => d.Id));
    }

    [Fact]
    public void ManyLaughsAreOne()
    {
        var text = new StringBuilder("a0: &a0 { image: 'python:3.8' }\n");
        for (var i = 1; i < 60; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i}\n  <<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Tests(text.ToString(), "3.8");
    }

    [Fact]
    public void ManyLinesOfAScriptAreCut()
    {
        var text = new StringBuilder("l0: &l0 [echo, python3.9 -m venv x]\n");
        for (var i = 1; i < 6; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 500))}]\n");
        }

        Tests(text + "a: { script: *l2 }\n", "3.9");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void DeepNestingIsReported(string open)
    {
        var bag = new DiagnosticBag();
        PluginCiReader.ReadTestedPythonVersions(new SourceText(".plugin-ci.yml", string.Concat(Enumerable.Repeat(open, 50_000))), [], bag);

        Assert.Equal("VCD2203", Assert.Single(bag.ToSortedList()).Id);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(100_000)]
    public void LargeFilesAreRefused(int length)
    {
        var bag = new DiagnosticBag();
        PluginCiReader.ReadTestedPythonVersions(new SourceText(".plugin-ci.yml", "a: [" + string.Concat(Enumerable.Repeat("b, ", length / 3)) + "]"), [], bag);

        Assert.Equal("VCD2210", Assert.Single(bag.ToSortedList()).Id);
    }

    private static void Tests(string text, string expected) => Assert.Equal(expected, Read(text, shared: true));

    private static string Read(string text, bool shared)
    {
        var bag = new DiagnosticBag();
        var versions = PluginCiReader.ReadTestedPythonVersions(
            new SourceText(".plugin-ci.yml", text),
            shared ? [new SourceText(".plugin-common.yml", Shared)] : [],
            bag);
        Assert.Empty(bag.ToSortedList());
        return string.Join(", ", versions);
    }
}
