using System.Text.Json;

namespace AppStoreConnect.Authentication;

/// <summary>A key and its ids in one JSON text, such as fastlane's <c>api_key.json</c>.</summary>
/// <param name="Key">The text of the private key.</param>
/// <param name="KeyId">The key id, or null if the text has none.</param>
/// <param name="IssuerId">The issuer id, or null if the text has none.</param>
internal sealed record JsonKeyFile(string Key, string? KeyId, string? IssuerId)
{
    internal static bool IsJson(string? text) => text.AsSpan().TrimStart().TrimStart('\uFEFF') is ['{', ..];

    /// <exception cref="AppStoreConnectKeyException">The text is not a JSON key file.</exception>
    internal static JsonKeyFile Read(string text, string source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.Trim().Trim('\uFEFF'));
            JsonElement root = document.RootElement;
            if (Text(root, "key") is { } key)
            {
                return new(key, KeyIds.Clean(Text(root, "key_id")), KeyIds.CleanIssuer(Text(root, "issuer_id")));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Omits the parser's message, which may quote the text.
        }

        throw new AppStoreConnectKeyException(
            AppStoreConnectKeyProblem.Malformed, $"{source} looks like JSON, but isn't a fastlane key file, which has the members \"key_id\", \"issuer_id\" and \"key\", the last with the text of the .p8 file.");
    }

    // Omits the key.
    public override string ToString() => nameof(JsonKeyFile);

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
