using System.Net.Http.Headers;
using System.Net.Http.Json;
using AppStoreConnect.Benchmarks;
using Peers.NSwag;

// Arguments: base address, key file, task (one, pages, sample), and optionally "peak" to print peak memory.
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HandwrittenToken.Create(args[1]));
var client = new NSwagClient(http) { BaseUrl = args[0] };
switch (args[2])
{
    case "one":
        AppsResponse page = await client.Apps_getCollectionAsync(limit: 20);
        Console.WriteLine(page.Data.Count);
        break;
    case "pages":
        int count = 0;
        page = await client.Apps_getCollectionAsync(limit: 200);
        while (true)
        {
            foreach (App app in page.Data)
            {
                count += app.Attributes?.Name is null ? 0 : 1;
            }

            if (page.Links?.Next is not { } next)
            {
                break;
            }

            // NSwag's client can't follow a link.
            page = (await http.GetFromJsonAsync<AppsResponse>(next))!;
        }

        Console.WriteLine(count);
        break;
    default:
        page = await client.Apps_getCollectionAsync(limit: 20);
        BundleIdResponse created = await client.BundleIds_createInstanceAsync(
            new() { Data = { Attributes = { Name = "My App", Identifier = "com.example.app", Platform = BundleIdPlatform.IOS } } });
        try
        {
            await client.Apps_getInstanceAsync("missing");
        }
        catch (ApiException<ErrorResponse> error)
        {
            Console.WriteLine($"{page.Data.Count} {created.Data.Id} {error.Result.Errors.First().Code}");
        }

        break;
}

PeakMemory.Report(args);
