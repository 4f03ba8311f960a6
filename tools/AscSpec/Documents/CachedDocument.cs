using System.Text.Json;
using AscSpec.Files;

namespace AscSpec.Documents;

/// <summary>Facts about the download of a cached document that are needed to ask the server for a newer one.</summary>
/// <param name="Address">Where it was downloaded from.</param>
/// <param name="ETag">The server's ETag of the download, or null if it sent none.</param>
/// <param name="LastModified">The server's date of the download, as sent, or null if it sent none.</param>
/// <param name="Sha256">The hash of the cached document. It shows whether the document was changed after the download.</param>
internal sealed record DownloadState(string Address, string? ETag, string? LastModified, string Sha256);

/// <summary>Apple's document on this machine: <c>openapi.oas.json</c>, and <c>download.json</c> next to it.</summary>
internal sealed class CachedDocument(string directory)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string DocumentPath => Path.Combine(directory, "openapi.oas.json");

    private string StatePath => Path.Combine(directory, "download.json");

    public bool Exists => File.Exists(DocumentPath);

    /// <summary>Returns the document, or null if there is none.</summary>
    /// <exception cref="ToolException">The document exists but cannot be read.</exception>
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

    /// <summary>The download behind <paramref name="document"/>; null if it is unknown or belongs to another document or URL.</summary>
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
            return null; // An unreadable state only costs a download.
        }
    }

    /// <summary>Prepares the files. Without a state, the document does not come from a download, and the next download is unconditional.</summary>
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
