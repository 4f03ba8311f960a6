using AppStoreConnect.V1;

namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>
/// Replaces the client that a snippet creates. The client in the README calls Apple. This one calls the fake service whose URL was set last.
/// </summary>
internal sealed class ReadmeClient(AppStoreConnectKey key, AppStoreConnectClientOptions? options = null) : IDisposable
{
    private static readonly AsyncLocal<string> s_address = new();

    private readonly AppStoreConnectClient _client = new(key, Redirect(options ?? new()));

    public V1RequestBuilder V1 => _client.V1;

    public RateLimit? RateLimit => _client.RateLimit;

    public static void UseAddress(string address) => s_address.Value = address;

    public void Dispose() => _client.Dispose();

    private static AppStoreConnectClientOptions Redirect(AppStoreConnectClientOptions options)
    {
        options.BaseUrl = new(s_address.Value!);
        options.AllowLoopbackHttp = true;
        return options;
    }
}
