using System.Diagnostics;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Update;

/// <summary>Tests the script that opens the pull request for a spec update, with a temporary repository and origin, and a fake <c>gh</c>.</summary>
public sealed class ProposeUpdateTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("propose ").FullName;

    public ProposeUpdateTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script requires bash.");
        Write("bin/gh", "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$GH_CALL\"\nexit ${GH_EXIT:-0}\n");
        Write("work/spec/surface.txt", "# version \"4.4.1\"\nold\n");
        Write("work/CHANGELOG.md", "# Changelog\n");
        Write("work/build.cake", "build\n");
        Assert.Equal(0, Bash(
            "chmod +x ../bin/gh && git init --quiet --bare --initial-branch main ../origin.git && git init --quiet --initial-branch main . && git add --all"
            + " && git -c user.name=t -c user.email=t@example.com commit --quiet --message start && git remote add origin ../origin.git && git push --quiet origin main").Code);
    }

    private string Call => Path.Combine(_root, "call.txt");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Propose_ListingReportAndChangelog_OpensThePullRequest()
    {
        Write("work/spec/surface.txt", "# version \"4.5\"\nnew\n");
        Write("work/spec/reports/4.5.md", "What changed\n");
        Write("work/CHANGELOG.md", "# Changelog\n\nnew\n");
        Write("work/src/AppStoreConnect.Generated/PublicSurface.txt", "line\n");

        (int code, string output) = Propose();

        Assert.True(code == 0, output);
        Assert.Contains("Update to App Store Connect API 4.5", File.ReadAllText(Call), StringComparison.Ordinal);
        Assert.Contains("refs/heads/spec-update/4.5-", Branches(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo evil >> build.cake")]
    [InlineData("mkdir -p .github/workflows && echo evil > .github/workflows/ci.yml")]
    [InlineData("rm CHANGELOG.md")]
    [InlineData("chmod +x CHANGELOG.md")]
    [InlineData("rm CHANGELOG.md && ln -s /etc/passwd CHANGELOG.md")]
    [InlineData("mkdir -p spec/reports/x && echo evil > spec/reports/x/4.5.md")]
    [InlineData("mkdir -p spec/reports && echo evil > spec/reports/.md")]
    [InlineData("mkdir -p spec/reports && echo evil > spec/reports/4.5.cs")]
    [InlineData("mkdir -p spec/reports && echo evil > \"spec/reports/4.5\n.md\"")]
    [InlineData("git mv build.cake spec/reports.md")]
    public void Propose_AnyOtherChange_IsRefusedBeforeAnythingIsPushed(string change)
    {
        Write("work/spec/surface.txt", "# version \"4.5\"\nnew\n");
        Assert.Equal(0, Bash(change).Code);

        (int code, string output) = Propose();

        Assert.Equal(1, code);
        Assert.Contains("must not make this change", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Call));
        Assert.DoesNotContain("spec-update", Branches(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"4.5; touch x\"")]
    [InlineData("\"$(touch x)\"")]
    [InlineData("\"4.5~1\"")]
    [InlineData("\"closes #9\"")]
    [InlineData("\"99999\"")]
    [InlineData("\"..\"")]
    [InlineData("\"\"")]
    public void Propose_VersionOfAnotherForm_IsUnknown(string version)
    {
        Write("work/spec/surface.txt", $"# version {version}\n# version \"4.5\"\nnew\n");

        (int code, string output) = Propose();

        Assert.True(code == 0, output);
        Assert.Contains("Update to App Store Connect API unknown\n", File.ReadAllText(Call), StringComparison.Ordinal);
        Assert.Contains("refs/heads/spec-update/unknown-", Branches(), StringComparison.Ordinal);
    }

    [Fact]
    public void Propose_LongReportCutInsideACharacter_OpensThePullRequest()
    {
        Write("work/spec/surface.txt", "# version \"4.5\"\nnew\n");
        Write("work/spec/reports/4.5.md", new string('a', 59_999) + "é" + new string('b', 100));

        (int code, string output) = Propose();

        Assert.True(code == 0, output);
        Assert.True(File.Exists(Call));
    }

    [Fact]
    public void Propose_PullRequestFails_LeavesNoBranchBehind()
    {
        Write("work/spec/surface.txt", "# version \"4.5\"\nnew\n");

        Assert.Equal(1, Propose("GH_EXIT=4").Code);

        Assert.DoesNotContain("spec-update", Branches(), StringComparison.Ordinal);
    }

    // Like the workflow, creates the patch in one checkout and applies it in another.
    private (int Code, string Output) Propose(string environment = "")
    {
        Assert.Equal(0, Bash("git add --all && git diff --cached --binary > ../update.patch && git reset --quiet --hard && git clean -qdf").Code);
        return Bash($"{environment} GITHUB_REF_NAME=main bash '{Path.Combine(Places.RepositoryRoot, ".github/scripts/propose-update.sh")}' ../update.patch");
    }

    private string Branches() => Bash("git ls-remote --heads origin").Output;

    private void Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private (int Code, string Output) Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"{{ {script}\n}} 2>&1"]) { RedirectStandardOutput = true, WorkingDirectory = Path.Combine(_root, "work") };
        start.Environment["PATH"] = $"{Path.Combine(_root, "bin")}:{start.Environment["PATH"]}";
        start.Environment["GH_CALL"] = Call;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
