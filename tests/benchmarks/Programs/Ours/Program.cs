using AppStoreConnect;
using AppStoreConnect.Benchmarks;

// Arguments: base address, key file, task (one, pages, sample), and optionally "peak" to print peak memory.
using var client = new AppStoreConnectClient(
    AppStoreConnectKey.FromFile(args[1], "57246542-96fe-1a63-e053-0824d011072a"),
    new AppStoreConnectClientOptions { BaseUrl = new Uri(args[0]), AllowLoopbackHttp = true });
switch (args[2])
{
    case "one":
        Page<App> page = await client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = 20);
        Console.WriteLine(page.Data.Count);
        break;
    case "pages":
        int count = 0;
        await foreach (App app in client.V1.Apps.ListAsync(static c => c.QueryParameters.Limit = 200))
        {
            count += app.Name is null ? 0 : 1;
        }

        Console.WriteLine(count);
        break;
    default:
        page = await client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = 20);
        Document<BundleId> created = await client.V1.BundleIds.PostAsync(
            new BundleIdCreateRequest { Name = "My App", Identifier = "com.example.app", Platform = BundleIdPlatform.Ios });
        try
        {
            await client.V1.Apps["missing"].GetAsync();
        }
        catch (AppStoreConnectException error)
        {
            Console.WriteLine($"{page.Data.Count} {created.Data.Id} {error.Errors[0].Code}");
        }

        break;
}

PeakMemory.Report(args);
