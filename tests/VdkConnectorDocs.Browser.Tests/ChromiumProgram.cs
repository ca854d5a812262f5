using System.Diagnostics;

namespace VdkConnectorDocs.Browser.Tests;

/// <summary>The browser that the tests use: one of this machine, else one that is installed for them.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] UsualPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary><c>CHROME_PATH</c>, else a browser of this machine; null when there is none.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen ? chosen
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Join(folder, name)))
            .Concat(UsualPlaces)
            .FirstOrDefault(File.Exists);

    /// <summary>Installs Playwright's own browser, which it then finds by itself; false when it cannot be downloaded.</summary>
    public static bool TryInstallPlaywrights()
    {
        try
        {
            return Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]) == 0;
        }
        catch (Microsoft.Playwright.PlaywrightException)
        {
            return false;
        }
    }

    /// <summary>Installs the distribution's browser where that needs no password; null when it did not work.</summary>
    public static string? TryInstallDebians()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        return Run("apt-get", "update", "-q") && Run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium") ? Find() : null;
    }

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return process.ExitCode == 0;
    }
}
