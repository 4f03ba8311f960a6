using System.Security.Cryptography;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>A part of an upload that has arrived.</summary>
internal sealed class UploadPart
{
    private readonly byte[]? _content;

    public UploadPart(byte[] content) => (_content, Hash) = (content, Md5(content));

    public UploadPart(string file, byte[] hash) => (File, Hash) = (file, hash);

    /// <summary>The file that contains it, or null if it is in memory.</summary>
    public string? File { get; }

    public byte[] Content => _content ?? System.IO.File.ReadAllBytes(File!);

    /// <summary>The MD5. In uppercase hex, it is also the ETag.</summary>
    public byte[] Hash { get; }

    public string EntityTag => Convert.ToHexString(Hash);

#pragma warning disable CA5351 // The API requires MD5.
    public static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
