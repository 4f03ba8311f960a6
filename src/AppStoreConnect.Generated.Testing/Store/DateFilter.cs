using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>A filter that compares a date instead of looking for a value: <c>filter[createdDateLessThan]</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="IsUpper">Whether dates before the given one are found; otherwise those from it on.</param>
internal readonly record struct DateFilter(string Attribute, bool IsUpper)
{
    private const string From = "GreaterThanOrEqualTo";
    private const string To = "LessThan";

    /// <summary>Takes a filter's name apart; null where it is not one of a date.</summary>
    public static DateFilter? Parse(string name) =>
        name.EndsWith(From, StringComparison.Ordinal) ? new(name[..^From.Length], IsUpper: false)
        : name.EndsWith(To, StringComparison.Ordinal) ? new(name[..^To.Length], IsUpper: true)
        : null;

    public bool Matches(StoredResource resource, string wanted) =>
        Read(resource.Attributes[Attribute]?.ToString()) is { } date && Read(wanted) is { } limit && (IsUpper ? date < limit : date >= limit);

    private static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
