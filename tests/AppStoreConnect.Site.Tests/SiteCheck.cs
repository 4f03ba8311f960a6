using System.Diagnostics;
using System.Text.Json;

namespace AppStoreConnect.Site.Tests;

/// <summary>
/// Runs tools/site/check/check.mjs, which needs Node.js, Chromium, and npm packages. If one is missing, the test is skipped, except in
/// <c>dotnet cake --target=SiteCheck</c>, which installs the packages and sets ASC_SITE_CHECK.
/// </summary>
internal static class SiteCheck
{
    private static readonly string s_place = Path.Combine(SiteFixture.Root, "artifacts", "site-check");

    /// <summary>The folder for screenshots.</summary>
    public static string Screenshots => Directory.CreateDirectory(Path.Combine(s_place, "screenshots")).FullName;

    /// <summary>Returns the problems that a mode of the script finds.</summary>
    public static async Task<string[]> RunAsync(string mode, string site, object input, CancellationToken cancellationToken)
    {
        string node = Need(Find("node"), "node is not on the PATH");
        string chromium = Need(Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome"), "neither chromium nor google-chrome is on the PATH");
        Need(Directory.Exists(Path.Combine(s_place, "node_modules", "axe-core")) ? s_place : null, "artifacts/site-check has no npm packages");
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(input), cancellationToken);
            var start = new ProcessStartInfo(node) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string argument in (string[])[Path.Combine(SiteFixture.Root, "tools", "site", "check", "check.mjs"), mode, site, file])
            {
                start.ArgumentList.Add(argument);
            }

            (start.Environment["ASC_SITE_CHECK_MODULES"], start.Environment["ASC_SITE_CHECK_CHROMIUM"]) = (s_place, chromium);
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<string[]>(await output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Need(string? found, string missing)
    {
        if (found is null && Environment.GetEnvironmentVariable("ASC_SITE_CHECK") == "1")
        {
            Assert.Fail($"{missing}.");
        }

        Assert.SkipWhen(found is null, $"{missing}: dotnet cake --target=SiteCheck");
        return found!;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".exe")])
        .FirstOrDefault(File.Exists);
}
