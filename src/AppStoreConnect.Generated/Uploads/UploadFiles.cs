using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Uploads;

/// <summary>Hashes a file and reports when it changed.</summary>
internal static class UploadFiles
{
    internal static IOException Shrunk(long at) => new(string.Create(
        CultureInfo.InvariantCulture, $"the file became shorter during the upload: it now ends at byte {at}. Nothing was committed."));

    internal static IOException Resized(long before, long now) => new(string.Create(
        CultureInfo.InvariantCulture, $"the file had {before} bytes when the upload started and now has {now}. Nothing was committed."));

    internal static IOException Changed() => new("the file changed during the upload. Nothing was committed.");

    /// <summary>Returns the MD5 hash of one part.</summary>
    internal static async Task<byte[]> HashPartAsync(UploadContent content, UploadPart part, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = CreateHash();
        await ReadAsync(content, part, hash, null, cancellationToken).ConfigureAwait(false);
        return hash.GetHashAndReset();
    }

    /// <summary>Returns the MD5 hashes of the whole file and of each part, in one pass.</summary>
    internal static async Task<(byte[] Whole, byte[][] Parts)> HashAsync(UploadContent content, UploadPart[] parts, CancellationToken cancellationToken)
    {
        using IncrementalHash whole = CreateHash();
        using IncrementalHash hash = CreateHash();
        byte[][] hashes = new byte[parts.Length][];
        for (int i = 0; i < parts.Length; i++)
        {
            await ReadAsync(content, parts[i], hash, whole, cancellationToken).ConfigureAwait(false);
            hashes[i] = hash.GetHashAndReset();
        }

        return (whole.GetHashAndReset(), hashes);
    }

    /// <summary>Combines the hashes of all parts as the service does: <c>hex(MD5(part hashes))</c>, without the counts that follow it.</summary>
    internal static string Composite(IEnumerable<byte[]> parts)
    {
        using IncrementalHash hash = CreateHash();
        foreach (byte[] part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Returns the 32 hex digits of an MD5 hash in an ETag or a composite hash, or null if it has another form.</summary>
    internal static string? Md5Text(string? text, bool isComposite = false)
    {
        string? bare = text?.Trim().Replace("W/", "", StringComparison.Ordinal).Trim('"');
        if (isComposite)
        {
            bare = bare?.Split('-')[0];
        }

        return bare is { Length: 32 } && bare.All(char.IsAsciiHexDigit) ? bare.ToLowerInvariant() : null;
    }

    private static async Task ReadAsync(UploadContent content, UploadPart part, IncrementalHash hash, IncrementalHash? whole, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(PartContent.BufferSize);
        try
        {
            for (long left = part.Length; left > 0;)
            {
                long at = part.Offset + part.Length - left;
                int read = await content.ReadAsync(at, buffer.AsMemory(0, (int)Math.Min(left, PartContent.BufferSize)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    throw Shrunk(at);
                }

                hash.AppendData(buffer, 0, read);
                whole?.AppendData(buffer, 0, read);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

#pragma warning disable CA5351 // The service's hash, against damage on the way.
    private static IncrementalHash CreateHash() => IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
}
