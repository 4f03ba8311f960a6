namespace AppStoreConnect.Workflows;

/// <summary>
/// TestFlight, submissions, metadata and prices. Get it from <see cref="PublishingExtensions"/>: <c>client.Publishing</c>. Every method can be called again: what is as it
/// should be is left alone.
/// </summary>
public sealed partial class PublishingClient
{
    private readonly AppStoreConnectClient _client;

    internal PublishingClient(AppStoreConnectClient client) => _client = client;
}
