using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.FakeService;

/// <summary>Uploads: reserved by creating a resource, received part by part at the other host, committed by an update, done after a while.</summary>
internal sealed class StoreUploads(StoreSurroundings surroundings)
{
    public const string CommitAttribute = "uploaded";

    private readonly Dictionary<ResourceKey, StoredUpload> _uploads = [];

    public byte[]? Content(ResourceKey key) => _uploads.GetValueOrDefault(key)?.Content();

    /// <summary>Gives a new resource its upload operations, if it is of a kind that is uploaded.</summary>
    public void Reserve(StoredResource resource, SchemaNode? schema)
    {
        SchemaNode? attributes = schema?.Property("attributes")?.Schema;
        if (attributes?.Property("uploadOperations") is not { } operations || resource.Attributes["fileSize"]?.GetValue<long>() is not { } size)
        {
            SetState(resource, attributes, "AWAITING_UPLOAD");
            return;
        }

        var upload = new StoredUpload(size, surroundings.Options.UploadPartSize, surroundings.Options.ProcessingReads);
        _uploads[new(resource.Type, resource.Id)] = upload;
        bool numbered = operations.Schema.Items?.Property("partNumber") is not null;
        var list = new JsonArray();
        foreach (UploadPart part in upload.Parts)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"/uploads/{resource.Type}/{Uri.EscapeDataString(resource.Id)}/{part.Number}");
            surroundings.Other.Receive(path, part.Receive);
            list.Add(part.Operation(surroundings.OtherAddress + path, numbered));
        }

        resource.Attributes["uploadOperations"] = list;
        SetState(resource, attributes, "AWAITING_UPLOAD");
    }

    /// <summary>Takes note of an update that says that all is uploaded.</summary>
    /// <returns>Whether it was one.</returns>
    public bool Commit(StoredResource resource, JsonElement data)
    {
        if (!_uploads.TryGetValue(new(resource.Type, resource.Id), out StoredUpload? upload)
            || !data.TryGetProperty("attributes", out JsonElement attributes)
            || !attributes.TryGetProperty(CommitAttribute, out JsonElement flag) || flag.ValueKind != JsonValueKind.True)
        {
            return false;
        }

        upload.Commit(Fault(upload, attributes));
        resource.Attributes.Remove("uploadOperations");
        Show(resource, upload);
        return true;
    }

    /// <summary>Lets time pass: a resource is nearer to done each time that it is read.</summary>
    /// <param name="resource">What is read.</param>
    /// <param name="related">What it is related to: a whole build is done when its files are.</param>
    public void Progress(StoredResource resource, IEnumerable<StoredResource> related)
    {
        if (_uploads.TryGetValue(new(resource.Type, resource.Id), out StoredUpload? upload))
        {
            upload.Read();
            Show(resource, upload);
        }
        else if (resource.Type == "buildUploads" && resource.Attributes["state"] is JsonObject state)
        {
            StoredUpload[] files = [.. related.Select(one => _uploads.GetValueOrDefault(new(one.Type, one.Id))).OfType<StoredUpload>()];
            string next = files.Length == 0 || files.Any(file => file.State == "AWAITING_UPLOAD") ? "AWAITING_UPLOAD"
                : files.Any(file => file.State == "FAILED") ? "FAILED"
                : state["state"]?.ToString() == "PROCESSING" ? "COMPLETE"
                : state["state"]?.ToString() == "COMPLETE" ? "COMPLETE" : "PROCESSING";
            state["state"] = next;
        }
    }

    private static string? Fault(StoredUpload upload, JsonElement attributes)
    {
        byte[]? content = upload.Content();
        if (content is null)
        {
            return "Not all parts were uploaded.";
        }

        string? expected = attributes.TryGetProperty("sourceFileChecksum", out JsonElement one) ? one.GetString() : null;
        string algorithm = "MD5";
        if (attributes.TryGetProperty("sourceFileChecksums", out JsonElement many) && many.ValueKind == JsonValueKind.Object && many.TryGetProperty("file", out JsonElement file))
        {
            expected = file.TryGetProperty("hash", out JsonElement hash) ? hash.GetString() : null;
            algorithm = file.TryGetProperty("algorithm", out JsonElement name) ? name.GetString()! : algorithm;
        }

#pragma warning disable CA5351 // MD5 is what the API asks for.
        byte[] actual = algorithm == "MD5" ? MD5.HashData(content) : SHA256.HashData(content);
#pragma warning restore CA5351
        return expected is null || expected.Equals(Convert.ToHexString(actual), StringComparison.OrdinalIgnoreCase) || expected == Convert.ToBase64String(actual)
            ? null : "The checksum is not that of what was uploaded.";
    }

    private static void Show(StoredResource resource, StoredUpload upload)
    {
        if (resource.Attributes["assetDeliveryState"] is JsonObject state)
        {
            state["state"] = upload.State;
            state["errors"] = upload.Fault is { } fault ? new JsonArray(new JsonObject { ["code"] = "UPLOAD_INVALID", ["description"] = fault }) : new JsonArray();
        }
        else if (resource.Attributes.ContainsKey("state"))
        {
            resource.Attributes["state"] = upload.State == "COMPLETE" ? "UPLOAD_COMPLETE" : upload.State;
        }
    }

    private static void SetState(StoredResource resource, SchemaNode? attributes, string value)
    {
        if (attributes?.Property("assetDeliveryState") is not null)
        {
            resource.Attributes["assetDeliveryState"] = new JsonObject { ["errors"] = new JsonArray(), ["state"] = value };
        }
        else if (attributes?.Property("state") is { } state)
        {
            if (state.Schema.Values?.Contains(value) == true)
            {
                resource.Attributes["state"] = value;
            }
            else if (state.Schema.Property("state")?.Schema.Values?.Contains(value) == true)
            {
                resource.Attributes["state"] = new JsonObject { ["state"] = value };
            }
        }
    }
}
