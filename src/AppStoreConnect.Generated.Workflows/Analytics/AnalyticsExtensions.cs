namespace AppStoreConnect.Workflows;

/// <summary>Adds analytics reports to the client.</summary>
public static class AnalyticsExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>Analytics reports as rows.</summary>
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
