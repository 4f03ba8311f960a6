using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Builds;

namespace AppStoreConnect.Workflows.Tests.Builds;

/// <summary>Build uploads end to end, and everything that can go wrong.</summary>
public sealed class UploadBuildTests : IDisposable
{
    private static readonly FakeOptions s_smallParts = new() { UploadPartSize = 4096 };

    private readonly TestPackages _packages = new();

    public void Dispose() => _packages.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UploadBuild_Ipa_EndsInAValidBuild(bool isBinary)
    {
        await using WorkflowService service = await WorkflowService.StartAsync(s_smallParts);
        service.AddApp();
        string ipa = _packages.Ipa(info: isBinary ? BinaryPlist.Write(TestPackages.Info()) : TestPackages.Xml(TestPackages.Info()));
        List<UploadProgress> progress = [];

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(ipa, Quick() with { Progress = new Collector(progress) });

        Assert.Equal(("57", BuildProcessingState.Valid), (outcome.Build?.Version, outcome.Build?.ProcessingState));
        Assert.Equal(("6446000001", false, BuildUploadState.Complete), (outcome.AppId, outcome.IsContinued, outcome.Upload.State?.State));
        Assert.Empty(outcome.Warnings);
        StoredResource file = Assert.Single(service.Data.All("buildUploadFiles"));
        Assert.Equal(File.ReadAllBytes(ipa), service.Data.Uploaded("buildUploadFiles", file.Id));
        Assert.Equal(("com.apple.ipa", "ASSET", "Atlas.ipa"), (file.Attributes["uti"]!.ToString(), file.Attributes["assetType"]!.ToString(), file.Attributes["fileName"]!.ToString()));
        Assert.Equal(new FileInfo(ipa).Length, progress.Max(one => one.SentBytes));
        service.AssertClean();
    }

    [Fact]
    public async Task UploadBuild_Pkg_IsSentAsMacOs()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(_packages.Pkg(), Quick());

