namespace AppStoreConnect.Workflows;

/// <summary>Adds reports to the client.</summary>
public static class ReportsExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>Sales and finance reports as rows.</summary>
        public ReportsClient Reports
        {
            get
            {
                ArgumentNullException.ThrowIfNull(client);
                return new(client);
            }
        }
    }
}
