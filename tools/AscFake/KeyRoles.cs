using AppStoreConnect.Testing;

namespace AscFake;

/// <summary>Parses roles on the command line.</summary>
internal static class KeyRoles
{
    /// <summary>Parses roles separated by commas, regardless of case. Empty for an Admin key.</summary>
    /// <exception cref="ArgumentException">One of them is not a role. The message lists all roles.</exception>
    public static IReadOnlyList<string> Parse(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Find)];

    private static string Find(string text)
    {
        string role = text.ToUpperInvariant();
        return KeyRole.All.Contains(role) ? role : throw new ArgumentException($"'{text}' is not a role. Roles: {string.Join(", ", KeyRole.All)}.");
    }
}
