using AppStoreConnect.Readme.Tests.Snippets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.Readme.Tests;

/// <summary>Runs every snippet in the README. None sends anything that Apple's document does not allow.</summary>
[Collection(nameof(SnippetTests))]
public sealed class SnippetTests : IAsyncLifetime
{
    private static readonly (string, string)[] s_environment =
    [
        ("APP_STORE_CONNECT_PRIVATE_KEY", TestKeys.Pem), ("APP_STORE_CONNECT_KEY_ID", TestKeys.KeyId), ("APP_STORE_CONNECT_ISSUER_ID", TestKeys.IssuerId),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("readme").FullName;
    private readonly string _before = Environment.CurrentDirectory;

    // Each test has its own service, because it must not see what another test created.
    private readonly SnippetService _service = new();

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    [Fact]
    public async Task FirstCall_WithKeyFile_ListsApps()
    {
        UseKeyFile();
        ReadmeClient.UseAddress(_service.Service.BaseAddress);
        await FirstCall.ListAppsAsync();
    }

    [Fact]
    public void Keys_FromAllPlaces_AreMade()
    {
        UseKeyFile();
        foreach ((string name, string value) in s_environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Assert.All(FirstCall.Keys(TestKeys.Pem, TestKeys.KeyId, TestKeys.IssuerId), key => Assert.Equal(TestKeys.KeyId, key.KeyId));
    }

    [Fact]
    public async Task Retries_Configured_Work()
    {
        ReadmeClient.UseAddress(_service.Service.BaseAddress);
        await FirstCall.RetriesAsync(TestKeys.Team);
    }

    [Fact]
    public Task EverydayTasks_Reading_Work() => CheckAsync(() => EverydayTasks.ReadAsync(_service.Client));

    [Fact]
    public Task EverydayTasks_Signing_Work() => CheckAsync(() => EverydayTasks.SignAsync(_service.Client, "certificate-1"));

    [Fact]
    public async Task Signing_FolderPlanAndMatch_Work()
    {
        Environment.CurrentDirectory = _folder;
        await CheckAsync(() => SigningTasks.PlanAsync(_service.Client, "correct horse"));
        await CheckAsync(() => SigningTasks.SignAsync(_service.Client, "correct horse"));
        await CheckAsync(() => SigningTasks.MatchAsync(_service.Client, "correct horse"));
        Assert.True(File.Exists(Path.Combine(_folder, "signing.p12")));
    }

    [Fact]
    public Task Devices_List_Works()
    {
        Environment.CurrentDirectory = _folder;
        File.WriteAllText("devices.txt", "Device ID\tDevice Name\tDevice Platform\n00008110-000A34E63C28801E\tAda's iPhone\tios\n");
        return CheckAsync(() => SigningTasks.DevicesAsync(_service.Client));
    }

    [Fact]
    public Task People_Lists_Work()
    {
        Environment.CurrentDirectory = _folder;
        File.WriteAllText("testers.csv", "First Name,Last Name,Email\nAda,Lovelace,ada@example.com\n");
        return CheckAsync(() => SigningTasks.PeopleAsync(_service.Client));
    }

    [Fact]
    public Task EverydayTasks_Publishing_Work()
    {
        UseFile("home.png");
        return CheckAsync(() => EverydayTasks.PublishAsync(_service.Client, "6446000001", "version-1", "group-1", "set-1"));
    }

    [Fact]
    public Task Transfers_Upload_IsProcessed()
    {
        UseFile("tour.mp4");
        return CheckAsync(() => Transfers.UploadAsync(_service.Client, "preview-set-1"));
    }

    [Fact]
    public Task Transfers_Wait_Ends() => CheckAsync(async () => Assert.Equal("VALID", await Transfers.WaitAsync(_service.Client, "build-1", "device-1")));

    [Fact]
    public Task Transfers_Rows_AreRead() =>
        Transfers.RowsAsync(new MemoryStream("SKU\tUnits\tBegin Date\nATLAS\t3\t01/31/2026\n"u8.ToArray()));

    [Fact]
    public Task Transfers_Webhook_IsTypedAndFollowed() => CheckAsync(async () =>
    {
        WebhookMessage message = _service.Service.MakeWebhook("secret", WebhookSample.AppStoreVersionStateUpdated, "version-1");
        await Transfers.WebhookAsync(_service.Client, message.Body.ToArray(), message.Signature, "newer", "secret");
    });

    [Fact]
    public Task EverydayTasks_SalesReport_IsRead()
    {
        // The day in the snippet is only kept for a year.
        _service.Service.Script(RequestMatch.Get("/v1/salesReports"), Behaviors.Report("SKU\tUnits\nATLAS\t3\n"));
        return CheckAsync(async () => Assert.Contains("ATLAS", await EverydayTasks.ReportAsync(_service.Client), StringComparison.Ordinal));
    }

    [Fact]
    public Task Calls_Paging_Works() => CheckAsync(() => Calls.PagingAsync(_service.Client, "6446000001"));

    [Fact]
    public Task Calls_Filtering_Works() => CheckAsync(() => Calls.FilteringAsync(_service.Client));

    [Fact]
    public Task Calls_Relationships_Work() => CheckAsync(() => Calls.RelationshipsAsync(_service.Client, "6446000001", "group-1", "tester-1"));

    [Fact]
    public Task Calls_Enums_Work() => CheckAsync(async () => Assert.Equal("ready", await Calls.EnumsAsync(_service.Client, "device-1")));

    [Fact]
    public async Task Calls_Update_SendsNull()
    {
        await CheckAsync(() => Calls.UpdatesAsync(_service.Client, "localization-1"));
        Assert.Null(_service.Service.Data.Find("appInfoLocalizations", "localization-1")!.Attributes["subtitle"]);
    }

    [Fact]
    public Task Calls_Error_IsCaught() => CheckAsync(() => Calls.ErrorsAsync(
        _service.Client, new() { Name = "Atlas", Identifier = "com.example.atlas", Platform = BundleIdPlatform.Ios }));

    [Fact]
    public Task Calls_Raw_Works() => CheckAsync(() => Calls.RawAsync(_service.Client));

    [Fact]
    public Task Calls_Bulk_Works() => CheckAsync(async () => Assert.Equal(2, await Calls.BulkAsync(_service.Client, "group-1", ["eve@example.com", "joan@example.com"])));

    [Fact]
    public async Task YourOwnCode_Injected_GetsBothClients()
    {
        var settings = new Dictionary<string, string?>();
        foreach (string section in (string[])["AppStoreConnect", "OtherTeam"])
        {
            (settings[$"{section}:KeyId"], settings[$"{section}:IssuerId"], settings[$"{section}:PrivateKey"]) = (TestKeys.KeyId, TestKeys.IssuerId, TestKeys.Pem);
        }

        var services = new ServiceCollection();
        YourOwnCode.Inject(services, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.NotSame(provider.GetRequiredService<AppStoreConnectClient>(), provider.GetRequiredKeyedService<AppStoreConnectClient>("other-team"));
    }

    [Fact]
    public Task YourOwnCode_Tested_NeedsNoNetwork() => YourOwnCode.TestAsync(TestKeys.Team);

    [Fact]
    public Task YourOwnCode_AgainstTheFakeService_IsRetried() => YourOwnCode.FakeServiceAsync();

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        foreach ((string name, _) in s_environment)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        Environment.CurrentDirectory = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private async Task CheckAsync(Func<Task> snippet)
    {
        int before = _service.Service.RequestCount;
        await snippet();
        Assert.True(_service.Service.RequestCount > before);
        // 409 for a duplicate is a response from the store. A violation would be a request that the document does not allow.
        Assert.All(_service.Service.Requests.Skip(before), request => Assert.Empty(request.Violations));
    }

    private void UseFile(string name)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), new byte[12_345]);
        Environment.CurrentDirectory = _folder;
    }

    private void UseKeyFile()
    {
        File.WriteAllText(Path.Combine(_folder, "AuthKey_2X9R4HXF34.p8"), TestKeys.Pem);
        Environment.CurrentDirectory = _folder;
    }
}
