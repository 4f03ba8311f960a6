using System.Diagnostics;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>What people see when they search for a name: the start of transcripts with the facts in the repository.</summary>
public sealed class ExplorerTranscriptTests : IDisposable
{
    private readonly TestTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Search_TestFlight_ShowsWhatTheApiHasForIt() => Assert.StartsWith(
        """
        resource  betaGroups                /v1/betaGroups                client.V1.BetaGroups
        resource  betaTesters               /v1/betaTesters               client.V1.BetaTesters
        resource  builds                    /v1/builds                    client.V1.Builds
        resource  betaAppReviewSubmissions  /v1/betaAppReviewSubmissions  client.V1.BetaAppReviewSubmissions

        """.ReplaceLineEndings("\n"),
        await OutputAsync("search", "testflight"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("xcode cloud", "resource  ciProducts ")]
    [InlineData("add build to group", "operation  betaGroups_builds_createToManyRelationship ")]
    [InlineData("BundleIdCapability", "schema ")]
    [InlineData("signing", "resource  certificates ")]
    public async Task Search_WhatPeopleCallThings_FindsItFirst(string term, string first) =>
        Assert.StartsWith(first, await OutputAsync("search", term), StringComparison.Ordinal);

    [Fact]
    public async Task Search_FieldValues_AreHiddenUnlessAsked()
    {
        Assert.DoesNotMatch("(?m)^value .*fields\\[", await OutputAsync("search", "bundleId"));
        Assert.Matches("(?m)^value .*fields\\[", await OutputAsync("search", "bundleId", "--all"));
    }

    [Fact]
    public async Task Operation_Short_FitsOnAScreenAndSpeaksCSharp()
    {
        string output = await OutputAsync("operation", "GET /v1/apps", "--short");
        Assert.StartsWith(
            """
            GET /v1/apps
            C#         await client.V1.Apps.GetAsync()
            all pages  await foreach (… in client.V1.Apps.ListAsync())
            returns    Page<App>
            query      AppsGetQueryParameters

            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
        Assert.InRange(output.Split('\n').Length, 20, 80);
    }

    [Fact]
    public async Task Operation_Deprecated_NamesItsSuccessor()
    {
        string output = await OutputAsync("operation", "DELETE /v1/appStoreVersionSubmissions/{id}", "--short");
        Assert.StartsWith("DELETE /v1/appStoreVersionSubmissions/{id} (deprecated)\n", output, StringComparison.Ordinal);
        Assert.Matches("(?m)^instead +client\\.V1\\.ReviewSubmissions", output);
    }

    [Fact]
    public async Task Operation_OfARelease_SaysSinceWhen() =>
        Assert.Matches("(?m)^since +4\\.4\\.1$", await OutputAsync("operation", "GET /v1/subscriptionVersions/{id}", "--short"));

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public async Task Search_NarrowTerminal_KeepsNamesWholeAndRowsApart(int width)
    {
        (_tool.IsTerminal, _tool.Width) = (true, width);
        string output = Plain(await OutputAsync("search", "testflight"));
        Assert.StartsWith("resource\n  betaGroups\n  /v1/betaGroups\n  client.V1.BetaGroups\nresource\n  betaTesters\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public async Task Operation_NarrowTerminal_KeepsNamesWhole(int width)
    {
        (_tool.IsTerminal, _tool.Width) = (true, width);
        string output = Plain(await OutputAsync("operation", "GET /v1/betaGroups/{id}", "--short"));
        Assert.All((string[])["client.V1.BetaGroups[id].GetAsync()", "BetaGroupsItemGetQueryParameters", "fields[betaRecruitmentCriteria]"],
            name => Assert.Contains(name, output, StringComparison.Ordinal));
        // Only a single name may be wider than the terminal.
        Assert.All(output.Split('\n').Where(line => line.Length > width), line => Assert.DoesNotContain(' ', line.Trim()));
    }

    [Theory]
    [InlineData("asc-spec: error: unknown command 'serch'; run asc-spec --help for a list\nDid you mean 'search'?\n", "serch", "testflight", "--json")]
    [InlineData("asc-spec: error: --kind must be one of 'operation', 'parameter', 'property', 'resource', 'schema', 'value', not 'word'\n", "search", "x", "--kind", "word")]
    [InlineData("asc-spec: error: SHELL must be one of 'bash', 'pwsh', 'zsh', not 'fish'\n", "completion", "fish")]
    public async Task Mistake_OnTheCommandLine_IsReportedOnce(string message, params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync(arguments);
        Assert.Equal((ExitCodes.Usage, message), (run.Code, run.Error));
    }

    [Fact]
    public async Task Schema_UnknownForAScript_IsJsonWithTheNearest()
    {
        await OutputAsync("summary");
        ToolRun run = await _tool.RunAsync("schema", "BundleIdCapabilty", "--json");
        Assert.Equal((ExitCodes.NotFound, ExitCodes.NotFound), (run.Code, run.Json.GetProperty("exitCode").GetInt32()));
        Assert.Contains("BundleIdCapability", run.Json.GetProperty("nearest").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("search", "1", "asc-spec", "sear")]
    [InlineData("--kind", "3", "asc-spec", "search", "x", "--ki")]
    [InlineData("operation", "3", "asc-spec", "search", "--kind", "oper")]
    public async Task Completion_InBash_Completes(string completed, string at, params string[] words)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "/bin/bash doesn't exist.");
        string script = (await _tool.RunAsync("completion", "bash")).Output;
        string file = _tool.Write("completion.sh", $"{script}\nCOMP_WORDS=({string.Join(' ', words)}); COMP_CWORD={at}; _asc_spec; echo \"${{COMPREPLY[*]}}\"\n");
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", ["--norc", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string errors = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal((completed, ""), ((await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim(), errors));
    }

    private static string Plain(string output) => System.Text.RegularExpressions.Regex.Replace(output, "\e\\[[0-9;?]*[a-z]", "", System.Text.RegularExpressions.RegexOptions.IgnoreCase)
        .ReplaceLineEndings("\n");

    private async Task<string> OutputAsync(params string[] arguments)
    {
        foreach (string name in (string[])["surface.txt", "overlay.json", .. Directory.EnumerateFiles(Path.Combine(Places.RepositoryRoot, "spec", "reports"))
            .Select(file => "reports/" + Path.GetFileName(file))])
        {
            _tool.Write("spec/" + name, await File.ReadAllBytesAsync(Path.Combine(Places.RepositoryRoot, "spec", name), TestContext.Current.CancellationToken));
        }

        ToolRun run = await _tool.RunAsync(arguments);
        Assert.Equal((ExitCodes.Success, string.Empty), (run.Code, run.Error));
        return run.Output;
    }
}