        Assert.Equal(Platform.MacOs, outcome.Upload.Platform);
        Assert.Equal("com.apple.pkg", Assert.Single(service.Data.All("buildUploadFiles")).Attributes["uti"]!.ToString());
    }

    [Theory]
    [InlineData(BuildUntil.Committed, 0)]
    [InlineData(BuildUntil.Accepted, 1)]
    [InlineData(BuildUntil.Valid, 2)]
    public async Task UploadBuild_Until_WaitsNoLonger(BuildUntil until, int builds)
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(_packages.Ipa(), Quick() with { Until = until });

        Assert.Equal(builds > 0, outcome.Build is not null);
        Assert.Equal(builds > 0 ? 1 : 0, service.Data.All("builds").Count);
        Assert.Equal(builds == 2, outcome.Build?.ProcessingState == BuildProcessingState.Valid);
    }

    [Fact]
    public async Task UploadBuild_AppWithLongerBundleIdToo_TakesTheExactOne()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp("1", "com.example.atlas.beta");
        service.AddApp("2");

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(_packages.Ipa(), Quick() with { Until = BuildUntil.Committed });

        Assert.Equal("2", outcome.AppId);
    }

    [Fact]
    public async Task UploadBuild_NoApp_NamesTheBundleIdAndWhatTheKeySees()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp("1", "com.example.atlas.beta");

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.Contains("no app with the bundle id com.example.atlas,", error.Message, StringComparison.Ordinal);
        Assert.Contains("The key can see com.example.atlas.beta.", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task UploadBuild_AllOptionsSet_DoesNotReadThePackage()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        string path = _packages.Zip("Odd.ipa", ("Odd/Info.plist", [1, 2, 3]));

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(
            path, Quick() with { App = "6446000001", Platform = Platform.TvOs, ShortVersion = "2.0", BundleVersion = "9" });

        Assert.Equal(("2.0", "9", Platform.TvOs), (outcome.Upload.CfBundleShortVersionString, outcome.Upload.CfBundleVersion, outcome.Upload.Platform));
    }

    [Fact]
    public async Task UploadBuild_BadPackage_SendsNothing()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();

        await Assert.ThrowsAsync<AppPackageException>(() => service.Client.UploadBuildAsync(_packages.Zip("Bad.ipa", ("A", [1])), Quick()));

        Assert.Equal(0, service.Service.RequestCount);
    }

    [Fact]
    public async Task UploadBuild_KilledAfterPart2_ContinuesWithExactlyTheMissingParts()
    {
        await using WorkflowService service = await WorkflowService.StartAsync(s_smallParts);
        service.AddApp();
        string ipa = _packages.Ipa();
        int parts = (int)((new FileInfo(ipa).Length + 4095) / 4096);
        using var kill = new CancellationTokenSource();
        int sent = 0;
        service.Service.Script(new() { ToOtherHost = true, Method = "PUT" }, (exchange, _) =>
        {
            Reply reply = exchange.Answer();
            if (Interlocked.Increment(ref sent) == 2)
            {
                kill.Cancel();
            }

            return new(reply);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Client.UploadBuildAsync(ipa, Quick() with { Upload = new() { Concurrency = 1 } }, kill.Token));
        service.Service.ClearScripts();
        service.Service.ClearRequests();

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(ipa, Quick());

        Assert.True(outcome.IsContinued);
        Assert.Equal(parts - 2, service.Service.Requests.Count(request => request.IsOtherHost));
        Assert.Single(service.Data.All("buildUploads"));
        Assert.Equal(BuildProcessingState.Valid, outcome.Build?.ProcessingState);
    }

    [Fact]
    public async Task UploadBuild_KilledBeforeTheFileWasReserved_ContinuesTheUpload()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Service.Script(RequestMatch.Post("/v1/buildUploadFiles"), Behaviors.Cut(), times: 1);
        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));
        Assert.True(error.CanContinue);
        Assert.Contains("Run the same upload again", error.Message, StringComparison.Ordinal);

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(_packages.Ipa(), Quick());

        Assert.True(outcome.IsContinued);
        Assert.Equal(error.BuildUploadId, outcome.Upload.Id);
        Assert.Single(service.Data.All("buildUploads"));
    }

    [Fact]
    public async Task UploadBuild_KilledWhileWaiting_DoesNotSendTheFileAgain()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        string ipa = _packages.Ipa();
        await service.Client.UploadBuildAsync(ipa, Quick() with { Until = BuildUntil.Committed });
        service.Service.ClearRequests();

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(ipa, Quick());

        Assert.True(outcome.IsContinued);
        Assert.Equal(BuildProcessingState.Valid, outcome.Build?.ProcessingState);
        Assert.DoesNotContain(service.Service.Requests, request => request.IsOtherHost);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task UploadBuild_SameFileAfterItIsDone_ReturnsTheBuild()
    {
        await using WorkflowService service = await WorkflowService.StartAsync(s_smallParts);
        service.AddApp();
        string ipa = _packages.Ipa();
        BuildUploadOutcome first = await service.Client.UploadBuildAsync(ipa, Quick());

        BuildUploadOutcome second = await service.Client.UploadBuildAsync(ipa, Quick());

        Assert.Equal(first.Build!.Id, second.Build!.Id);
        Assert.Single(service.Data.All("buildUploads"));
    }

    [Fact]
    public async Task UploadBuild_Duplicate_SaysWhichNumberAndTheHighestInUse()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        await service.Client.UploadBuildAsync(_packages.Ipa(), Quick());
        await service.Client.UploadBuildAsync(_packages.Ipa(info: TestPackages.Xml(TestPackages.Info(bundleVersion: "103"))), Quick());

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(executableBytes: 30_000), Quick()));

        Assert.True(error.IsDuplicate);
        Assert.Equal("103", error.HighestBundleVersion);
        Assert.Contains("Build number 57 of version 1.4 for IOS is already in use.", error.Message, StringComparison.Ordinal);
        Assert.Contains("The highest number in use is 103.", error.Message, StringComparison.Ordinal);
        Assert.Contains("from another file", error.Message, StringComparison.Ordinal);
        Assert.IsType<AppStoreConnectConflictException>(error.InnerException);
    }

    [Fact]
    public async Task UploadBuild_UnfinishedUploadOfAnotherFile_IsNotTouchedAndExplained()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Service.Script(new() { ToOtherHost = true }, Behaviors.Empty(403));
        await Assert.ThrowsAnyAsync<Exception>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick() with { Upload = new() { AttemptsPerPart = 1 } }));
        service.Service.ClearScripts();
        StoredResource unfinished = Assert.Single(service.Data.All("buildUploads"));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa("Other.ipa"), Quick()));

        Assert.Contains($"unfinished upload {unfinished.Id} of another file", error.Message, StringComparison.Ordinal);
        Assert.NotNull(service.Data.Find("buildUploads", unfinished.Id));
    }

    [Theory]
    [InlineData("90062", "Increase CFBundleShortVersionString")]
    [InlineData("90186", "Increase CFBundleShortVersionString")]
    [InlineData("90478", "Increase CFBundleShortVersionString")]
    [InlineData("90725", "newer version of Xcode")]
    [InlineData("90054", "bundle id of the file does not match the app")]
    [InlineData("90055", "bundle id of the file does not match the app")]
    [InlineData("90683", "purpose string")]
    public async Task UploadBuild_FailedWithKnownCode_ProducesCodeDescriptionAndAdvice(string code, string advice)
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Data.NextOutcome("buildUploads", ProcessingOutcome.Failure(code, "What Apple says."));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.Contains($"{code}: What Apple says.", error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Equal([new UploadDetail(code, "What Apple says.")], error.Details);
        Assert.False(error.CanContinue);
        Assert.NotNull(error.BuildUploadId);
    }

    [Fact]
    public void Advice_EveryCode_HasATest() => Assert.Equal(
        BuildFailureAdvice.Codes.Order(),
        typeof(UploadBuildTests).GetMethod(nameof(UploadBuild_FailedWithKnownCode_ProducesCodeDescriptionAndAdvice))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(data => (string)data.Data[0]!).Order());

    [Fact]
    public async Task UploadBuild_Warnings_AreInTheOutcome()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Data.NextOutcome("buildUploads", new() { Warnings = [new("90725", "Use a newer SDK soon.")] });

        BuildUploadOutcome outcome = await service.Client.UploadBuildAsync(_packages.Ipa(), Quick());

        Assert.Equal([new UploadDetail("90725", "Use a newer SDK soon.")], outcome.Warnings);
    }

    [Fact]
    public async Task UploadBuild_BuildInvalid_Throws()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Data.NextOutcome("builds", new() { BuildState = "INVALID" });

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.Contains("its processing ended with INVALID", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.BuildId);
    }

    [Fact]
    public async Task UploadBuild_FailsBeforeCommitForGood_DeletesOnlyTheUploadItMade()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        await service.Client.UploadBuildAsync(_packages.Ipa(info: TestPackages.Xml(TestPackages.Info(bundleVersion: "56"))), Quick());
        service.Service.Script(RequestMatch.Post("/v1/buildUploadFiles"), Behaviors.Errors(new ErrorItem(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "Invalid", "The file is refused.")));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.False(error.CanContinue);
        Assert.Contains("was released", error.Message, StringComparison.Ordinal);
        Assert.Equal("56", Assert.Single(service.Data.All("buildUploads")).Attributes["cfBundleVersion"]!.ToString());
    }

    [Theory]
    [InlineData(true, "It is not known whether the upload ")]
    [InlineData(false, " still reserves the build number.")]
    public async Task UploadBuild_FailsForGoodAndIsNotDeleted_SaysWhatIsKnown(bool isPage, string message)
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Service.Script(RequestMatch.Post("/v1/buildUploadFiles"), Behaviors.Errors(new ErrorItem(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "Invalid", "The file is refused.")));
        service.Service.Script(
            new() { Method = "DELETE" },
            isPage ? Behaviors.Fixed(Reply.Text(200, "text/html", "<html>Sign in</html>")) : Behaviors.Errors(new ErrorItem(409, "STATE_ERROR", "Conflict", "Not now.")));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains($"DELETE /v1/buildUploads/{error.BuildUploadId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UploadBuild_ContinuedUploadFailsForGood_IsNotDeleted()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Service.Script(RequestMatch.Post("/v1/buildUploadFiles"), Behaviors.Cut(), times: 1);
        await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));
        service.Service.Script(RequestMatch.Post("/v1/buildUploadFiles"), Behaviors.Errors(new ErrorItem(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "Invalid", "The file is refused.")));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.Contains($"DELETE /v1/buildUploads/{error.BuildUploadId}", error.Message, StringComparison.Ordinal);
        Assert.Single(service.Data.All("buildUploads"));
    }

    [Fact]
    public async Task UploadBuild_AnyFailure_LeavesNoSignedAddressInTheMessage()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddApp();
        service.Service.Script(new() { ToOtherHost = true }, Behaviors.Fixed(Reply.Text(400, "text/plain", "no")));

        BuildUploadException error = await Assert.ThrowsAsync<BuildUploadException>(() => service.Client.UploadBuildAsync(_packages.Ipa(), Quick()));

        Assert.DoesNotContain("Signature", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("1.4", "1.4.0", true)]
    [InlineData("1.4", "1.40", false)]
    [InlineData("1.4-beta", "1.4-beta", true)]
    [InlineData("1.4", null, false)]
    public void BuildNumber_Same_AsTheServiceSeesIt(string left, string? right, bool isSame) => Assert.Equal(isSame, BuildNumber.AreSame(left, right));

    [Fact]
    public void BuildNumber_Max_IsByNumber() => Assert.Equal("1.10", new[] { "1.9", "1.10", "1.2.9" }.Select(BuildNumber.Parse).Max()!.Text);

    private static BuildUploadOptions Quick() => new() { Wait = WorkflowService.Quick };

    private sealed class Collector(List<UploadProgress> all) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value)
        {
            lock (all)
            {
                all.Add(value);
            }
        }
    }
}
