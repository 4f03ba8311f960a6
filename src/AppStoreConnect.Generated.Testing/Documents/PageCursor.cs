using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>Cursors of this service: opaque to clients, and known again when they come back.</summary>
internal sealed class PageCursor(int seed)
{
    public const string Parameter = "cursor";

    public string Write(int offset) => string.Create(CultureInfo.InvariantCulture, $"{offset:x}.{Sum(offset):x}");

    /// <summary>The offset of a cursor; null where the service never gave it out.</summary>
    public int? Read(string? cursor)
    {
        string[] parts = cursor?.Split('.') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int offset)
            && offset >= 0 && parts[1] == Sum(offset).ToString("x", CultureInfo.InvariantCulture) ? offset : null;
    }

    /// <summary>A query without its cursor.</summary>
    public static string Without(string query) =>
        string.Join('&', query.Split('&').Where(part => !part.StartsWith($"{Parameter}=", StringComparison.Ordinal)));

    /// <summary>A query with a cursor added.</summary>
    public static string With(string query, string cursor) => query.Length == 0 ? $"{Parameter}={cursor}" : $"{query}&{Parameter}={cursor}";

    private uint Sum(int offset) => (uint)SampleRandom.Hash((ulong)seed, offset.ToString(CultureInfo.InvariantCulture));
}
