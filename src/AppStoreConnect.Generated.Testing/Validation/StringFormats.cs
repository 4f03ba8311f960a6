using System.Globalization;
using System.Text.RegularExpressions;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Validation;

/// <summary>
/// Validates the formats of strings. Clients must follow the formats exactly. The service itself is loose with dates and
/// URLs, so its responses are validated leniently.
/// </summary>
internal static partial class StringFormats
{
    /// <summary>Returns the fault of a string, or null if there is none.</summary>
    public static string? Fault(SchemaNode schema, string value, bool lenient)
    {
        if (value.Length > schema.Source.MaxLength)
        {
            return $"is longer than {schema.Source.MaxLength} characters";
        }

        if (value.Length < schema.Source.MinLength)
        {
            return $"is shorter than {schema.Source.MinLength} characters";
        }

        if (schema.Source.Pattern is { } pattern && !Matches(value, pattern))
        {
            return "does not match the pattern";
        }

        return schema.Format is not { } format || Holds(format, value, lenient) ? null : $"does not have the format {format}";
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexMatchTimeoutException)
        {
            // No client sends text that takes more than a second to match.
            return false;
        }
    }

    private static bool Holds(string format, string value, bool lenient) => format switch
    {
        "date" => IsDate(value) || (lenient && IsDateTime(value, lenient: true)),
        "date-time" => IsDateTime(value, lenient) || (lenient && IsDate(value)),
        "uri" => lenient || (Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme.Length > 1),
        "uri-reference" => UriReference().IsMatch(value),
        "email" => Email().IsMatch(value),
        "duration" => value.Length > 2 && Duration().IsMatch(value),
        "number" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParseExact(value, "D", out _),
        _ => true,
    };

    private static bool IsDate(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string value, bool lenient) =>
        (lenient ? LooseDateTime() : DateTime()).IsMatch(value) && IsDate(value[..10])
        && TimeOnly.TryParseExact(value.AsSpan(11, 8), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooseDateTime();

    // Uri.IsWellFormedUriString rejects some correctly encoded queries, so this checks the characters of RFC 3986.
    [GeneratedRegex(@"^([A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UriReference();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"^-?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
