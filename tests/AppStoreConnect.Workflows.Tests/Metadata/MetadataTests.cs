using AppStoreConnect.Testing;
using AppStoreConnect.Workflows.Metadata;

namespace AppStoreConnect.Workflows.Tests.Metadata;

/// <summary>Metadata folders in fastlane's layout, in both directions.</summary>
public sealed class MetadataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RoundTrip_PullEditApply_PlansAreEmptyThenOneThenEmpty()
    {
        await using WorkflowService service = await StartAsync();
        await service.Client.Publishing.PullMetadataAsync("version-1", _folder.Path);
        ChangePlan pulled = await PlanAsync(service);
        _folder.Write("de-DE/name.txt", "Atlas 2\n");

        ChangePlan edited = await PlanAsync(service);
        await edited.ApplyAsync();
        ChangePlan applied = await PlanAsync(service);

        Assert.True(pulled.IsEmpty, pulled.ToString());
        Change change = Assert.Single(edited.Changes);
        Assert.Equal(("appInfoLocalizations", "de-DE", "name", "Atlas", "Atlas 2"), (change.Resource, change.Name, change.Field, change.Before, change.After));
        Assert.True(applied.IsEmpty, applied.ToString());
        Assert.Equal(["PATCH /v1/appInfoLocalizations/info-de"], service.Writes);
        Assert.Equal("Untertitel", service.Data.Find("appInfoLocalizations", "info-de")!.Attributes["subtitle"]!.ToString());
    }

    [Fact]
    public async Task Pull_OverALink_LeavesItsTargetAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Creating links requires privileges on Windows.");
        await using WorkflowService service = await StartAsync();
        string target = _folder.Write("precious.txt", "precious");
        Directory.CreateDirectory(_folder["metadata"]);
        File.CreateSymbolicLink(_folder["metadata", "copyright.txt"], target);

        await service.Client.Publishing.PullMetadataAsync("version-1", _folder["metadata"]);

        Assert.Equal("precious", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        Assert.Equal("2026 Example Inc.\n", await File.ReadAllTextAsync(_folder["metadata", "copyright.txt"], TestContext.Current.CancellationToken));
        Assert.DoesNotContain(_folder.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pull_WritesFastlanesFiles_WithoutSecretsAndEmptyValues()
    {
        await using WorkflowService service = await StartAsync();

        IReadOnlyList<string> written = await service.Client.Publishing.PullMetadataAsync("version-1", _folder.Path);

        Assert.Equal(
            [
                "copyright.txt", "de-DE/description.txt", "de-DE/name.txt", "de-DE/subtitle.txt", "en-US/description.txt", "en-US/keywords.txt", "en-US/name.txt", "en-US/release_notes.txt",
                "primary_category.txt", "review_information/demo_user.txt", "review_information/email_address.txt", "review_information/first_name.txt",
            ],
            _folder.Files());
        Assert.Equal(12, written.Count);
        Assert.Equal("maps,travel\n", File.ReadAllText(_folder["en-US", "keywords.txt"]));
        Assert.Equal("PRODUCTIVITY\n", File.ReadAllText(_folder["primary_category.txt"]));
    }

    [Fact]
    public async Task Plan_FolderWithEveryFile_SetsEveryAttribute()
    {
        await using WorkflowService service = await StartAsync();
        foreach (string file in MetadataFields.LocalizedFiles)
        {
            _folder.Write($"en-US/{file}.txt", file.EndsWith("url", StringComparison.Ordinal) ? $"https://example.com/{file}" : $"New {file}");
        }

        foreach (CategoryField field in MetadataFields.Categories)
        {
            _folder.Write($"{field.File}.txt", "GAMES");
        }

        _folder.Write("copyright.txt", "2027 Example Inc.");
        foreach (string file in MetadataFields.Review.Select(field => field.File))
        {
            _folder.Write($"review_information/{file}.txt", $"New {file}");
        }

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        Assert.Empty(plan.Notes);
        StoredResource info = service.Data.Find("appInfoLocalizations", "info-en")!;
        Assert.Equal(["New name", "New subtitle", "https://example.com/privacy_url", "New apple_tv_privacy_policy"],
            new[] { "name", "subtitle", "privacyPolicyUrl", "privacyPolicyText" }.Select(name => info.Attributes[name]!.ToString()));
        StoredResource version = service.Data.Find("appStoreVersionLocalizations", "text-en")!;
        Assert.Equal(
            ["New description", "New keywords", "New release_notes", "https://example.com/support_url", "https://example.com/marketing_url", "New promotional_text"],
            new[] { "description", "keywords", "whatsNew", "supportUrl", "marketingUrl", "promotionalText" }.Select(name => version.Attributes[name]!.ToString()));
        StoredResource review = service.Data.Find("appStoreReviewDetails", "review-1")!;
        Assert.Equal(
            ["New first_name", "New last_name", "New phone_number", "New email_address", "New demo_user", "New demo_password", "New notes"],
            new[] { "contactFirstName", "contactLastName", "contactPhone", "contactEmail", "demoAccountName", "demoAccountPassword", "notes" }.Select(name => review.Attributes[name]!.ToString()));
        Assert.Equal("2027 Example Inc.", service.Data.Find("appStoreVersions", "version-1")!.Attributes["copyright"]!.ToString());
        Assert.DoesNotContain("New demo_password", plan + plan.ToJson(), StringComparison.Ordinal);
        Assert.True((await PlanAsync(service)).IsEmpty);
    }

    [Fact]
    public async Task Plan_MissingFileChangesNothing_EmptyFileClears()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("en-US/keywords.txt", " \n");

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        Change change = Assert.Single(plan.Changes);
        Assert.Equal(("keywords", "maps,travel", null), (change.Field, change.Before, change.After));
        Assert.Null(service.Data.Find("appStoreVersionLocalizations", "text-en")!.Attributes["keywords"]);
        Assert.Equal("Find your way.", service.Data.Find("appStoreVersionLocalizations", "text-en")!.Attributes["description"]!.ToString());
    }

    [Fact]
    public async Task Plan_DefaultFolder_StandsInForLanguagesWithoutTheFile()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("default/support_url.txt", "https://example.com/help");
        _folder.Write("de-DE/support_url.txt", "https://example.com/hilfe");

        ChangePlan plan = await PlanAsync(service);

        Assert.Equal(["de-DE https://example.com/hilfe", "en-US https://example.com/help"], plan.Changes.Select(change => $"{change.Name} {change.After}"));
    }

    [Fact]
    public async Task Plan_NewLanguage_IsCreatedWithItsTexts()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("fr-FR/name.txt", "Atlas");
        _folder.Write("fr-FR/description.txt", "Trouvez.");

        ChangePlan plan = await PlanAsync(service);
        await plan.ApplyAsync();

        Assert.All(plan.Changes, change => Assert.Equal(ChangeKind.Create, change.Kind));
        Assert.Equal("Trouvez.", service.Data.All("appStoreVersionLocalizations").Single(one => one.Attributes["locale"]!.ToString() == "fr-FR").Attributes["description"]!.ToString());
        Assert.True((await PlanAsync(service)).IsEmpty);
    }

    [Fact]
    public async Task Plan_NewLanguageWithoutName_IsRejected()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("fr-FR/subtitle.txt", "Cartes");

        MetadataException error = await Assert.ThrowsAsync<MetadataException>(() => PlanAsync(service));

        Assert.Contains("fr-FR/name.txt is missing", Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_SeveralFaults_NamesAllOfThemAndChangesNothing()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("en_US/name.txt", "Atlas");
        _folder.Write("german/name.txt", "Atlas");
        _folder.Write("de/name.txt", "Atlas");
        _folder.Write("en-US/name.txt", [0xFF, 0xFE, 0x41]);

        MetadataException error = await Assert.ThrowsAsync<MetadataException>(() => PlanAsync(service));

        Assert.Equal(4, error.Problems.Count);
        Assert.Contains("contains 4 errors. Nothing was changed", error.Message, StringComparison.Ordinal);
        Assert.Contains("'en_US' is not a locale of the App Store. Did you mean 'en-US'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'de-DE'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("en-US/name.txt is not UTF-8", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    [Theory]
    [InlineData("name", 30)]
    [InlineData("subtitle", 30)]
    [InlineData("keywords", 100)]
    [InlineData("description", 4000)]
    [InlineData("release_notes", 4000)]
    [InlineData("promotional_text", 170)]
    public async Task Plan_TextBeyondLimit_NamesLimitAndLength(string file, int limit)
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write($"en-US/{file}.txt", string.Concat(Enumerable.Repeat("é", limit)));
        await PlanAsync(service);
        _folder.Write($"en-US/{file}.txt", string.Concat(Enumerable.Repeat("👩‍🚀", limit + 1)));

        MetadataException error = await Assert.ThrowsAsync<MetadataException>(() => PlanAsync(service));

        Assert.Contains($"en-US/{file}.txt: ", Assert.Single(error.Problems), StringComparison.Ordinal);
        Assert.Contains($"has {limit + 1} characters. The maximum is {limit}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_LiveVersion_ChangesOnlyWhatCanBeChangedAndNotesTheRest()
    {
        await using WorkflowService service = await StartAsync();
        service.Data.Find("appStoreVersions", "version-1")!.Attributes["appVersionState"] = "READY_FOR_DISTRIBUTION";
        service.Data.Find("appInfos", "info-1")!.Attributes["state"] = "READY_FOR_DISTRIBUTION";
        _folder.Write("en-US/keywords.txt", "new");
        _folder.Write("en-US/promotional_text.txt", "New!");
        _folder.Write("en-US/name.txt", "New");

        ChangePlan plan = await PlanAsync(service);

        Assert.Equal("promotionalText", Assert.Single(plan.Changes).Field);
        Assert.Equal(2, plan.Notes.Count(note => note.Contains("cannot be changed in the state READY_FOR_DISTRIBUTION", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_UnknownFiles_AreNoted()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("en-US/descriptions.txt", "A");
        _folder.Write("trade_representative_contact_information/first_name.txt", "A");
        _folder.Write(".git/config", "A");

        ChangePlan plan = await PlanAsync(service);

        Assert.True(plan.IsEmpty);
        Assert.Contains(plan.Notes, note => note.Contains("did you mean 'description.txt'?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_OneChangeRejected_KeepsTheOthersAndCanRunAgain()
    {
        await using WorkflowService service = await StartAsync();
        _folder.Write("en-US/name.txt", "New");
        _folder.Write("copyright.txt", "2027");
        service.Service.Script(RequestMatch.Patch("/v1/appInfoLocalizations/info-en"), Behaviors.Errors(new ErrorItem(409, "ENTITY_ERROR", "Taken", "The name is taken.")), times: 1);
        ChangePlan plan = await PlanAsync(service);

        ChangePlanException error = await Assert.ThrowsAsync<ChangePlanException>(() => plan.ApplyAsync());
        await plan.ApplyAsync();

        Assert.Contains("The name is taken.", error.Message, StringComparison.Ordinal);
        Assert.True(plan.IsApplied);
        Assert.Single(service.Writes, write => write == "PATCH /v1/appStoreVersions/version-1");
    }

    [Fact]
    public async Task Plan_NoFolder_SaysWhich()
    {
        await using WorkflowService service = await StartAsync();

        DirectoryNotFoundException error = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => service.Client.Publishing.PlanMetadataAsync("version-1", _folder["none"]));

        Assert.Contains("none", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2_map", "10_list", -1)]
    [InlineData("a", "B", -1)]
    [InlineData("01", "1", -1)]
    [InlineData("x9y", "x10", -1)]
    [InlineData("same", "same", 0)]
    public void NaturalOrder_Compares_AsPeopleNumber(string left, string right, int order) => Assert.Equal(order, Math.Sign(NaturalOrder.Instance.Compare(left, right)));

    private Task<ChangePlan> PlanAsync(WorkflowService service) => service.Client.Publishing.PlanMetadataAsync("version-1", _folder.Path);

    internal static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        StoredResource app = service.AddApp();
        StoredResource version = service.AddVersion(app);
        service.Add("appStoreVersionLocalizations", "text-en", new { locale = "en-US", description = "Find your way.", keywords = "maps,travel", whatsNew = "Faster." }, "appStoreVersion", version);
        service.Add("appStoreVersionLocalizations", "text-de", new { locale = "de-DE", description = "Finden." }, "appStoreVersion", version);
        StoredResource info = service.Add("appInfos", "info-1", new { state = "PREPARE_FOR_SUBMISSION" }, "app", app);
        service.Add("appInfoLocalizations", "info-en", new { locale = "en-US", name = "Atlas" }, "appInfo", info);
        service.Add("appInfoLocalizations", "info-de", new { locale = "de-DE", name = "Atlas", subtitle = "Untertitel" }, "appInfo", info);
        service.Data.Link(info, "primaryCategory", service.Data.Add("appCategories", "PRODUCTIVITY"));
        service.Data.Add("appCategories", "GAMES");
        service.Add(
            "appStoreReviewDetails",
            "review-1",
            new { contactFirstName = "Ada", contactEmail = "ada@example.com", demoAccountName = "demo", demoAccountPassword = "s3cret", demoAccountRequired = true },
            "appStoreVersion",
            version);
        return service;
    }
}
