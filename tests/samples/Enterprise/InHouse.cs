namespace AppStoreConnect.Samples.Enterprise;

/// <summary>Works with the in-house profiles and devices of an Enterprise Program team.</summary>
public static class InHouse
{
    /// <summary>Creates a client for the Enterprise Program API.</summary>
    public static AppStoreConnectClient Connect(AppStoreConnectKey key)
    {
        #region enterprise-client
        var options = new AppStoreConnectClientOptions { BaseUrl = AppStoreConnectClientOptions.EnterpriseBaseUrl };
        var client = new AppStoreConnectClient(key, options);
        #endregion
        return client;
    }

    /// <summary>Lists the in-house profiles and registers a device.</summary>
    /// <param name="client">The client.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="udid">The UDID of a device to register. Null registers no device.</param>
    public static async Task RunAsync(AppStoreConnectClient client, TextWriter output, string? udid = null)
    {
        #region enterprise-calls
        await foreach (Profile profile in client.V1.Profiles.ListAsync(c => c.QueryParameters.FilterProfileType = [ProfileType.IosAppInhouse]))
        {
            await output.WriteLineAsync($"{profile.Name}: {profile.ProfileState}, expires {profile.ExpirationDate:yyyy-MM-dd}");
        }

        if (udid is not null)
        {
            Device device = await client.V1.Devices.PostAsync(new DeviceCreateRequest { Name = "Test phone", Udid = udid, Platform = Platform.Ios });
            await output.WriteLineAsync($"registered {device.Udid} as {device.Id}");
        }
        #endregion
    }
}
