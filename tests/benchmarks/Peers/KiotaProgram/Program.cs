using AppStoreConnect.Benchmarks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peers.Kiota;
using Peers.Kiota.Models;

// Arguments: base address, key file, task (one, pages, sample), and optionally "peak" to print peak memory.
using var adapter = new HttpClientRequestAdapter(new Bearer(HandwrittenToken.Create(args[1]))) { BaseUrl = args[0] };
var client = new KiotaClient(adapter);
switch (args[2])
{
    case "one":
        AppsResponse? page = await client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = 20);
        Console.WriteLine(page!.Data!.Count);
        break;
    case "pages":
        int count = 0;
        page = await client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = 200);
        while (true)
        {
            foreach (App app in page!.Data!)
            {
                count += app.Attributes?.Name is null ? 0 : 1;
            }

            if (page.Links?.Next is not { } next)
            {
                break;
            }

            page = await client.V1.Apps.WithUrl(next).GetAsync();
        }

        Console.WriteLine(count);
        break;
    default:
        page = await client.V1.Apps.GetAsync(static c => c.QueryParameters.Limit = 20);
        BundleIdResponse? created = await client.V1.BundleIds.PostAsync(new()
        {
            Data = new()
            {
                Type = BundleIdCreateRequest_data_type.BundleIds,
                Attributes = new() { Name = "My App", Identifier = "com.example.app", Platform = BundleIdPlatform.IOS },
            },
        });
        try
        {
            await client.V1.Apps["missing"].GetAsync();
        }
        catch (ErrorResponse error)
        {
            Console.WriteLine($"{page!.Data!.Count} {created!.Data!.Id} {error.Errors![0].Code}");
        }

        break;
}

PeakMemory.Report(args);

internal sealed class Bearer(string token) : IAuthenticationProvider
{
    public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        request.Headers.Add("Authorization", "Bearer " + token);
        return Task.CompletedTask;
    }
}
