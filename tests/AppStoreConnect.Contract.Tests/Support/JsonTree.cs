using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Compares the meaning of JSON. The order of members does not matter, and dates and durations can be written differently.</summary>
internal static class JsonTree
{
    private static readonly string[] s_sections = ["attributes", "relationships", "links", "meta", "paging", "included"];

    /// <summary>Returns where two values differ. Empty if they are equal.</summary>
    /// <param name="expected">The JSON that was sent.</param>
    /// <param name="actual">The JSON that was written.</param>
    /// <param name="rules">The allowed differences.</param>
    public static List<string> Differences(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual, JsonRules rules)
    {
        using JsonDocument left = JsonDocument.Parse(expected, new() { MaxDepth = 1024 });
        using JsonDocument right = JsonDocument.Parse(actual, new() { MaxDepth = 1024 });
        var differences = new List<string>();
        Compare(left.RootElement, right.RootElement, "$", rules, differences);
        return differences;
    }

    private static void Compare(JsonElement expected, JsonElement actual, string path, JsonRules rules, List<string> differences)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            differences.Add($"{path}: {expected.ValueKind} became {actual.ValueKind}");
            return;
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareMembers(expected, actual, path, rules, differences);
                break;
            case JsonValueKind.Array when expected.GetArrayLength() != actual.GetArrayLength():
                differences.Add($"{path}: {expected.GetArrayLength()} items became {actual.GetArrayLength()}");
                break;
            case JsonValueKind.Array:
                foreach ((int index, (JsonElement left, JsonElement right)) in expected.EnumerateArray().Zip(actual.EnumerateArray()).Index())
                {
                    Compare(left, right, $"{path}[{index}]", rules, differences);
                }

                break;
            case JsonValueKind.String when !IsSameText(expected.GetString()!, actual.GetString()!, rules):
            case JsonValueKind.Number when expected.GetDecimal() != actual.GetDecimal():
                differences.Add($"{path}: {expected.GetRawText()} became {actual.GetRawText()}");
                break;
        }
    }

    private static void CompareMembers(JsonElement expected, JsonElement actual, string path, JsonRules rules, List<string> differences)
    {
        // Resources that an update creates inline are new, so null means the same as a missing member.
        rules = path.StartsWith("$.included", StringComparison.Ordinal) ? rules with { NullsCount = false } : rules;
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            string at = $"{path}.{member.Name}";
            if (actual.TryGetProperty(member.Name, out JsonElement other))
            {
                Compare(member.Value, other, at, rules, differences);
            }
            else if (Counts(member, rules))
            {
                differences.Add($"{at}: was lost");
            }
        }

        differences.AddRange(actual.EnumerateObject().Where(member => Counts(member, rules) && !expected.TryGetProperty(member.Name, out _))
            .Select(member => $"{path}.{member.Name}: came from nowhere"));
    }

    // An empty section means the same as a missing one. So does null outside updates, except for "data": null.
    private static bool Counts(JsonProperty member, JsonRules rules) => member.Value.ValueKind switch
    {
        JsonValueKind.Null => rules.NullsCount || member.Name == "data",
        JsonValueKind.Object => !s_sections.Contains(member.Name) || member.Value.EnumerateObject().Any(inner => Counts(inner, rules)),
        JsonValueKind.Array => !(member.Name == "included" && member.Value.GetArrayLength() == 0),
        _ => true,
    };

    private static bool IsSameText(string expected, string actual, JsonRules rules) =>
        expected == actual
        || (IsDate(expected) && IsDate(actual) && Moment(expected) is { } left && Moment(actual) is { } right
            && (left == right || (rules.DatesLoseTheirTime && expected.Length != actual.Length && expected[..10] == actual[..10])))
        || (expected.StartsWith('P') && actual.StartsWith('P') && Duration(expected) is { } length && length == Duration(actual));

    private static bool IsDate(string text) => text.Length >= 10 && char.IsAsciiDigit(text[0]) && text[4] == '-' && text[7] == '-';

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment : null;

    // The framework does not support weeks. Durations with weeks have no other parts.
    private static TimeSpan? Duration(string text)
    {
        if (text.EndsWith('W') && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int weeks))
        {
            return TimeSpan.FromDays(7 * weeks);
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>The allowed differences between received JSON and the JSON that was written from it.</summary>
internal sealed record JsonRules
{
    /// <summary>Whether a null member differs from a missing one, as in updates.</summary>
    public bool NullsCount { get; init; }

    /// <summary>Whether a date can replace a date with time and vice versa, because the service and the document disagree.</summary>
    public bool DatesLoseTheirTime { get; init; }
}
