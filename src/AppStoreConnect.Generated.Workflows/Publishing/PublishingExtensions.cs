namespace AppStoreConnect.Workflows;

/// <summary>Adds publishing to the client.</summary>
public static class PublishingExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>TestFlight, submissions, metadata, and prices.</summary>
        public PublishingClient Publishing
        {
            get
            {
                ArgumentNullException.ThrowIfNull(client);
                return new(client);
            }
        }
    }
}
