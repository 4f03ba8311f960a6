using System.Security.Cryptography;
using AppStoreConnect.Authentication;
using AppStoreConnect.Text;
using Jose.netstandard1_4;

namespace AppStoreConnect;

/// <summary>
/// A key of the App Store Connect API: a team key (with an issuer id) or an individual key (without one). Immutable and thread-safe.
/// The private key never appears in a message, a log, or <see cref="ToString"/>.
/// </summary>
public sealed class AppStoreConnectKey
{
    private const string DefaultPrefix = "APP_STORE_CONNECT_";

    // Shared with the copies that WithScopes creates. Released by its own finalizer, because a key is a value that nobody disposes.
    private readonly Signer _signer;

    private AppStoreConnectKey(Signer signer, string keyId, string? issuerId, IReadOnlyList<string> scopes)
    {
        _signer = signer;
        KeyId = keyId;
        IssuerId = issuerId;
        Scopes = scopes;
    }

    /// <summary>The key id, such as <c>2X9R4HXF34</c>.</summary>
    public string KeyId { get; }

    /// <summary>The issuer id of a team key, or null for an individual key.</summary>
    public string? IssuerId { get; }

    /// <summary>The operations that the key's tokens are restricted to, such as <c>GET /v1/apps?filter[platform]=IOS</c>. Empty if unrestricted.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Loads a team key from the .p8 file downloaded from App Store Connect.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="issuerId">The issuer id: the UUID shown above the list of keys in App Store Connect.</param>
    /// <param name="keyId">The key id, or null to take it from a file name such as <c>AuthKey_2X9R4HXF34.p8</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file cannot be read, or the key or an id is invalid.</exception>
    public static AppStoreConnectKey FromFile(string path, string issuerId, string? keyId = null) =>
        FromFileText(path, keyId, RequireIssuer(issuerId));

    /// <summary>Creates a team key from text: PEM (line breaks may be escaped as <c>\n</c>), or the base64 of the key or of the whole file.</summary>
    /// <param name="privateKey">The private key.</param>
    /// <param name="keyId">The key id.</param>
    /// <param name="issuerId">The issuer id.</param>
    /// <exception cref="AppStoreConnectKeyException">The key or an id is invalid.</exception>
    public static AppStoreConnectKey FromText(string privateKey, string keyId, string issuerId) =>
        FromAnyText(privateKey, "The private key", RequireKeyId(keyId), RequireIssuer(issuerId));

    /// <summary>Loads a key and its ids from fastlane's <c>api_key.json</c>. It is a team key if the file has an <c>issuer_id</c>, otherwise an individual key.</summary>
    /// <param name="path">The path of the file. Its members are <c>key_id</c>, <c>issuer_id</c>, and <c>key</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file cannot be read or is not such a file.</exception>
    public static AppStoreConnectKey FromJsonFile(string path)
    {
        JsonKeyFile file = JsonKeyFile.Read(KeyFile.Read(path), path);
        return Create(file.Key, path, RequireKeyId(file.KeyId), file.IssuerId);
    }

    /// <summary>Loads an individual key from the .p8 file downloaded from App Store Connect.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="keyId">The key id, or null to take it from a file name such as <c>AuthKey_2X9R4HXF34.p8</c>.</param>
    /// <exception cref="AppStoreConnectKeyException">The file cannot be read, or the key or its id is invalid.</exception>
    public static AppStoreConnectKey IndividualFromFile(string path, string? keyId = null) =>
        FromFileText(path, keyId, issuerId: null);

    /// <summary>Creates an individual key from text. See <see cref="FromText"/> for the accepted formats.</summary>
    /// <param name="privateKey">The private key.</param>
    /// <param name="keyId">The key id.</param>
    /// <exception cref="AppStoreConnectKeyException">The key or its id is invalid.</exception>
    public static AppStoreConnectKey IndividualFromText(string privateKey, string keyId) =>
        FromAnyText(privateKey, "The private key", RequireKeyId(keyId), issuerId: null);

    /// <summary>
    /// Creates a key from environment variables. The key is <c>APP_STORE_CONNECT_PRIVATE_KEY</c> (text in any format that <see cref="FromText"/> accepts) or
    /// <c>APP_STORE_CONNECT_PRIVATE_KEY_PATH</c>. <c>APP_STORE_CONNECT_KEY_ID</c> is optional if the file name or a JSON key contains the id.
    /// <c>APP_STORE_CONNECT_ISSUER_ID</c> must be unset for an individual key. An empty issuer id is an error, because it usually means a missing secret.
    /// </summary>
    /// <param name="prefix">The prefix of the variable names.</param>
    /// <exception cref="AppStoreConnectKeyException">A variable is missing or invalid. The message names it.</exception>
    public static AppStoreConnectKey FromEnvironment(string prefix = DefaultPrefix) =>
        FromSettings(name => Environment.GetEnvironmentVariable(prefix + name), prefix);

    /// <summary>Returns a copy of the key whose tokens are restricted to the given operations, such as <c>GET /v1/apps</c>.</summary>
    /// <exception cref="AppStoreConnectKeyException">A scope is not a method followed by a path.</exception>
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

    /// <summary>Returns the kind of the key. Contains no ids and no key material.</summary>
    public override string ToString() => IssuerId is null ? "App Store Connect individual key" : "App Store Connect team key";

    /// <summary>Signs with ES256. The signature is r followed by s, as JWT requires.</summary>
    internal byte[] Sign(byte[] data) => _signer.Sign(data);

    /// <summary>Creates a key from named settings: the variables of <see cref="FromEnvironment"/> without their prefix.</summary>
    internal static AppStoreConnectKey FromSettings(Func<string, string?> setting, string prefix)
    {
        string? keyId = KeyIds.Clean(setting("KEY_ID"));
        string? issuerId = KeyIds.CleanIssuer(setting("ISSUER_ID"));
        if (issuerId is null && setting("ISSUER_ID") is not null)
        {
            // A missing secret usually leaves an empty variable. Read as "none", a team key would sign as an individual key, and every request would get a 401.
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

    // The ids in a JSON key complete the caller's ids and must not contradict them.
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

    // ECDsa is not documented as thread-safe. One signature serves all calls for 15 minutes, so a lock costs nothing.
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
