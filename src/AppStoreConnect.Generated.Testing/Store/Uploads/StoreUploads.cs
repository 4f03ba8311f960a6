using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>The uploads of a service. Creating a resource reserves an upload, the other host receives its parts, an update commits it, and processing takes some time.</summary>
internal sealed partial class StoreUploads : IDisposable
{
    public const string CommitAttribute = "uploaded";

    private const string Operations = "uploadOperations";
    private const string TimeCode = "previewFrameTimeCode";
    private const string SizeAttribute = "fileSize";

    private readonly StoreSurroundings _surroundings;
    private readonly UploadAddress _addresses;
    private readonly ConcurrentDictionary<ResourceKey, StoredUpload> _uploads = new();
    private readonly ProcessingOutcomes _outcomes;
    private readonly PartStore _parts;

    public StoreUploads(StoreSurroundings surroundings, ProcessingOutcomes outcomes)
    {
        _surroundings = surroundings;
        _outcomes = outcomes;
        _parts = new(surroundings.Options.KeepIn);
        _addresses = new(surroundings);
        surroundings.Other.Upload = Receive;
    }

    private DateTimeOffset Now => _surroundings.Options.Time.GetUtcNow();

    public StoredUpload? Find(ResourceKey key) => _uploads.GetValueOrDefault(key);

    public void Restore(ResourceKey key, JsonElement json) => _uploads[key] = StoredUpload.Read(json, _parts);

    public void Dispose() => _parts.Dispose();

    /// <summary>Removes the upload of a resource with its parts.</summary>
    public void Remove(ResourceKey key)
    {
        if (_uploads.TryRemove(key, out StoredUpload? upload))
        {
            foreach (UploadPart part in upload.Remove())
            {
                _parts.Drop(part);
            }
        }
    }

    /// <summary>Returns the files of parts that the next saved state no longer names.</summary>
    public IReadOnlyList<string> TakeDropped() => _parts.TakeDropped();

    /// <summary>Deletes the files of parts that no restored upload has.</summary>
    public void DeleteUnused() => _parts.DeleteAllExcept(_uploads.Values.SelectMany(upload => upload.Files()).ToHashSet(StringComparer.Ordinal));

    /// <summary>Returns why a file cannot be reserved. Empty if it can.</summary>
    public IEnumerable<ErrorItem> Refuse(JsonElement data, SchemaNode? schema)
    {
        if (Attributes(schema)?.Property(Operations) is null || !data.TryGetProperty("attributes", out JsonElement attributes)
            || !attributes.TryGetProperty(SizeAttribute, out JsonElement size) || !size.TryGetInt64(out long bytes))
        {
            return [];
        }

        long most = PartSizes.LargestFile(_surroundings.Options.UploadPartSize);
        return bytes > 0 && bytes <= most ? []
            :
            [
                new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "An attribute value is invalid.",
                    string.Create(CultureInfo.InvariantCulture, $"'{bytes}' is not a valid value for the attribute '{SizeAttribute}': it must be from 1 to {most}."))
                {
                    Pointer = $"/data/attributes/{SizeAttribute}",
                },
            ];
    }

    /// <summary>Adds upload operations to a new resource if its type has uploads.</summary>
    public void Reserve(StoredResource resource, SchemaNode? schema)
    {
        SchemaNode? attributes = Attributes(schema);
        if (attributes?.Property(Operations) is null || resource.Attributes[SizeAttribute]?.GetValue<long>() is not { } size)
        {
            return;
        }

        var upload = new StoredUpload(size, PartSizes.Of(size, _surroundings.Options.UploadPartSize), _surroundings.Options.ProcessingReads);
        _uploads[resource.Key] = upload;
        // Written on each read, because the URLs are signed again and show which parts have arrived.
        resource.Attributes[Operations] = new JsonArray();
        resource.Attributes.Remove(TimeCode);
        Show(resource, attributes, upload);
    }

    /// <summary>Applies an update that commits an upload.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="data">The <c>data</c> of the update.</param>
    /// <returns>The reason why it was rejected, or null if it was accepted.</returns>
    public ErrorItem? Commit(StoredResource resource, JsonElement data)
    {
        if (Find(resource.Key) is not { } upload || !data.TryGetProperty("attributes", out JsonElement attributes))
        {
            return null;
        }

        if (UploadChecksums.Refuse(attributes) is { } refused)
        {
            return refused;
        }

        if (!attributes.TryGetProperty(CommitAttribute, out JsonElement flag) || flag.ValueKind != JsonValueKind.True || upload.Stage != UploadStage.Awaiting)
        {
            return null;
        }

        if (upload.Missing() is { Count: > 0 } missing)
        {
            return new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "The upload is not complete.", UploadChecksums.Missing(missing, upload.PartCount)) { Pointer = $"/data/attributes/{CommitAttribute}" };
        }

        ProcessingMessage? fault = UploadChecksums.Fault(attributes, upload);
        upload.Commit(Now, fault is null ? _outcomes.Next(resource.Type) : ProcessingOutcome.Failure(fault.Code, fault.Description), failsAtOnce: fault is not null);
        resource.Attributes[Operations] = null;
        return null;
    }

    /// <summary>Sets the state of an upload after the attributes of an update are assigned.</summary>
    public void Show(StoredResource resource, SchemaNode? schema)
    {
        if (Find(resource.Key) is { } upload)
        {
            Show(resource, Attributes(schema), upload);
        }
    }

    /// <summary>Whether a written attribute is stored. The service drops a time code that is sent before the video is processed.</summary>
    public bool Keeps(StoredResource resource, string attribute) => Find(resource.Key) is not { } upload
        || (attribute != CommitAttribute && (attribute != TimeCode || upload.Stage == UploadStage.Done));

    /// <summary>Advances the processing of a resource each time it is read.</summary>
    public void Progress(StoredResource resource, SchemaNode? schema)
    {
        if (Find(resource.Key) is { } upload)
        {
            upload.Read(Now, _surroundings.Options.ProcessingTime);
            Show(resource, Attributes(schema), upload);
        }
    }

    /// <summary>Advances the processing of all resources.</summary>
    public void Progress()
    {
        foreach (StoredUpload upload in _uploads.Values)
        {
            upload.Read(Now, _surroundings.Options.ProcessingTime);
        }
    }

    private static void Show(StoredResource resource, SchemaNode? attributes, StoredUpload upload)
    {
        UploadState.Show(resource, attributes, upload);
        UploadChecksums.Show(resource, attributes, upload);
    }

    private static SchemaNode? Attributes(SchemaNode? resource) => resource?.Property("attributes")?.Schema;
}
