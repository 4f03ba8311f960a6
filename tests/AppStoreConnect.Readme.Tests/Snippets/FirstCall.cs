namespace AppStoreConnect.Readme.Tests.Snippets;

using AppStoreConnectClient = AppStoreConnect.Readme.Tests.Support.ReadmeClient;

/// <summary>Snippets that create keys and clients. The clients call the fake service.</summary>
internal static class FirstCall
{
    public static async Task ListAppsAsync()
    {
        #region first-call
        var key = AppStoreConnectKey.FromFile("AuthKey_2X9R4HXF34.p8", issuerId: "57246542-96fe-1a63-e053-0824d011072a");
        using var client = new AppStoreConnectClient(key);

        await foreach (App app in client.V1.Apps.ListAsync())
        {
            Console.WriteLine($"{app.Id}  {app.Name}  {app.BundleId}");
        }
        #endregion
    }

    public static IReadOnlyList<AppStoreConnectKey> Keys(string pem, string keyId, string issuerId)
    {
        #region keys
        var team = AppStoreConnectKey.FromFile("AuthKey_2X9R4HXF34.p8", issuerId);
        var individual = AppStoreConnectKey.IndividualFromFile("AuthKey_2X9R4HXF34.p8");
        var secret = AppStoreConnectKey.FromText(pem, keyId, issuerId);   // PEM, with \n escaped too, or base64
        var pipeline = AppStoreConnectKey.FromEnvironment();              // APP_STORE_CONNECT_PRIVATE_KEY, _KEY_ID, _ISSUER_ID
        var narrow = team.WithScopes("GET /v1/apps");                     // its tokens can do only this
        #endregion
        return [team, individual, secret, pipeline, narrow];
    }

    public static async Task RetriesAsync(AppStoreConnectKey key)
    {
        #region retries
        using var client = new AppStoreConnectClient(key, new()
        {
            Retry = new() { MaxAttempts = 6, MaxTotalTime = TimeSpan.FromMinutes(2) },
            Pacing = new() { Reserve = 0.1 },
            Timeout = TimeSpan.FromSeconds(30),
        });
        await client.V1.Apps.GetAsync();
        Console.WriteLine(client.RateLimit);
        #endregion
    }
}
