using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace VdkConnectorDocs.Tests.Python;

/// <summary>The machine's own Python, asked for its syntax trees.</summary>
internal sealed class CPython : IDisposable
{
    private static readonly string Script = Path.Combine(RepositoryFolder.Fixtures, "python", "cpython_tree.py");

    private readonly Process _process;

    private CPython(Process process, Version version, string library)
    {
        _process = process;
        Version = version;
        Library = library;
    }

    public Version Version { get; }

    /// <summary>The folder of its standard library.</summary>
    public string Library { get; }

    /// <summary>Starts <c>python3</c> from the path; skips the test when there is none, or an older one than is needed.</summary>
    public static CPython StartOrSkip(Version needed)
    {
        const string Question = "import sys, sysconfig; print(sys.version.split()[0]); print(sysconfig.get_paths()['stdlib'])";
        var answer = Ask(Question);
        Assert.SkipWhen(answer is null, "There is no python3 on the path to compare with.");

        var lines = answer!.Split('\n', StringSplitOptions.TrimEntries);
        var version = Version.Parse(new string([.. lines[0].TakeWhile(character => char.IsAsciiDigit(character) || character == '.')]));
        Assert.SkipUnless(version >= needed, $"python3 is {version}; trees are compared with {needed} or later.");
        return new CPython(Start(Script)!, version, lines[1]);
    }

    /// <summary>The tree of a file as <c>cpython_tree.py</c> prints it, or null when CPython rejects the file.</summary>
    public string? ReadTree(string path)
    {
        _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(path + "\n"));
        _process.StandardInput.BaseStream.Flush();
        var header = ReadLine().Split(' ');
        var data = new byte[int.Parse(header[1], CultureInfo.InvariantCulture)];
        _process.StandardOutput.BaseStream.ReadExactly(data);
        return header[0] == "tree" ? Encoding.UTF8.GetString(data) : null;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var unit = _process.StandardOutput.BaseStream.ReadByte(); unit is not ('\n' or -1);)
        {
            line.Append((char)unit);
            unit = _process.StandardOutput.BaseStream.ReadByte();
        }

        return line.ToString();
    }

    private static string? Ask(string program)
    {
        using var process = Start("-c", program);
        if (process is null)
            return null;
        process.StandardInput.Close();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : null;
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
