using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <summary>A part of an upload that has arrived.</summary>
internal sealed class UploadPart
{
    private readonly byte[]? _content;

    public UploadPart(byte[] content) => (_content, Hash) = (content, Md5(content));

    public UploadPart(string file, byte[] hash) => (File, Hash) = (file, hash);

    /// <summary>The file that holds it; null where it is in memory.</summary>
    public string? File { get; }

    public byte[] Content => _content ?? System.IO.File.ReadAllBytes(File!);

    /// <summary>Its MD5, which is also its ETag in upper-case hex.</summary>
    public byte[] Hash { get; }

    public string EntityTag => Convert.ToHexString(Hash);

#pragma warning disable CA5351 // MD5 is what the API asks for.
    public static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
