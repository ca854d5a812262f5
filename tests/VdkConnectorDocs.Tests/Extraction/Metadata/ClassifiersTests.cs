using VdkConnectorDocs.Extraction.Metadata;
using Xunit;

namespace VdkConnectorDocs.Tests.Extraction.Metadata;

public sealed class ClassifiersTests
{
    private static readonly string[] Sample =
    [
        "Development Status :: 4 - Beta",
        "License :: OSI Approved :: Apache Software License",
        "License :: OSI Approved :: Apache Software License",
        "Programming Language :: Python",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3 :: Only",
        "Programming Language :: Python :: 3.10",
        "Programming Language :: Python ::  3.9",
        "Programming Language :: Python :: 3.10",
        "Programming Language :: Python :: Implementation :: CPython",
        "Programming Language :: SQL",
    ];

    [Fact]
    public void PythonVersionsAreMinorVersionsInNumericOrder() => Assert.Equal(["3.9", "3.10"], Classifiers.PythonVersions(Sample));

    [Fact]
    public void MaturityIsTheTextOfTheDevelopmentStatus()
    {
        Assert.Equal("4 - Beta", Classifiers.Maturity(Sample));
        Assert.Null(Classifiers.Maturity([]));
    }

    [Fact]
    public void LicencesAreNamedOnce() => Assert.Equal(["OSI Approved :: Apache Software License"], Classifiers.Licenses(Sample));
}
