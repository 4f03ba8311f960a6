using System.Net.Http.Headers;
using System.Net.Http.Json;
using AppStoreConnect.Benchmarks;
using AppStoreConnect.Benchmarks.Baselines;

// Arguments: base address, key file, task (one, pages, sample), and optionally "peak" to print peak memory.
using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HandwrittenToken.Create(args[1]));
HandwrittenPage page;
switch (args[2])
{
    case "one":
        page = (await http.GetFromJsonAsync("/v1/apps?limit=20", HandwrittenContext.Default.HandwrittenPage))!;
        Console.WriteLine(page.Data!.Count);
        break;
    case "pages":
        int count = 0;
        for (string? next = "/v1/apps?limit=200"; next is not null; next = page.Links!.Next)
        {
            page = (await http.GetFromJsonAsync(next, HandwrittenContext.Default.HandwrittenPage))!;
            foreach (HandwrittenApp app in page.Data!)
            {
                count += app.Attributes?.Name is null ? 0 : 1;
            }
        }

        Console.WriteLine(count);
        break;
    default:
        page = (await http.GetFromJsonAsync("/v1/apps?limit=20", HandwrittenContext.Default.HandwrittenPage))!;
        var create = new HandwrittenBundleIdCreate
        {
            Data = new() { Attributes = new() { Name = "My App", Identifier = "com.example.app", Platform = "IOS" } },
        };
        using (HttpResponseMessage answer = await http.PostAsJsonAsync("/v1/bundleIds", create, HandwrittenContext.Default.HandwrittenBundleIdCreate))
        {
            answer.EnsureSuccessStatusCode();
            HandwrittenBundleId created = (await answer.Content.ReadFromJsonAsync(HandwrittenContext.Default.HandwrittenBundleId))!;
            using HttpResponseMessage refusal = await http.GetAsync(new Uri("/v1/apps/missing", UriKind.Relative));
            HandwrittenErrors errors = (await refusal.Content.ReadFromJsonAsync(HandwrittenContext.Default.HandwrittenErrors))!;
            Console.WriteLine($"{page.Data!.Count} {created.Data!.Id} {errors.Errors![0].Code}");
        }

        break;
}

PeakMemory.Report(args);
