using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <summary>A part of an upload that has arrived.</summary>
internal sealed class UploadPart(byte[] content)
{
    public byte[] Content { get; } = content;

    /// <summary>Its MD5, which is also its ETag in upper-case hex.</summary>
#pragma warning disable CA5351 // MD5 is what the API asks for.
    public byte[] Hash { get; } = MD5.HashData(content);
#pragma warning restore CA5351

    public string EntityTag => Convert.ToHexString(Hash);
}
