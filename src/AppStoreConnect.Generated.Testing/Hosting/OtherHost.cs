using System.Collections.Concurrent;

namespace AppStoreConnect.Testing;

/// <summary>The host that is not the API: files to download, and places to upload to. It wants no token, and refuses to see one.</summary>
internal sealed class OtherHost
{
    private readonly ConcurrentDictionary<string, Reply> _files = new(StringComparer.Ordinal);

    public void Serve(string name, ReadOnlyMemory<byte> content, string contentType) =>
        _files[$"/files/{Uri.EscapeDataString(name)}"] = new Reply { ContentType = contentType, Body = content };

    public void Clear() => _files.Clear();

    /// <summary>Takes parts of uploads; null where the service keeps no resources.</summary>
    public Func<RecordedRequest, Reply>? Upload { get; set; }

    /// <summary>Gives out files that the store makes; null where it keeps no resources.</summary>
    public Func<RecordedRequest, Reply?>? Download { get; set; }

    public Reply Answer(RecordedRequest request)
    {
        if (request.Header("Authorization") is not null)
        {
            return Reply.Text(400, "text/plain", "An Authorization header was sent to a host that is not the API.");
        }

        if (request.Method == "PUT" && Upload is { } upload)
        {
            return upload(request);
        }

        Reply? file = request.Method != "GET" ? null : _files.GetValueOrDefault(request.Path) ?? Download?.Invoke(request);
        return file ?? Reply.Text(404, "text/plain", "There is nothing here.");
    }
}
