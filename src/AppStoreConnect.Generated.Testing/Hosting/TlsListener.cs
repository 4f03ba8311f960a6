using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>Adds TLS to Kestrel with a certificate for this machine that is created for each run. Kestrel's own TLS support needs a generic host.</summary>
internal sealed class TlsListener : IDisposable
{
    private readonly X509Certificate2 _certificate = Make();

    /// <summary>Writes the certificate, without its key, for clients to trust.</summary>
    /// <returns>The file.</returns>
    public string Export()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("asc-fake-").FullName, "asc-fake.pem");
        File.WriteAllText(file, _certificate.ExportCertificatePem());
        return file;
    }

    public void Use(ListenOptions options) => options.Use(next => async connection =>
    {
        IDuplexPipe plain = connection.Transport;
        var tls = new SslStream(new PipeStream(plain), leaveInnerStreamOpen: true);
        await using (tls.ConfigureAwait(false))
        {
            try
            {
                await tls.AuthenticateAsServerAsync(new() { ServerCertificate = _certificate }, connection.ConnectionClosed).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or OperationCanceledException)
            {
                // The client does not trust the certificate or does not use TLS, so there is nothing to answer.
                connection.Abort();
                return;
            }

            connection.Transport = new Pipes(PipeReader.Create(tls), PipeWriter.Create(tls));
            await next(connection).ConfigureAwait(false);
            connection.Transport = plain;
        }
    });

    public void Dispose() => _certificate.Dispose();

    private static X509Certificate2 Make()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=asc-fake on this machine", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        // Windows can only serve with imported keys.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    /// <summary>Combines the two pipes of a connection into one stream.</summary>
    private sealed class PipeStream(IDuplexPipe pipe) : Stream
    {
        private readonly Stream _input = pipe.Input.AsStream(leaveOpen: true);
        private readonly Stream _output = pipe.Output.AsStream(leaveOpen: true);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => _output.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => _output.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => _input.Read(buffer, offset, count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _input.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _output.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _output.WriteAsync(buffer, cancellationToken);
    }
}
