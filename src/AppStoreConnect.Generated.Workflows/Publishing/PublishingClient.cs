namespace AppStoreConnect.Workflows;

/// <summary>
/// TestFlight, submissions, metadata, and prices. Available as <c>client.Publishing</c> (see <see cref="PublishingExtensions"/>). Every method can be called repeatedly:
/// what already matches is not changed.
/// </summary>
public sealed partial class PublishingClient
{
    private readonly AppStoreConnectClient _client;

    internal PublishingClient(AppStoreConnectClient client) => _client = client;
}
