using System.Globalization;

namespace AppStoreConnect.Testing.Store;

/// <summary>A filter that compares dates, such as <c>filter[createdDateLessThan]</c>.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="IsUpper">Whether the filter finds dates before the given date. Otherwise, it finds dates from the given date on.</param>
internal readonly record struct DateFilter(string Attribute, bool IsUpper)
{
    private const string From = "GreaterThanOrEqualTo";
    private const string To = "LessThan";

    /// <summary>Parses the name of a filter. Returns null if it is not a date filter.</summary>
    public static DateFilter? Parse(string name) =>
        name.EndsWith(From, StringComparison.Ordinal) ? new(name[..^From.Length], IsUpper: false)
        : name.EndsWith(To, StringComparison.Ordinal) ? new(name[..^To.Length], IsUpper: true)
        : null;

    public bool Matches(StoredResource resource, string wanted) =>
        Read(resource.Attributes[Attribute]?.ToString()) is { } date && Read(wanted) is { } limit && (IsUpper ? date < limit : date >= limit);

    private static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
