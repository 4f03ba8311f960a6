using AppStoreConnect;
using AppStoreConnect.Testing;

/// <summary>What the tests of all frameworks do: run a few services at the same time, each with its own resources.</summary>
internal static class SeveralServices
{
    /// <summary>Runs jobs against services side by side; whatever they share would show.</summary>
    /// <returns>The names that came back, one for each service.</returns>
    public static async Task<IReadOnlyList<string?>> NamesAsync(string name, CancellationToken cancellationToken = default) => await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(cancellationToken: cancellationToken);
        App app = service.Add(new App { Name = $"{name} {number}" });
        using AppStoreConnectClient client = service.CreateClient();
        string? found = (await client.V1.Apps[app.Id].GetAsync(cancellationToken: cancellationToken)).Data.Name;
        return service.Requests.All(request => request.Violations.Count == 0) ? found : "violations";
    }));

    public static string[] Expected(string name) => [.. Enumerable.Range(0, 4).Select(number => $"{name} {number}")];
}
