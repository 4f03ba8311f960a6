using System.Globalization;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>The URLs that parts are sent to. As in the live service, they are signed and valid for a week.</summary>
internal sealed class UploadAddress(StoreSurroundings surroundings)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private const string Root = "/uploads/";
    private readonly SignedAddress _addresses = new(surroundings, Lifetime);

    /// <summary>Returns the URL of a part, signed now.</summary>
    public string Write(ResourceKey key, int number) =>
        _addresses.Write(string.Create(CultureInfo.InvariantCulture, $"{Root}{key.Type}/{Uri.EscapeDataString(key.Id)}/{number}"));

    /// <summary>Parses the path of a part. Returns null if it is not the path of a part.</summary>
    public static (ResourceKey Key, int Number)? Read(string path)
    {
        string[] parts = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..].Split('/') : [];
        return parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (new(parts[0], Uri.UnescapeDataString(parts[1])), number) : null;
    }

    /// <summary>Returns the error for a URL that was never issued or has expired, or null for a valid URL.</summary>
    public Reply? Refuse(RecordedRequest request) => _addresses.Refuse(request);

    /// <summary>Returns an error in the format of the upload host.</summary>
    public static Reply Error(int status, string code, string message) =>
        Reply.Text(status, "application/xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>");
}
