using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>The addresses that parts are sent to: signed, and valid for a week, as those of the service are.</summary>
internal sealed class UploadAddress(StoreSurroundings surroundings)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private const string Root = "/uploads/";
    private readonly SignedAddress _addresses = new(surroundings, Lifetime);

    /// <summary>The address of a part, signed now.</summary>
    public string Write(ResourceKey key, int number) =>
        _addresses.Write(string.Create(CultureInfo.InvariantCulture, $"{Root}{key.Type}/{Uri.EscapeDataString(key.Id)}/{number}"));

    /// <summary>What a path speaks of; null where it is no address of a part.</summary>
    public static (ResourceKey Key, int Number)? Read(string path)
    {
        string[] parts = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..].Split('/') : [];
        return parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (new(parts[0], Uri.UnescapeDataString(parts[1])), number) : null;
    }

    /// <summary>The answer to an address that was never given out, or is too old; null where it is right.</summary>
    public Reply? Refuse(RecordedRequest request) => _addresses.Refuse(request);

    /// <summary>An error in the shape of the upload host's.</summary>
    public static Reply Error(int status, string code, string message) =>
        Reply.Text(status, "application/xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>");
}
