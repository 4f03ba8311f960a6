namespace AppStoreConnect.Workflows.Builds;

/// <summary>Finds an app by its bundle id. The service's filter also matches bundle ids with the same prefix, so the results are compared.</summary>
internal static class AppFinder
{
    private const int MaxNamed = 10;

    /// <summary>Returns the id of the app.</summary>
    /// <exception cref="BuildUploadException">The key cannot see such an app.</exception>
    public static async Task<string> FindAsync(AppStoreConnectClient client, string bundleId, CancellationToken cancellationToken)
    {
        await foreach (App app in client.V1.Apps
            .ListAsync(configuration =>
            {
                configuration.QueryParameters.FilterBundleId = [bundleId];
                configuration.QueryParameters.FieldsApps = [AppField.BundleId];
                configuration.QueryParameters.Limit = 200;
            })
            .WithCancellation(cancellationToken)
            .ConfigureAwait(false))
        {
            if (string.Equals(app.BundleId, bundleId, StringComparison.Ordinal))
            {
                return app.Id;
            }
        }

        throw new BuildUploadException(
            $"There is no app with the bundle id {bundleId}, or the key cannot see it. {await DescribeAppsAsync(client, cancellationToken).ConfigureAwait(false)} "
            + "Apps can be created only in App Store Connect itself. A key with access to some apps cannot see the others.");
    }

    private static async Task<string> DescribeAppsAsync(AppStoreConnectClient client, CancellationToken cancellationToken)
    {
        Page<App> page = await client.V1.Apps
            .GetAsync(
                configuration =>
                {
                    configuration.QueryParameters.FieldsApps = [AppField.BundleId];
                    configuration.QueryParameters.Limit = MaxNamed;
                },
                cancellationToken)
            .ConfigureAwait(false);
        return page.Data.Count == 0
            ? "The key cannot see any apps."
            : $"The key can see {string.Join(", ", page.Data.Select(app => app.BundleId))}{(page.Total > MaxNamed || page.HasNext() ? ", and others" : "")}.";
    }

    private static bool HasNext(this Page<App> page) => page.Data.Count == MaxNamed && page.Total is null;
}
