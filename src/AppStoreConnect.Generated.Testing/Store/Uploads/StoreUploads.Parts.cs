using System.Globalization;
using System.Text.Json;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <content>The parts of uploads.</content>
internal sealed partial class StoreUploads
{
    private const string ContentType = "application/octet-stream";

    /// <summary>Writes the <c>uploadOperations</c> of a resource. Returns false if it does not expect parts.</summary>
    public bool TryWriteOperations(Utf8JsonWriter json, StoredResource resource, SchemaNode operations)
    {
        if (Find(resource.Key) is not { Stage: UploadStage.Awaiting } upload)
        {
            return false;
        }

        bool isNumbered = operations.Items?.Property("partNumber") is not null;
        json.WriteStartArray();
        foreach (int number in Order(upload.PartCount))
        {
            WriteOperation(json, resource.Key, upload, number, isNumbered);
        }

        json.WriteEndArray();
        return true;
    }

    /// <summary>The size of the parts of the upload that a path belongs to, or 0 if it is not the path of a part.</summary>
    public int PartSize(string path) => UploadAddress.Read(path) is { } address && Find(address.Key) is { } upload ? upload.PartSize : 0;

    /// <summary>Not in order, as in the service: 4, 2, 3, 1.</summary>
    private static IEnumerable<int> Order(int count) => count < 2 ? Enumerable.Range(1, count) : [count, .. Enumerable.Range(2, count - 2), 1];

    private void WriteOperation(Utf8JsonWriter json, ResourceKey key, StoredUpload upload, int number, bool isNumbered)
    {
        (long offset, long length) = upload.Range(number);
        json.WriteStartObject();
        json.WriteString("method", "PUT");
        json.WriteString("url", _addresses.Write(key, number));
        json.WriteNumber("length", length);
        json.WriteNumber("offset", offset);
        json.WriteStartArray("requestHeaders");
        json.WriteStartObject();
        json.WriteString("name", "Content-Type");
        json.WriteString("value", ContentType);
        json.WriteEndObject();
        json.WriteEndArray();
        if (isNumbered)
        {
            json.WriteNumber("partNumber", number);
            json.WriteString("expiration", (Now + UploadAddress.Lifetime).ToString("yyyy-MM-ddTHH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
            json.WriteString("entityTag", upload.Part(number)?.EntityTag);
        }

        json.WriteEndObject();
    }

    private Reply Receive(RecordedRequest request)
    {
        if (UploadAddress.Read(request.Path) is not { } address || Find(address.Key) is not { } upload || address.Number < 1 || address.Number > upload.PartCount)
        {
            return UploadAddress.Error(404, "NoSuchUpload", "The specified upload does not exist.");
        }

        if (_addresses.Refuse(request) is { } refused)
        {
            return refused;
        }

        if (request.Header("Content-Type") != ContentType)
        {
            return UploadAddress.Error(400, "InvalidRequest", $"Content-Type must be {ContentType}, as the upload operation says.");
        }

        long length = upload.Range(address.Number).Length;
        if (request.Body.Length != length)
        {
            return UploadAddress.Error(400, "IncompleteBody", string.Create(CultureInfo.InvariantCulture, $"{length} bytes are expected, not {request.Body.Length}."));
        }

        UploadPart part = _parts.Add(request.Body);
        bool isAccepted = upload.Receive(address.Number, part, out UploadPart? unneeded);
        if (unneeded is not null)
        {
            _parts.Drop(unneeded);
        }

        return isAccepted
            ? new Reply().WithHeader("ETag", $"\"{part.EntityTag}\"")
            : UploadAddress.Error(404, "NoSuchUpload", "The specified upload does not exist. The upload may have been completed.");
    }
}
