using System.Security.Cryptography;
using AppStoreConnect.Authentication;
using AppStoreConnect.Text;
using Jose.netstandard1_4;

namespace AppStoreConnect;

/// <summary>
/// A key of the App Store Connect API: a team's (with its issuer id) or one person's (without). Immutable, thread-safe, and silent about its material:
/// no message, log or <see cref="ToString"/> shows any of it.
/// </summary>
public sealed class AppStoreConnectKey
{
    private const string DefaultPrefix = "APP_STORE_CONNECT_";

    // Shared with the copies that WithScopes makes; ended by its own finalizer, since a key is a value that nobody disposes.
    private readonly Signer _signer;

    private AppStoreConnectKey(Signer signer, string keyId, string? issuerId, IReadOnlyList<string> scopes)
    {
        _signer = signer;
        KeyId = keyId;
        IssuerId = issuerId;
        Scopes = scopes;
    }

    /// <summary>The id of the key, such as <c>2X9R4HXF34</c>.</summary>
    public string KeyId { get; }

    /// <summary>The issuer id of a team's key; null for an individual key.</summary>
    public string? IssuerId { get; }

    /// <summary>What its tokens are restricted to, such as <c>GET /v1/apps?filter[platform]=IOS</c>; empty for no restriction.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>A team's key from the file that App Store Connect gave.</summary>
    /// <param name="path">The file.</param>
    /// <param name="issuerId">The issuer id, a UUID shown above the list of keys.</param>
    /// <param name="keyId">The key's id; null to take it from a name such as <c>AuthKey_2X9R4HXF34.p8</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file or an id can't be used.</exception>
    public static AppStoreConnectKey FromFile(string path, string issuerId, string? keyId = null) =>
        FromFileText(path, keyId, RequireIssuer(issuerId));

    /// <summary>A team's key from text: PEM, also with its line ends escaped as <c>\n</c>, or base64 of either the key or the whole file.</summary>
    /// <param name="privateKey">The key.</param>
    /// <param name="keyId">The key's id.</param>
    /// <param name="issuerId">The issuer id.</param>
    /// <exception cref="AppStoreConnectKeyException">The key or an id can't be used.</exception>
    public static AppStoreConnectKey FromText(string privateKey, string keyId, string issuerId) =>
        FromAnyText(privateKey, "The private key", RequireKeyId(keyId), RequireIssuer(issuerId));

    /// <summary>A key with its ids from fastlane's <c>api_key.json</c>: a team's where the file has an <c>issuer_id</c>, else an individual one.</summary>
    /// <param name="path">The file, with the members <c>key_id</c>, <c>issuer_id</c> and <c>key</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file can't be used.</exception>
    public static AppStoreConnectKey FromJsonFile(string path)
    {
        JsonKeyFile file = JsonKeyFile.Read(KeyFile.Read(path), path);
        return Create(file.Key, path, RequireKeyId(file.KeyId), file.IssuerId);
    }

    /// <summary>An individual key from the file that App Store Connect gave.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keyId">The key's id; null to take it from a name such as <c>AuthKey_2X9R4HXF34.p8</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file or the id can't be used.</exception>
    public static AppStoreConnectKey IndividualFromFile(string path, string? keyId = null) =>
        FromFileText(path, keyId, issuerId: null);

    /// <summary>An individual key from text, in the forms of <see cref="FromText"/>.</summary>
    /// <param name="privateKey">The key.</param>
    /// <param name="keyId">The key's id.</param>
    /// <exception cref="AppStoreConnectKeyException">The key or the id can't be used.</exception>
    public static AppStoreConnectKey IndividualFromText(string privateKey, string keyId) =>
        FromAnyText(privateKey, "The private key", RequireKeyId(keyId), issuerId: null);

    /// <summary>
    /// A key from environment variables: <c>APP_STORE_CONNECT_PRIVATE_KEY</c> (text in the forms of <see cref="FromText"/>) or
    /// <c>APP_STORE_CONNECT_PRIVATE_KEY_PATH</c>, <c>APP_STORE_CONNECT_KEY_ID</c> (not needed where the file's name, or a JSON text, tells it) and
    /// <c>APP_STORE_CONNECT_ISSUER_ID</c> (not set at all for an individual key; set but empty is an error, since a missing secret looks so).
    /// </summary>
    /// <param name="prefix">What the names begin with instead.</param>
    /// <exception cref="AppStoreConnectKeyException">A variable is missing or can't be used; the message names it.</exception>
    public static AppStoreConnectKey FromEnvironment(string prefix = DefaultPrefix) =>
        FromSettings(name => Environment.GetEnvironmentVariable(prefix + name), prefix);

    /// <summary>The same key, its tokens restricted to these operations, such as <c>GET /v1/apps</c>.</summary>
    /// <exception cref="AppStoreConnectKeyException">A scope is not a method and a path.</exception>
    public AppStoreConnectKey WithScopes(params IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        foreach (string scope in scopes)
        {
            int space = scope?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
            if (space <= 0 || !scope!.AsSpan(space + 1).StartsWith("/") || scope.AsSpan(0, space).ContainsAnyExceptInRange('A', 'Z') || scope.AsSpan(space + 1).ContainsAnyExceptInRange('!', '~'))
            {
                throw new AppStoreConnectKeyException(
                    AppStoreConnectKeyProblem.InvalidScope, $"\"{TerminalText.Clean(scope ?? "", keepsLines: false)}\" is not a scope. A scope is a method and a path, such as GET /v1/apps.");
            }
        }

        return new(_signer, KeyId, IssuerId, scopes.ToArray());
    }

