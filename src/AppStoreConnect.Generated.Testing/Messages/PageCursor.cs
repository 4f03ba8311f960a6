using System.Globalization;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Messages;

/// <summary>The cursors of this service. They are opaque to clients, and the service recognizes its own.</summary>
internal sealed class PageCursor(int seed)
{
    public const string Parameter = "cursor";

    public string Write(int offset) => string.Create(CultureInfo.InvariantCulture, $"{offset:x}.{Sum(offset):x}");

    /// <summary>Returns the offset of a cursor, or null if the service did not issue it.</summary>
    public int? Read(string? cursor)
    {
        string[] parts = cursor?.Split('.') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int offset)
            && offset >= 0 && parts[1] == Sum(offset).ToString("x", CultureInfo.InvariantCulture) ? offset : null;
    }

    /// <summary>Returns a query without its cursor.</summary>
    public static string Without(string query) =>
        string.Join('&', query.Split('&').Where(part => !part.StartsWith($"{Parameter}=", StringComparison.Ordinal)));

    /// <summary>Returns a query with a cursor added.</summary>
    public static string With(string query, string cursor) => query.Length == 0 ? $"{Parameter}={cursor}" : $"{query}&{Parameter}={cursor}";

    private uint Sum(int offset) => (uint)SampleRandom.Hash((ulong)seed, offset.ToString(CultureInfo.InvariantCulture));
}
