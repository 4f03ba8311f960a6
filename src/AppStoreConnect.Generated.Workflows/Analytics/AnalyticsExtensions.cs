namespace AppStoreConnect.Workflows;

/// <summary>Adds analytics reports to the client.</summary>
public static class AnalyticsExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>The analytics reports of this client.</summary>
        public AnalyticsClient Analytics
        {
            get
            {
                ArgumentNullException.ThrowIfNull(client);
                return new(client);
            }
        }
    }
}
