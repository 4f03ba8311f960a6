using AppStoreConnect.Testing;

namespace AppStoreConnect.Workflows.Tests.Publishing;

public sealed class WhatsNewTests
{
    [Fact]
    public async Task SetWhatsNew_ChangedText_IsSentOnceAndASecondRunChangesNothing()
    {
        await using WorkflowService service = await StartAsync();

        ChangePlan first = await service.Client.Publishing.SetWhatsNewAsync("version-1", new Dictionary<string, string?> { ["en-US"] = "Faster." });
        Assert.True(first.IsApplied);
        Assert.Equal(["PATCH /v1/appStoreVersionLocalizations/text-en"], service.Writes);

        service.Service.ClearRequests();
        ChangePlan second = await service.Client.Publishing.SetWhatsNewAsync("version-1", new Dictionary<string, string?> { ["en-US"] = "Faster." });
        Assert.True(second.IsEmpty, second.ToString());
        Assert.Empty(service.Writes);
    }

    [Fact]
    public async Task PlanWhatsNew_UnknownLocaleAndLongText_NamesBothAndSendsNothing()
    {
        await using WorkflowService service = await StartAsync();

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.Publishing.PlanWhatsNewAsync(
            "version-1", new Dictionary<string, string?> { ["en-GB"] = "Hi", ["en-US"] = new string('x', 4001) }));

        Assert.Contains("'en-GB'", error.Message, StringComparison.Ordinal);
        Assert.Contains("en-US", error.Message, StringComparison.Ordinal);
        Assert.Empty(service.Writes);
    }

    private static async Task<WorkflowService> StartAsync()
    {
        WorkflowService service = await WorkflowService.StartAsync();
        StoredResource version = service.Add("appStoreVersions", "version-1", new { versionString = "1.4" }, "app", service.AddApp());
        service.Add("appStoreVersionLocalizations", "text-en", new { locale = "en-US", whatsNew = "Old." }, "appStoreVersion", version);
        return service;
    }
}
