using System.Globalization;

namespace AppStoreConnect.Testing.Validation;

/// <summary>Content negotiation for <c>Accept</c> and <c>Content-Type</c> headers.</summary>
internal static class MediaTypes
{
    /// <summary>Returns the offered media type that an <c>Accept</c> header prefers, or null if it accepts none.</summary>
    public static string? Negotiate(string? accept, string[] offered)
    {
        if (string.IsNullOrWhiteSpace(accept))
        {
            return offered[0];
        }

        string? best = null;
        double bestQuality = 0;
        foreach (string one in accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = one.Split(';', StringSplitOptions.TrimEntries);
            double quality = Quality(parts);
            foreach (string type in offered)
            {
                if (quality > bestQuality && Matches(parts[0], type))
                {
                    (best, bestQuality) = (type, quality);
                }
            }
        }

        return best;
    }

    /// <summary>Whether a <c>Content-Type</c> is one of the allowed media types, in UTF-8.</summary>
    public static bool IsOneOf(string contentType, IEnumerable<string> allowed)
    {
        string[] parts = contentType.Split(';', StringSplitOptions.TrimEntries);
        return allowed.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            && parts.Skip(1).All(part => !part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase)
                || part.AsSpan(8).Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Matches(string range, string type) =>
        range == "*/*" || range.Equals(type, StringComparison.OrdinalIgnoreCase)
        || (range.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(range[..^1], StringComparison.OrdinalIgnoreCase));

    private static double Quality(string[] parts)
    {
        string? weight = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.Ordinal));
        return weight is null ? 1 : double.TryParse(weight.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double quality) ? quality : 0;
    }
}
