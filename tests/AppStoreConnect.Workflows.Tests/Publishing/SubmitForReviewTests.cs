using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Publishing;

public sealed class SubmitForReviewTests
{
    [Fact]
    public async Task Submit_NewVersion_MakesSubmissionAddsItemAndSubmits()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddVersion(service.AddApp());

        SubmissionOutcome outcome = await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.True(outcome.IsSubmitted);
        Assert.False(outcome.WasSubmittedBefore);
        string id = outcome.Submission.Id;
        Assert.Equal(["POST /v1/reviewSubmissions", "POST /v1/reviewSubmissionItems", $"PATCH /v1/reviewSubmissions/{id}"], service.Writes);
        Assert.Equal("IOS", service.Data.Find("reviewSubmissions", id)!.Attributes["platform"]!.ToString());
    }

    [Fact]
    public async Task Submit_VersionWhoseAppTheServiceDoesNotName_SaysSo()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.Data.Add("appStoreVersions", "version-1", new { platform = "IOS", versionString = "1.4" });

        AppStoreConnectException error = await Assert.ThrowsAsync<AppStoreConnectException>(() => service.Client.Publishing.SubmitForReviewAsync("version-1"));

        Assert.Contains("which app appStoreVersions/version-1 has", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task Submit_OpenSubmissionOfThePlatform_IsUsed()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        service.AddVersion(app);
        service.Add("reviewSubmissions", "tv", new { platform = "TV_OS", state = "READY_FOR_REVIEW" }, "app", app);
        service.Add("reviewSubmissions", "open", new { platform = "IOS", state = "READY_FOR_REVIEW" }, "app", app);

        SubmissionOutcome outcome = await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.Equal("open", outcome.Submission.Id);
        Assert.DoesNotContain("POST /v1/reviewSubmissions", service.Writes);
    }

    [Fact]
    public async Task Submit_ItemThereAlready_IsNotDoubled()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource version = service.AddVersion(app);
        StoredResource open = service.Add("reviewSubmissions", "open", new { platform = "IOS", state = "READY_FOR_REVIEW" }, "app", app);
        AddItem(service, open, version);

        await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.Equal(["PATCH /v1/reviewSubmissions/open"], service.Writes);
        Assert.Single(service.Data.All("reviewSubmissionItems"));
    }

    [Theory]
    [InlineData("WAITING_FOR_REVIEW")]
    [InlineData("IN_REVIEW")]
    public async Task Submit_SubmittedBefore_ChangesNothing(string state)
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource version = service.AddVersion(app);
        AddItem(service, service.Add("reviewSubmissions", "sent", new { platform = "IOS", state }, "app", app), version);

        SubmissionOutcome outcome = await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.True(outcome.WasSubmittedBefore && outcome.IsSubmitted);
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task Submit_BuildGiven_IsAttachedFirstAndOnce()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource version = service.AddVersion(service.AddApp());
        StoredResource build = service.Data.Add("builds", "build-1", new { version = "57" });
        service.Service.Script(RequestMatch.Post("/v1/reviewSubmissions"), Behaviors.ServerError(), times: 1);
        await Assert.ThrowsAnyAsync<AppStoreConnectException>(() => service.Client.Publishing.SubmitForReviewAsync("version-1", new() { BuildId = "build-1" }));

        await service.Client.Publishing.SubmitForReviewAsync("version-1", new() { BuildId = "build-1" });

        Assert.Single(service.Writes, write => write == "PATCH /v1/appStoreVersions/version-1");
        Assert.Equal("57", build.Attributes["version"]!.ToString());
        Assert.Equal("1.4", version.Attributes["versionString"]!.ToString());
    }

    [Fact]
    public async Task Submit_SomethingMissing_BlockersNameResourceAndRemedy()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddVersion(service.AddApp());
        service.Service.Script(RequestMatch.Post("/v1/reviewSubmissionItems"), Behaviors.Errors(new ErrorItem(409, "STATE_ERROR.ENTITY_STATE_INVALID", "Not ready", "The version is not ready.")
        {
            Associated =
            [
                new("/v1/appStoreVersionLocalizations/9", [new(409, "ENTITY_ERROR.ATTRIBUTE.REQUIRED", "Missing", "whatsNew is required.")]),
                new("/v1/appStoreReviewDetails/8", [new(409, "ENTITY_ERROR.ATTRIBUTE.REQUIRED", "Missing", "contactEmail is required.")]),
                new("/v1/unknownThings/7", [new(409, "STATE_ERROR.OTHER", "Other", null)]),
            ],
        }));

        SubmissionOutcome outcome = await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.False(outcome.IsSubmitted);
        Assert.Equal(3, outcome.Blockers.Count);
        Assert.Equal(("/v1/appStoreVersionLocalizations/9", "whatsNew is required.", "ENTITY_ERROR.ATTRIBUTE.REQUIRED"),
            (outcome.Blockers[0].Resource, outcome.Blockers[0].Detail, outcome.Blockers[0].Code));
        Assert.Contains("PlanMetadataAsync", outcome.Blockers[0].Remedy, StringComparison.Ordinal);
        Assert.Contains("review_information", outcome.Blockers[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(("Other", null), (outcome.Blockers[2].Detail, outcome.Blockers[2].Remedy));
    }

    [Fact]
    public async Task Submit_BlockedThenCleared_UsesTheSameSubmission()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        service.AddVersion(app);
        service.Service.Script(RequestMatch.Post("/v1/reviewSubmissionItems"), Behaviors.Errors(new ErrorItem(409, "STATE_ERROR", "Not ready", "Not yet.")), times: 1);
        SubmissionOutcome blocked = await service.Client.Publishing.SubmitForReviewAsync("version-1");
        service.Data.Find("reviewSubmissions", blocked.Submission.Id)!.Attributes["state"] = "READY_FOR_REVIEW";

        SubmissionOutcome outcome = await service.Client.Publishing.SubmitForReviewAsync("version-1");

        Assert.Equal("Not yet.", Assert.Single(blocked.Blockers).Detail);
        Assert.Equal(blocked.Submission.Id, outcome.Submission.Id);
        Assert.Single(service.Data.All("reviewSubmissions"));
    }

    [Fact]
    public async Task Cancel_Submitted_CancelsThatSubmission()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource version = service.AddVersion(app);
        service.Add("reviewSubmissions", "other", new { platform = "IOS", state = "WAITING_FOR_REVIEW" }, "app", app);
        AddItem(service, service.Add("reviewSubmissions", "sent", new { platform = "IOS", state = "WAITING_FOR_REVIEW" }, "app", app), version);

        ReviewSubmission? canceled = await service.Client.Publishing.CancelReviewAsync("version-1");

        Assert.Equal("sent", canceled?.Id);
        Assert.Equal(["PATCH /v1/reviewSubmissions/sent"], service.Writes);
    }

    [Fact]
    public async Task Cancel_NotSubmitted_ChangesNothing()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddVersion(service.AddApp());

        Assert.Null(await service.Client.Publishing.CancelReviewAsync("version-1"));
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task EnsureVersion_FindsRenamesOrMakes()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        service.AddVersion(app, "live", "READY_FOR_DISTRIBUTION");

        Assert.Equal("live", (await service.Client.Publishing.EnsureVersionAsync("6446000001", Platform.Ios, "1.4.0")).Id);
        AppStoreVersion made = await service.Client.Publishing.EnsureVersionAsync("6446000001", Platform.Ios, "1.5");
        service.Data.Find("appStoreVersions", made.Id)!.Attributes["appVersionState"] = "PREPARE_FOR_SUBMISSION";
        AppStoreVersion renamed = await service.Client.Publishing.EnsureVersionAsync("6446000001", Platform.Ios, "1.6");

        Assert.Equal((made.Id, "1.6"), (renamed.Id, renamed.VersionString));
        Assert.Equal(["POST /v1/appStoreVersions", $"PATCH /v1/appStoreVersions/{made.Id}"], service.Writes);
    }

    [Fact]
    public async Task PhasedRelease_EnablePauseResumeComplete_WritesOnlyChanges()
    {
        await using WorkflowService service = await WorkflowService.StartAsync();
        service.AddVersion(service.AddApp());
        PublishingClient publishing = service.Client.Publishing;
        await Assert.ThrowsAsync<InvalidOperationException>(() => publishing.PausePhasedReleaseAsync("version-1"));

        AppStoreVersionPhasedRelease release = await publishing.EnablePhasedReleaseAsync("version-1");
        await publishing.EnablePhasedReleaseAsync("version-1");
        await publishing.PausePhasedReleaseAsync("version-1");
        await publishing.PausePhasedReleaseAsync("version-1");
        await publishing.ResumePhasedReleaseAsync("version-1");
        Assert.Equal(PhasedReleaseState.Complete, (await publishing.CompletePhasedReleaseAsync("version-1")).PhasedReleaseState);

        string patch = $"PATCH /v1/appStoreVersionPhasedReleases/{release.Id}";
        Assert.Equal(["POST /v1/appStoreVersionPhasedReleases", patch, patch, patch], service.Writes);
    }

    private static void AddItem(WorkflowService service, StoredResource submission, StoredResource version)
    {
        StoredResource item = service.Data.Add("reviewSubmissionItems", $"item-{submission.Id}", new { state = "READY_FOR_REVIEW" });
        service.Data.Link(submission, "items", item);
        service.Data.Link(item, "appStoreVersion", version);
    }
}
