using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Publishing;

public sealed class TestFlightTests
{
    [Fact]
    public async Task TestFlight_NewBuild_WritesTextsThenReviewThenGroups()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan plan = await service.Client.Publishing.TestFlightAsync("build-1", Request());

        Assert.True(plan.IsApplied);
        Assert.Equal(
            ["PATCH /v1/betaBuildLocalizations/text-en", "POST /v1/betaBuildLocalizations"],
            service.Writes.Where(write => write.Contains("Localizations", StringComparison.Ordinal)).Order());
        Assert.Equal(["POST /v1/betaAppReviewSubmissions", "POST /v1/betaGroups/friends/relationships/builds"], service.Writes.Where(write => !write.Contains("Localizations", StringComparison.Ordinal)
            && !write.Contains("team", StringComparison.Ordinal)));
        Assert.Contains("POST /v1/betaGroups/team/relationships/builds", service.Writes);
        Assert.Equal("Faster.", service.Data.Find("betaBuildLocalizations", "text-en")!.Attributes["whatsNew"]!.ToString());
    }

    [Fact]
    public async Task TestFlight_SecondRun_ChangesNothing()
    {
        await using WorkflowService service = await StartAsync();
        await service.Client.Publishing.TestFlightAsync("build-1", Request());
        service.Service.ClearRequests();

        ChangePlan plan = await service.Client.Publishing.TestFlightAsync("build-1", Request());

        Assert.True(plan.IsEmpty, plan.ToString());
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task Plan_IsReadOnlyAndReadable()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan plan = await service.Client.Publishing.PlanTestFlightAsync("build-1", Request());

        Assert.Empty(service.Writes);
        Assert.Contains("TestFlight of build 57: 5 changes", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains("whatsNew: \"Old.\" → \"Faster.\"", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_UnknownGroup_NamesTheNearestAndAll()
    {
        await using WorkflowService service = await StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Publishing.PlanTestFlightAsync("build-1", new() { Groups = ["Freinds"] }));

        Assert.Contains("no group 'Freinds' (did you mean 'Friends'?). There are: Friends, Team.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_UnknownLocaleAndLongText_NamesBoth()
    {
        await using WorkflowService service = await StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Publishing.PlanTestFlightAsync(
            "build-1", new() { WhatsNew = new Dictionary<string, string?> { ["en_US"] = "A", ["en-US"] = new string('x', 4001) } }));

        Assert.Contains("'en_US' is not a locale of the App Store. Did you mean 'en-US'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("whatsNew has 4001 characters. The maximum is 4000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_InternalGroupOnly_NeedsNoReview()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan plan = await service.Client.Publishing.PlanTestFlightAsync("build-1", new() { Groups = ["Team"] });

        Assert.Equal(["betaGroups"], plan.Changes.Select(change => change.Resource));
    }

    [Fact]
    public async Task Plan_MissingExportCompliance_IsNoted()
    {
        await using WorkflowService service = await StartAsync();
        service.Data.Find("buildBetaDetails", "detail-1")!.Attributes["externalBuildState"] = "MISSING_EXPORT_COMPLIANCE";

        ChangePlan plan = await service.Client.Publishing.PlanTestFlightAsync("build-1", new() { Groups = ["Friends"] });

        Assert.Contains("ITSAppUsesNonExemptEncryption", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Changes, change => change.Resource == "betaAppReviewSubmissions");
    }

    [Fact]
    public async Task TestFlight_ReviewRejected_SkipsTheExternalGroupAndSaysSo()
    {
        await using WorkflowService service = await StartAsync();
        service.Service.Script(RequestMatch.Post("/v1/betaAppReviewSubmissions"), Behaviors.Errors(new ErrorItem(409, "ENTITY_ERROR", "Conflict", "Beta review contact is missing.")), times: 1);

        ChangePlanException error = await Assert.ThrowsAsync<ChangePlanException>(() => service.Client.Publishing.TestFlightAsync("build-1", Request()));

        Assert.Equal(ChangeOutcome.Skipped, error.Plan.Changes.Single(change => change.Name == "Friends").Outcome);
        Assert.Equal(ChangeOutcome.Applied, error.Plan.Changes.Single(change => change.Name == "Team").Outcome);
        await error.Plan.ApplyAsync();
        Assert.True(error.Plan.IsApplied);
    }

    private static TestFlightRequest Request() => new()
    {
        Groups = ["Friends", "Team"],
        WhatsNew = new Dictionary<string, string?> { ["en-US"] = "Faster.", ["de-DE"] = "Schneller." },
    };

    private static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource build = service.Add("builds", "build-1", new { version = "57", processingState = "VALID" }, "app", app);
        service.Add("buildBetaDetails", "detail-1", new { externalBuildState = "READY_FOR_BETA_SUBMISSION" }, "build", build);
        service.Add("betaBuildLocalizations", "text-en", new { locale = "en-US", whatsNew = "Old." }, "build", build);
        service.Add("betaGroups", "friends", new { name = "Friends", isInternalGroup = false }, "app", app);
        service.Add("betaGroups", "team", new { name = "Team", isInternalGroup = true }, "app", app);
        return service;
    }
}
