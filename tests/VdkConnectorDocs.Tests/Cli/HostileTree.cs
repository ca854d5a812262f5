using System.Diagnostics;
using System.Net.Sockets;
using VdkConnectorDocs.Catalog.Json;
using VdkConnectorDocs.Catalog.Model;
using VdkConnectorDocs.Diagnostics;
using Xunit;

namespace VdkConnectorDocs.Tests.Cli;

/// <summary>
/// A tree with a plugin for each hostile file, with hostile names, links and special files, and one honest plugin among them; built by
/// the real tool in a process of its own that may use little memory.
/// </summary>
public sealed class HostileTree : IAsyncLifetime
{
    /// <summary>What the whole build may take, on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _outside = new();
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The names of folders that no terminal, log or file system likes.</summary>
    public static IReadOnlyList<string> OddNames { get; } =
        ["vdk-%0A::error::x", "vdk-::warning file=a", "CON", "vdk-<script>alert(1)<", "vdk-\u202etxt", "vdk-{{ 7 * 7 }}", "-rf", "vdk-\u00e9", "vdk-e\u0301"];

    /// <summary>Distributions with names that lead elsewhere, by their folders.</summary>
    public static IReadOnlyDictionary<string, string> OddDistributions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["odd-up"] = "../../x",
        ["odd-script"] = "<script>alert(1)</script>",
        ["odd-device"] = "CON",
        ["odd-twin-1"] = "vdk-twin",
        ["odd-twin-2"] = "VDK-Twin",
        ["odd-long"] = new string('x', 5_000),
    };

    public int ExitCode { get; private set; }

    public string Error { get; private set; } = "";

    public ConnectorCatalog Catalog { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WritePlugins();
        WriteOddNames();
        if (!OperatingSystem.IsWindows())
        {
            await WriteSpecialFiles();
        }

        var token = TestContext.Current.CancellationToken;
        using var build = ToolProcess.StartProgram(
            "dotnet",
            [ToolProcess.Path, "build", "--plugins", Folder.Combine("plugins"), "--out", Folder.Combine("site"), "--no-cache"],
            ("DOTNET_GCHeapHardLimit", "0x20000000"));
        (ExitCode, Error) = await ToolProcess.WaitAsync(build, Patience, token);
        if (ExitCode == 0)
        {
            Catalog = CatalogJsonReader.Read(await File.ReadAllBytesAsync(Folder.Combine("site/connectors.json"), token), "connectors.json", new DiagnosticBag())!;
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        Folder.Dispose();
        _outside.Dispose();
        return ValueTask.CompletedTask;
    }

    public Plugin Plugin(string folder) => Assert.Single(Catalog.AllPlugins, plugin => plugin.Path == folder);

    private void WritePlugins()
    {
        WritePlugin("vdk-good", "vdk-good");
        foreach (var hostile in HostileFiles.All)
        {
            WritePlugin(FolderOf(hostile), FolderOf(hostile));
            Folder.Write($"plugins/{FolderOf(hostile)}/{hostile.Path}", hostile.Bytes);
        }

        // A chain of imports that comes back to its start, through two plugins and a thousand modules.
        WritePlugin("vdk-imports", "vdk-imports");
        for (var i = 0; i < 1_000; i++)
        {
            Folder.Write($"plugins/vdk-imports/m{i}.py", $"import m{(i + 1) % 1_000}\nfrom m{(i + 7) % 1_000} import *\nx = m{(i + 1) % 1_000}.x\n");
        }

        for (var i = 0; i < 5_000; i++)
        {
            Folder.Write($"plugins/vdk-tiny/d{i % 50}/f{i}.txt", []);
        }

        var deep = "plugins/vdk-deep" + string.Concat(Enumerable.Repeat("/d", 100));
        Folder.Write($"{deep}/x.py", "x = 1\n");
        WritePlugin("vdk-deep", "vdk-deep");
    }

    private void WriteOddNames()
    {
        foreach (var (folder, name) in OddDistributions)
        {
            WritePlugin(folder, name);
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (var name in OddNames)
            {
                WritePlugin(name, "vdk-named");
            }

            WritePlugin("new\nline", "vdk-new-line");
            WritePlugin("back\\slash", "vdk-back-slash");
        }
    }

    private async Task WriteSpecialFiles()
    {
        _outside.Write("secret.md", "# what-nobody-may-read\n");
        foreach (var name in (string[])["pipe", "socket", "device", "links", "sparse"])
        {
            WritePlugin($"special-{name}", $"vdk-special-{name}");
        }

        using (var mkfifo = Process.Start("mkfifo", [Folder.Combine("plugins/special-pipe/README.md"), Folder.Combine("plugins/special-pipe/pipe.py")]))
        {
            await mkfifo.WaitForExitAsync();
        }

        _socket.Bind(new UnixDomainSocketEndPoint(Folder.Combine("plugins/special-socket/README.md")));

        File.CreateSymbolicLink(Folder.Combine("plugins/special-device/README.md"), "/dev/zero");
        File.CreateSymbolicLink(Folder.Combine("plugins/special-links/README.md"), _outside.Combine("secret.md"));
        Directory.CreateSymbolicLink(Folder.Combine("plugins/special-links/outside"), _outside.Path);
        Directory.CreateSymbolicLink(Folder.Combine("plugins/special-links/loop"), Folder.Combine("plugins"));
        File.CreateSymbolicLink(Folder.Combine("plugins/special-links/nowhere.py"), Folder.Combine("nowhere"));
        foreach (var name in (string[])["README.md", "big.py", "setup.cfg", "pyproject.toml", ".plugin-ci.yml"])
        {
            using var sparse = File.Create(Folder.Combine($"plugins/special-sparse/{name}"));
            sparse.SetLength(1L << 30);
        }
    }

    public static string FolderOf(object hostile) => $"vdk-{hostile}";

    private void WritePlugin(string folder, string name)
    {
        Folder.Write(
            $"plugins/{folder}/setup.py",
            $"from setuptools import setup\nsetup(name='{name}', version='1', entry_points={{'vdk.plugin.run': ['acme = acme']}})\n");
        Folder.Write(
            $"plugins/{folder}/acme.py",
            """
            from vdk.api.plugin.hook_markers import hookimpl

            @hookimpl
            def vdk_configure(config_builder):
                config_builder.add(key="ACME_HOST", default_value="localhost", description="The host.")
            """);
    }
}
