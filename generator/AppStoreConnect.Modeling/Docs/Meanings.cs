namespace AppStoreConnect.Modeling;

/// <summary>
/// The meanings of members, in our own words: by the schema that they belong to, or else by their wire name alone. The writers
/// escape the plain text. The build fails for an entry that matches no member (ASC012).
/// </summary>
internal static partial class Meanings
{
    /// <summary>The document that the tables are written for.</summary>
    public const string Api = "App Store Connect API";

    /// <summary>Its version: raise it once the entries fit a new one.</summary>
    public const string Version = "4.4.1";

    /// <summary>Stands for every owner that has no entry of its own.</summary>
    public const string AnyOwner = "*";

    // Lazy, because the tables are in other files whose fields may be initialized later.
    private static readonly Lazy<Dictionary<(string Owner, string Name), string>> s_all = new(() =>
        new[] { s_common, s_apps, s_builds, s_testFlight, s_store, s_services }
            .SelectMany(table => table)
            .SelectMany(owner => owner.Value.Select(entry => (Key: (owner.Key, entry.Key), entry.Value)))
            .ToDictionary(entry => entry.Key, entry => entry.Value));

    /// <summary>All entries.</summary>
    public static IReadOnlyCollection<(string Owner, string Name)> Keys => s_all.Value.Keys;

    /// <summary>Returns the entry of a member (of its owner, of the owner's first version, or of any owner), or null if there is none.</summary>
    /// <param name="owner">The schema, group, or inline object that contains the member.</param>
    /// <param name="name">The JSON name of the member.</param>
    public static (string Owner, string Name)? Find(string owner, string name)
    {
        foreach (string candidate in new[] { owner, FirstVersion(owner), AnyOwner })
        {
            if (s_all.Value.ContainsKey((candidate, name)))
            {
                return (candidate, name);
            }
        }

        return null;
    }

    // The name without V1 to V9 at its end.
    private static string FirstVersion(string owner) =>
        owner.Length >= 2 && owner[owner.Length - 2] == 'V' && owner[owner.Length - 1] is >= '1' and <= '9' ? owner.Substring(0, owner.Length - 2) : owner;

    /// <summary>Returns the meaning of a member, or null if the table has no entry.</summary>
    public static string? Of(string owner, string name) => Find(owner, name) is { } key ? s_all.Value[key] : null;
}
