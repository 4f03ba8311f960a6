using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Testing;

/// <summary>Uploads: reserved by creating a resource, received part by part at the other host, committed by an update, done after a while.</summary>
internal sealed partial class StoreUploads : IDisposable
{
    public const string CommitAttribute = "uploaded";

    /// <summary>As many parts as the storage behind the service takes.</summary>
    private const int MostParts = 10_000;
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

    public void Remove(ResourceKey key) => _uploads.TryRemove(key, out _);

    /// <summary>Why a file cannot be reserved; empty where it can.</summary>
    public IEnumerable<ErrorItem> Refuse(JsonElement data, SchemaNode? schema)
    {
        if (Attributes(schema)?.Property(Operations) is null || !data.TryGetProperty("attributes", out JsonElement attributes)
            || !attributes.TryGetProperty(SizeAttribute, out JsonElement size) || !size.TryGetInt64(out long bytes))
        {
            return [];
        }

        long most = (long)MostParts * _surroundings.Options.UploadPartSize;
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

    /// <summary>Gives a new resource its upload operations, if it is of a kind that is uploaded.</summary>
    public void Reserve(StoredResource resource, SchemaNode? schema)
    {
        SchemaNode? attributes = Attributes(schema);
        if (attributes?.Property(Operations) is null || resource.Attributes[SizeAttribute]?.GetValue<long>() is not { } size)
        {
            return;
        }

        var upload = new StoredUpload(size, _surroundings.Options.UploadPartSize, _surroundings.Options.ProcessingReads);
        _uploads[resource.Key] = upload;
        // Written when asked for: the addresses are signed anew each time, and show which parts have arrived.
        resource.Attributes[Operations] = new JsonArray();
        resource.Attributes.Remove(TimeCode);
        Show(resource, attributes, upload);
    }

    /// <summary>Carries an update out that says that all is uploaded.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="data">The update's <c>data</c>.</param>
    /// <returns>Why it was refused; null where it was not.</returns>
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

    /// <summary>Shows the state of an upload, after the attributes of an update are assigned.</summary>
    public void Show(StoredResource resource, SchemaNode? schema)
    {
        if (Find(resource.Key) is { } upload)
        {
            Show(resource, Attributes(schema), upload);
        }
    }

    /// <summary>Whether a written attribute is kept. The service drops a time code that comes before the video is processed.</summary>
    public bool Keeps(StoredResource resource, string attribute) => Find(resource.Key) is not { } upload
        || (attribute != CommitAttribute && (attribute != TimeCode || upload.Stage == UploadStage.Done));

    /// <summary>Lets time pass: a resource is nearer to done each time that it is read.</summary>
    public void Progress(StoredResource resource, SchemaNode? schema)
    {
        if (Find(resource.Key) is { } upload)
        {
            upload.Read(Now, _surroundings.Options.ProcessingTime);
            Show(resource, Attributes(schema), upload);
        }
    }

    /// <summary>Lets time pass for all.</summary>
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
