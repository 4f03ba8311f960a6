using System.Globalization;
using AppStoreConnect.Text;

namespace AppStoreConnect.Uploads;

/// <summary>Checks the service's upload instructions before anything is sent.</summary>
internal static class UploadPlan
{
    /// <summary>Returns the parts, ordered by their position in the file.</summary>
    /// <exception cref="InvalidDataException">The parts do not cover the file exactly once, or have a forbidden destination.</exception>
    internal static UploadPart[] Check(IReadOnlyList<UploadPart>? parts, long length, bool allowsLoopback)
    {
        if (parts is not { Count: > 0 })
        {
            throw new InvalidDataException("the service returned no addresses to send the file to.");
        }

        UploadPart[] sorted = [.. parts.OrderBy(part => part.Offset)];
        long end = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            UploadPart part = sorted[i];
            if (part.Length <= 0 || part.Offset != end || part.Length > length - end)
            {
                string problem = part.Offset < end ? "overlaps the previous part" : part.Offset > end ? "leaves a gap after the previous part" : part.Length <= 0 ? "is empty" : "extends beyond the end of the file";
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"part {i + 1} of {sorted.Length} ({part.Length} bytes at {part.Offset}) {problem}. The file has {length} bytes."));
            }

            CheckAddress(part, i, allowsLoopback);
            end += part.Length;
        }

        return end == length ? sorted : throw new InvalidDataException(string.Create(
            CultureInfo.InvariantCulture, $"the parts end at {end}, but the file has {length} bytes."));
    }

    private static void CheckAddress(UploadPart part, int index, bool allowsLoopback)
    {
        bool isAllowed = Uri.TryCreate(part.Url, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (allowsLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        if (!isAllowed)
        {
            throw new InvalidDataException($"part {index + 1} would be sent to {(uri is null ? "an invalid URL" : $"{uri.Scheme}://{uri.Authority}")}. Files are sent only over https.");
        }

        if (part.Method is not ("PUT" or "POST"))
        {
            throw new InvalidDataException($"part {index + 1} would be sent by '{TerminalText.OneLine(part.Method ?? "")}'. Only PUT and POST send a file.");
        }

        if (part.Headers.FirstOrDefault(header => !IsHeader(header)) is { Key: not null } odd)
        {
            throw new InvalidDataException($"part {index + 1} asks for the header '{TerminalText.OneLine(odd.Key)}', which can't be sent.");
        }
    }

    private static bool IsHeader(KeyValuePair<string?, string?> header) =>
        header.Key is { Length: > 0 } name
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && header.Value is { } value && !value.Any(char.IsControl)
        && !name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
}
