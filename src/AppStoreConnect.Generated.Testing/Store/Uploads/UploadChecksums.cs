using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>The checksums that a commit can have: the MD5 of the file as text, or an object with checksums.</summary>
internal static class UploadChecksums
{
    private const string One = "sourceFileChecksum";
    private const string Many = "sourceFileChecksums";

    /// <summary>Returns why the update is rejected, or null if it is accepted. Wrong checksums fail later, in processing.</summary>
    public static ErrorItem? Refuse(JsonElement attributes)
    {
        if (File(attributes) is not { } file || Text(file, "algorithm") is not { } algorithm || algorithm == "MD5")
        {
            return null;
        }

        // Observed in the live service, although the document allows the algorithm.
        return new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "An attribute value is invalid.",
            $"'Checksums{{file=File{{hash={Text(file, "hash")}, algorithm={algorithm}}}}}' is not a valid value for the attribute '{Many}'")
        {
            Pointer = $"/data/attributes/{Many}",
        };
    }

    /// <summary>Returns what is wrong with the checksums after all parts have arrived, or null if they are correct.</summary>
    public static ProcessingMessage? Fault(JsonElement attributes, StoredUpload upload)
    {
        string? file = Text(attributes, One) ?? (File(attributes) is { } element ? Text(element, "hash") : null);
        string? composite = attributes.TryGetProperty(Many, out JsonElement many) && many.ValueKind == JsonValueKind.Object
            && many.TryGetProperty("composite", out JsonElement parts) ? Text(parts, "hash") : null;
        return file is not null && !file.Equals(upload.FileHash(), StringComparison.OrdinalIgnoreCase)
            ? new("CHECKSUM_MISMATCH", $"The MD5 of the uploaded file is {upload.FileHash()}, not {file}.")
            : composite is not null && composite != upload.CompositeHash()
                ? new("CHECKSUM_MISMATCH", $"The composite checksum of the uploaded file is {upload.CompositeHash()}, not {composite}.")
                : null;
    }

    /// <summary>Sets the checksums of a type that has them as an object: empty before the commit, and the composite checksum after it.</summary>
    public static void Show(StoredResource resource, SchemaNode? attributes, StoredUpload upload)
    {
        if (attributes?.Property(Many) is null)
        {
            return;
        }

        JsonNode? file = (resource.Attributes[Many] as JsonObject)?["file"]?.DeepClone();
        resource.Attributes[Many] = new JsonObject
        {
            ["file"] = file,
            ["composite"] = upload.CommittedAt is null ? null : new JsonObject { ["hash"] = upload.CompositeHash(), ["algorithm"] = "MD5" },
        };
    }

    /// <summary>Describes the missing parts.</summary>
    public static string Missing(IReadOnlyList<int> numbers, int count)
    {
        string shown = string.Join(", ", numbers.Take(10)) + (numbers.Count > 10 ? ", …" : "");
        return string.Create(CultureInfo.InvariantCulture, $"{numbers.Count} of {count} parts have not been uploaded: {shown}.");
    }

    private static JsonElement? File(JsonElement attributes) =>
        attributes.TryGetProperty(Many, out JsonElement many) && many.ValueKind == JsonValueKind.Object
        && many.TryGetProperty("file", out JsonElement file) && file.ValueKind == JsonValueKind.Object ? file : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
