using System.Collections.Concurrent;

namespace AppStoreConnect.Testing.Hosting;

/// <summary>The host for file downloads and uploads. It needs no token and rejects requests that have one.</summary>
internal sealed class OtherHost
{
    private readonly ConcurrentDictionary<string, Reply> _files = new(StringComparer.Ordinal);

    public void Serve(string name, ReadOnlyMemory<byte> content, string contentType) =>
        _files[$"/files/{Uri.EscapeDataString(name)}"] = new Reply { ContentType = contentType, Body = content };

    public void Clear() => _files.Clear();

    /// <summary>Receives the parts of uploads. Null if the service does not store resources.</summary>
    public Func<RecordedRequest, Reply>? Upload { get; set; }

    /// <summary>Serves files that the store creates. Null if the service does not store resources.</summary>
    public Func<RecordedRequest, Reply?>? Download { get; set; }

    public Reply Answer(RecordedRequest request)
    {
        if (request.Header("Authorization") is not null)
        {
            return Reply.Text(400, "text/plain", "An Authorization header was sent to a host other than the API.");
        }

        if (request.Method == "PUT" && Upload is { } upload)
        {
            return upload(request);
        }

        Reply? file = request.Method != "GET" ? null : _files.GetValueOrDefault(request.Path) ?? Download?.Invoke(request);
        return file ?? Reply.Text(404, "text/plain", "There is nothing here.");
    }
}
