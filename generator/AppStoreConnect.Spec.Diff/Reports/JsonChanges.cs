using System.Text.Json;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Writes the changes to the report for tools and reads them back, so that the next report can say what it reverts.</summary>
public static class JsonChanges
{
    /// <summary>Reads the changes of an earlier report, for <see cref="SpecDiffOptions.ChangesBefore"/>.</summary>
    /// <param name="json">The text of the report.</param>
    /// <exception cref="FormatException">The text isn't such a report.</exception>
    public static IReadOnlyCollection<SpecChangeKey> Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("format").GetString() != JsonReport.Format)
            {
                throw new FormatException($"The report does not have the format '{JsonReport.Format}'.");
            }

            return [.. document.RootElement.GetProperty("changes").EnumerateArray().Select(Read)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"The report cannot be read: {exception.Message}", exception);
        }
    }

    internal static void Write(Utf8JsonWriter json, SpecChangeKey change)
    {
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("node", change.Node.ToString());
        json.WriteString("where", change.Where);
        JsonLines.Optional(json, "attribute", change.Attribute);
        JsonLines.Optional(json, "old", change.Old);
        JsonLines.Optional(json, "new", change.New);
    }

    private static SpecChangeKey Read(JsonElement change) => new(
        (SpecChangeKind)Enum.Parse(typeof(SpecChangeKind), Text(change, "kind") ?? ""),
        (SpecNodeKind)Enum.Parse(typeof(SpecNodeKind), Text(change, "node") ?? ""),
        Text(change, "where") ?? "",
        Text(change, "attribute"),
        Text(change, "old"),
        Text(change, "new"));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
