using System.Globalization;
using System.Text.Json.Nodes;

namespace AppStoreConnect.FakeService;

/// <summary>A part of an upload, received at its own address.</summary>
internal sealed class UploadPart(int number, long offset, long length)
{
    private const string ContentType = "application/octet-stream";

    public int Number { get; } = number;

    /// <summary>What arrived; null before. Parts may come twice, and on several threads.</summary>
    public byte[]? Content { get; private set; }

    public JsonObject Operation(string url, bool numbered)
    {
        var operation = new JsonObject
        {
            ["method"] = "PUT",
            ["url"] = url,
            ["offset"] = offset,
            ["length"] = length,
            ["requestHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = ContentType }),
        };
        if (numbered)
        {
            operation["partNumber"] = Number;
        }

        return operation;
    }

    public Reply Receive(RecordedRequest request)
    {
        if (request.Header("Content-Type") != ContentType)
        {
            return Reply.Text(400, "text/plain", $"Content-Type must be {ContentType}, as the upload operation says.");
        }

        if (request.Body.Length != length)
        {
            return Reply.Text(400, "text/plain", string.Create(CultureInfo.InvariantCulture, $"{length} bytes are expected, not {request.Body.Length}."));
        }

        Content = request.Body.ToArray();
        return new Reply().WithHeader("ETag", $"\"part-{Number}\"");
    }
}

/// <summary>An upload from its reservation on.</summary>
internal sealed class StoredUpload
{
    private int _readsLeft;

    public StoredUpload(long size, int partSize, int processingReads)
    {
        _readsLeft = processingReads;
        for (long offset = 0; offset < size; offset += partSize)
        {
            Parts.Add(new(Parts.Count + 1, offset, Math.Min(partSize, size - offset)));
        }
    }

    public List<UploadPart> Parts { get; } = [];

    public string State { get; private set; } = "AWAITING_UPLOAD";

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>All parts in one; null while some are missing.</summary>
    public byte[]? Content() => Parts.All(part => part.Content is not null) ? [.. Parts.SelectMany(part => part.Content!)] : null;

    public void Commit(string? fault)
    {
        Fault = fault;
        State = fault is null ? "UPLOAD_COMPLETE" : "FAILED";
    }

    public void Read()
    {
        if (State == "UPLOAD_COMPLETE" && _readsLeft-- <= 0)
        {
            State = "COMPLETE";
        }
    }
}
