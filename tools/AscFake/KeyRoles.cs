using AppStoreConnect.Testing;

namespace AscFake;

/// <summary>Roles as they are given on the command line.</summary>
internal static class KeyRoles
{
    /// <summary>Roles separated by commas, in any case; empty for an Admin's key.</summary>
    /// <exception cref="ArgumentException">One of them is not a role; the message lists those that are.</exception>
    public static IReadOnlyList<string> Parse(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Find)];

    private static string Find(string text)
    {
        string role = text.ToUpperInvariant();
        return KeyRole.All.Contains(role) ? role : throw new ArgumentException($"'{text}' is not a role. There are {string.Join(", ", KeyRole.All)}.");
    }
}
