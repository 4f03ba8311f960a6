using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AppStoreConnect.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AppStoreConnect.Tests.Http;

/// <summary>Real TLS and HTTP/2, as far as the machine supports them.</summary>
public sealed class HttpsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task Send_OverTls_CarriesTheTokenAndFollowsNoWayDownToHttp(int version)
    {
        var seen = new List<(string Path, string Protocol, bool HasToken)>();
        using X509Certificate2 certificate = CreateCertificate();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.UseHttps(certificate);
            });
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await using WebApplication app = builder.Build();
        app.Run(async context =>
        {
            seen.Add((context.Request.Path.Value!, context.Request.Protocol, context.Request.Headers.ContainsKey("Authorization")));
            if (context.Request.Path == "/v1/away")
            {
                context.Response.Redirect(app.Urls.Single(u => u.StartsWith("http://", StringComparison.Ordinal)) + "/v1/stolen");
                return;
            }

            await context.Response.WriteAsync("{}");
        });
        await app.StartAsync();
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => presented!.GetCertHashString() == certificate.GetCertHashString() },
        };
        using var http = new HttpClient(handler) { DefaultRequestVersion = new Version(version, version == 1 ? 1 : 0) };
        using var client = new AppStoreConnectClient(http, TestKeys.Team, new() { BaseUrl = new(app.Urls.Single(u => u.StartsWith("https://", StringComparison.Ordinal))) });

        await client.SendAsync(HttpMethod.Get, "/v1/apps");
        await client.SendAsync(HttpMethod.Delete, "/v1/apps/1");
        await Assert.ThrowsAsync<AppStoreConnectException>(() => client.SendAsync(HttpMethod.Get, "/v1/away"));

        Assert.Equal(["/v1/apps", "/v1/apps/1", "/v1/away"], seen.Select(s => s.Path));
        Assert.All(seen, s => Assert.Equal((version == 1 ? "HTTP/1.1" : "HTTP/2", true), (s.Protocol, s.HasToken)));
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
