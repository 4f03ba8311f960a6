using System.Diagnostics;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Diff;

public sealed class GitRevisionTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose()
    {
        // Git creates its objects read-only, so Windows cannot delete them.
        foreach (string file in Directory.EnumerateFiles(_tool.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _tool.Dispose();
    }

    [Fact]
    public async Task Diff_RevisionBefore_ComparesTheSurfaceThenAndNow()
    {
        Commit(StarApi.Json, "init", "-q");
        Commit(StarApi.NextRelease());

        ToolRun run = await _tool.RunAsync("diff", "HEAD~1");
        ToolRun both = await _tool.RunAsync("diff", "git:HEAD~1", "HEAD");

        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        Assert.StartsWith("Star Catalogue API 1.0 → 1.1\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, both.Output);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("git:--output=stolen")]
    [InlineData("HEAD:spec/overlay.json")]
    public async Task Diff_WhatIsNoRevision_IsNotFoundAndNotObeyed(string name)
    {
        Commit(StarApi.Json, "init", "-q");

        ToolRun run = await _tool.RunAsync("diff", name);

        Assert.Equal(ExitCodes.NotFound, run.Code);
        Assert.Contains("neither a file nor a revision", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.InWork("stolen")));
    }

    [Fact]
    public async Task Diff_RevisionWithoutASurface_SaysSo()
    {
        _tool.MakeRepository(StarApi.Json);
        Git("init", "-q");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "--allow-empty", "-m", "empty");

        ToolRun run = await _tool.RunAsync("diff", "HEAD");

        Assert.Equal(ExitCodes.NotFound, run.Code);
        Assert.Contains("has no spec/surface.txt", run.Error, StringComparison.Ordinal);
    }

    private void Commit(byte[] document, params string[] first)
    {
        _tool.MakeRepository(document);
        if (first.Length > 0)
        {
            Git(first);
        }

        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "surface");
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _tool.WorkingDirectory })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
