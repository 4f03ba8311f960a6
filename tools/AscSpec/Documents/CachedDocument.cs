using System.Text.Json;
using AscSpec.Files;

namespace AscSpec.Documents;

/// <summary>What is known of the download that made a cached document: enough to ask whether there is a newer one.</summary>
/// <param name="Address">Where it was downloaded from.</param>
/// <param name="ETag">The server's tag of the download; null where it gave none.</param>
/// <param name="LastModified">The server's date of the download as it wrote it; null where it gave none.</param>
/// <param name="Sha256">Hash of the cached document: a document that was changed since is not the download's.</param>
internal sealed record DownloadState(string Address, string? ETag, string? LastModified, string Sha256);

/// <summary>Apple's document on this machine: <c>openapi.oas.json</c>, and <c>download.json</c> beside it.</summary>
internal sealed class CachedDocument(string directory)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string DocumentPath => Path.Combine(directory, "openapi.oas.json");

    private string StatePath => Path.Combine(directory, "download.json");

    public bool Exists => File.Exists(DocumentPath);

    /// <summary>The document; null where there is none.</summary>
    /// <exception cref="ToolException">It is there and cannot be read.</exception>
    public byte[]? Read()
    {
        try
        {
            return Exists ? File.ReadAllBytes(DocumentPath) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the cached document '{DocumentPath}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The download behind <paramref name="document"/>; null where it is not known, or belongs to another document or address.</summary>
    public DownloadState? FindState(byte[]? document, Uri address)
    {
        if (document is null || !File.Exists(StatePath))
        {
            return null;
        }

        try
        {
            DownloadState? state = JsonSerializer.Deserialize<DownloadState>(File.ReadAllBytes(StatePath), s_json);
            return state is not null && state.Address == address.AbsoluteUri && state.Sha256 == DocumentReader.Describe(document).Sha256 ? state : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null; // a state that cannot be read costs a download, no more
        }
    }

    /// <summary>Prepares the files. Without a state the document is not of a download, and the next one will be unconditional.</summary>
    public void Stage(FileTransaction files, byte[] document, DownloadState? state)
    {
        if (!(Read() is { } present && present.AsSpan().SequenceEqual(document)))
        {
            files.Stage(DocumentPath, document);
        }

        byte[] stateJson = state is null ? "{}\n"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(state, s_json);
        files.Stage(StatePath, stateJson);
    }
}
