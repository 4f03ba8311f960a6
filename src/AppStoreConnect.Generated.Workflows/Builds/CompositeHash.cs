using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>
/// The hash that the service reports for a committed file: the MD5 hash of its parts' MD5 hashes, the number of parts, and their size, such as <c>6448…ba7a-4-5242880</c>.
/// </summary>
internal static class CompositeHash
{
    /// <summary>Whether a file has this hash. Also false for a hash of another form.</summary>
    public static async Task<bool> MatchesAsync(string path, string hash, CancellationToken cancellationToken)
    {
        string[] fields = hash.Split('-');
        if (fields.Length != 3
            || fields[0].Length != 32
            || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int parts)
            || !long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out long partSize)
            || parts < 1
            || partSize < 1)
        {
            return false;
        }

        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return (file.Length + partSize - 1) / partSize == parts
                && string.Equals(await ComputeAsync(file, partSize, cancellationToken).ConfigureAwait(false), fields[0], StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> ComputeAsync(FileStream file, long partSize, CancellationToken cancellationToken)
    {
        // The service uses MD5 to detect transmission errors. Nothing here depends on its strength.
#pragma warning disable CA5351
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var part = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        byte[] buffer = new byte[64 * 1024];
        long left = partSize;
        int read;
        while ((read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false)) > 0)
        {
            part.AppendData(buffer.AsSpan(0, read));
            left -= read;
            if (left == 0)
            {
                all.AppendData(part.GetHashAndReset());
                left = partSize;
            }
        }

        if (left != partSize)
        {
            all.AppendData(part.GetHashAndReset());
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