    /// <summary>Says what kind of key it is, and nothing that could be used.</summary>
    public override string ToString() => IssuerId is null ? "App Store Connect individual key" : "App Store Connect team key";

    /// <summary>Signs with ES256; the signature is r and s, as a JWT wants it.</summary>
    internal byte[] Sign(byte[] data) => _signer.Sign(data);

    /// <summary>A key from named settings: the variables of <see cref="FromEnvironment"/> without their prefix.</summary>
    internal static AppStoreConnectKey FromSettings(Func<string, string?> setting, string prefix)
    {
        string? keyId = KeyIds.Clean(setting("KEY_ID"));
        string? issuerId = KeyIds.CleanIssuer(setting("ISSUER_ID"));
        if (issuerId is null && setting("ISSUER_ID") is not null)
        {
            // What a secret that is not there leaves behind. Taken for "none", a team's key would sign as an individual one and get nothing but 401.
            throw new AppStoreConnectKeyException(
                AppStoreConnectKeyProblem.IssuerMissing, $"{prefix}ISSUER_ID is set but empty. A team key needs its issuer id. For an individual key, don't set the variable.");
        }

        if (NullIfBlank(setting("PRIVATE_KEY_PATH")) is { } path && NullIfBlank(setting("PRIVATE_KEY")) is null)
        {
            return FromFileText(path, keyId, issuerId);
        }

        string source = $"{prefix}PRIVATE_KEY";
        string? text = setting("PRIVATE_KEY")
            ?? throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.Missing, $"Neither {source} nor {prefix}PRIVATE_KEY_PATH is set.");
        return keyId is null && !JsonKeyFile.IsJson(text)
            ? throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.KeyIdMissing, $"{prefix}KEY_ID is not set.")
            : FromAnyText(text, source, keyId, issuerId);
    }

    private static AppStoreConnectKey Create(string? text, string source, string keyId, string? issuerId)
    {
        KeyIds.Check(keyId, issuerId);
        return new(new(PrivateKeyReader.Read(text, source)), keyId, issuerId, []);
    }

    private static AppStoreConnectKey FromFileText(string path, string? keyId, string? issuerId)
    {
        string text = KeyFile.Read(path);
        return JsonKeyFile.IsJson(text) ? FromAnyText(text, path, KeyIds.Clean(keyId), issuerId) : Create(text, path, KeyIdOf(path, keyId), issuerId);
    }

    // A JSON text has ids of its own: they fill in, and must not contradict, what the caller gives.
    private static AppStoreConnectKey FromAnyText(string? text, string source, string? keyId, string? issuerId)
    {
        if (text is null || !JsonKeyFile.IsJson(text))
        {
            return Create(text, source, RequireKeyId(keyId), issuerId);
        }

        JsonKeyFile file = JsonKeyFile.Read(text, source);
        return Create(file.Key, source, RequireKeyId(Same(keyId, file.KeyId, "key id", source)), Same(issuerId, file.IssuerId, "issuer id", source));
    }

    private static string? Same(string? given, string? own, string what, string source) =>
        given is null || own is null || string.Equals(given, own, StringComparison.OrdinalIgnoreCase)
            ? given ?? own
            : throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.IdsDiffer, $"The {what} doesn't match the one in {source}. Pass the one in the file, or leave it out.");

    private static string KeyIdOf(string path, string? keyId)
    {
        if (KeyIds.Clean(keyId) is { } given)
        {
            return given;
        }

        // Other tools save keys as ApiKey_<ID>.p8.
        string name = Path.GetFileNameWithoutExtension(path);
        int underscore = name.IndexOf('_', StringComparison.Ordinal);
        if (underscore > 0 && name[..underscore] is "AuthKey" or "ApiKey" && name.Length > underscore + 1 && name.AsSpan(underscore + 1).IndexOfAnyExcept(s_keyIdCharacters) < 0)
        {
            return name[(underscore + 1)..];
        }

        throw new AppStoreConnectKeyException(
            AppStoreConnectKeyProblem.KeyIdMissing, $"The file name \"{TerminalText.OneLine(Path.GetFileName(path))}\" doesn't contain the key id, as AuthKey_<KEYID>.p8 does. Pass the key id.");
    }

    private static readonly System.Buffers.SearchValues<char> s_keyIdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static string RequireKeyId(string? keyId) => KeyIds.Clean(keyId)
        ?? throw new AppStoreConnectKeyException(AppStoreConnectKeyProblem.KeyIdMissing, "The key id is empty. You find it in the list of keys in App Store Connect, and in the file name AuthKey_<KEYID>.p8.");

    private static string RequireIssuer(string issuerId) => KeyIds.CleanIssuer(issuerId)
        ?? throw new AppStoreConnectKeyException(
            AppStoreConnectKeyProblem.IssuerMissing, "The issuer id is empty. You find it above the list of keys in App Store Connect. For an individual key, which has none, use IndividualFromFile or IndividualFromText.");

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // ECDsa makes no promise about threads; one signature serves all calls for a quarter of an hour, so a lock costs nothing.
    private sealed class Signer(ECDsa key)
    {
        private static readonly EcdsaUsingSha s_es256 = new(256);
        private readonly Lock _gate = new();

        internal byte[] Sign(byte[] data)
        {
            lock (_gate)
            {
                return s_es256.Sign(data, key);
            }
        }
    }
}
