using System.Text.Json;
using AppStoreConnect.Testing;

namespace AscFake.Output;

/// <summary>The text at the start: where the service listens, and how clients connect.</summary>
internal static class Banner
{
    public const string KeyId = "FAKEKEY001";
    public const string IssuerId = "57246542-96fe-1a63-e053-0824d011072a";

    public static async Task WriteAsync(TextWriter output, FakeAppStoreConnect service, string? keyFile, FakeSettings settings)
    {
        if (settings.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new { @event = "started", url = service.BaseAddress, uploads = service.OtherAddress, keyId = keyFile is null ? null : KeyId, issuerId = IssuerId, keyFile, certificate = service.CertificateFile })).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            return;
        }

        string url = service.BaseAddress;
        string keys = keyFile is null
            ? $"Keys: {string.Join(", ", settings.Keys.Select(key => key.Split('=')[0]))}"
            : $"Key {KeyId}, issuer {IssuerId}: {keyFile}";
        await output.WriteLineAsync($$"""
            asc-fake listens at {{url}} (uploads and files: {{service.OtherAddress}})
            {{keys}}{{(service.CertificateFile is { } certificate ? $"\nCertificate to trust: {certificate}" : "")}}

              C#      new AppStoreConnectClient(AppStoreConnectKey.FromFile("{{keyFile ?? "AuthKey_….p8"}}", "{{IssuerId}}"), new() { BaseUrl = new("{{url}}"), AllowLoopbackHttp = true })
              node    fetch("{{url}}/v1/apps", { headers: { authorization: `Bearer ${token}` } })
              Python  urlopen(Request("{{url}}/v1/apps", headers={"Authorization": f"Bearer {token}"}))
              curl    curl -H "Authorization: Bearer $(curl -s {{url}}/__token)" {{url}}/v1/apps

            GET /__token, GET /__requests, POST /__script, POST /__reset, POST /__webhooks: see the documentation. Press Ctrl+C to stop.

            """).ConfigureAwait(false);
        await output.FlushAsync().ConfigureAwait(false);
    }
}
