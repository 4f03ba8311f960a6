using System.Globalization;
using AppStoreConnect.Workflows.People;

namespace AppStoreConnect.Workflows;

/// <summary>
/// Reads lists of devices: Apple's format for registering several at once (tab-separated <c>Device ID</c>, <c>Device Name</c>, <c>Device Platform</c>, with or without
/// a header), or lines with a UDID and, after a space or comma, a name. Empty lines and lines that start with <c>#</c> are ignored.
/// </summary>
public static class DeviceList
{
    private const int MaxNameLength = 50;
    private const long MaxFileLength = 4 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <exception cref="FormatException">Some lines cannot be read. The message names the file and each of these lines.</exception>
    public static IReadOnlyList<DeviceEntry> Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxFileLength } file)
        {
            throw new FormatException($"'{path}' has {file.Length} bytes, which is too large for a list of devices.");
        }

        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="source">The name of the text in messages, or null for "the list".</param>
    /// <exception cref="FormatException">Some lines cannot be read. The message names each of them.</exception>
    public static IReadOnlyList<DeviceEntry> Parse(string text, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<DeviceEntry>();
        var seen = new Dictionary<string, (DeviceEntry Entry, int Line)>(StringComparer.OrdinalIgnoreCase);
        var faults = new FaultList(source ?? "the list");
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] == '#' || IsHeading(line))
            {
                continue;
            }

            DeviceEntry entry = Entry(line, out string? platform);
            if (Fault(entry, platform) is { } fault)
            {
                faults.Add(number, fault);
            }
            else if (!seen.TryGetValue(entry.Udid, out (DeviceEntry Entry, int Line) earlier))
            {
                seen.Add(entry.Udid, (entry, number));
                entries.Add(entry);
            }
            else if (earlier.Entry.Name != entry.Name || earlier.Entry.Platform != entry.Platform)
            {
                faults.Add(number, $"the device {entry.Udid} is already in line {earlier.Line}, with another name or platform");
            }
        }

        faults.ThrowIfAny();
        return entries;
    }

    /// <summary>Checks entries that were not read from text.</summary>
    internal static void Check(IReadOnlyList<DeviceEntry> entries)
    {
        var faults = new FaultList("the list of devices");
        for (int i = 0; i < entries.Count; i++)
        {
            if (Fault(entries[i], null) is { } fault)
            {
                faults.Add(i + 1, fault);
            }
        }

        faults.ThrowIfAny();
    }

    private static bool IsHeading(string line) =>
        line.Split('\t', ',')[0].Trim() is var first && (first.Equals("Device ID", StringComparison.OrdinalIgnoreCase) || first.Equals("UDID", StringComparison.OrdinalIgnoreCase));

    private static DeviceEntry Entry(string line, out string? platform)
    {
        platform = null;
        if (line.Contains('\t', StringComparison.Ordinal))
        {
            string[] cells = [.. line.Split('\t').Select(cell => cell.Trim())];
            platform = cells.Length > 2 && cells[2].Length > 0 ? cells[2] : null;
            return new(cells[0], cells[1].Length > 0 ? cells[1] : null, Platform(platform));
        }

        int end = line.IndexOfAny([' ', ',', ';']);
        string name = end < 0 ? "" : line[end..].Trim(' ', ',', ';');
        return new(end < 0 ? line : line[..end], name.Length > 0 ? name : null);
    }

    private static BundleIdPlatform? Platform(string? text) => text?.ToUpperInvariant() switch
    {
        "IOS" or "TVOS" or "WATCHOS" or "VISIONOS" or "IPADOS" => BundleIdPlatform.Ios,
        "MAC" or "MACOS" or "MAC_OS" => BundleIdPlatform.MacOs,
        _ => (BundleIdPlatform?)null,
    };

    private static string? Fault(DeviceEntry entry, string? platform) => entry switch
    {
        _ when !IsUdid(entry.Udid) => $"'{FaultList.Shown(entry.Udid)}' is not a UDID (40 hex digits, 8 and 16 hex digits separated by '-', or a UUID)",
        { Name.Length: > MaxNameLength } => string.Create(CultureInfo.InvariantCulture, $"the name '{FaultList.Shown(entry.Name)}' has {entry.Name.Length} characters, but Apple accepts at most {MaxNameLength}"),
        { Platform: null } when platform is not null => $"'{FaultList.Shown(platform)}' is not a platform: use ios or mac",
        _ => null,
    };

    private static bool IsUdid(string text) => text.Length switch
    {
        40 => text.All(char.IsAsciiHexDigit),
        25 => text[8] == '-' && text.Where((_, i) => i != 8).All(char.IsAsciiHexDigit),
        36 => Guid.TryParseExact(text, "D", out _),
        _ => false,
    };
}
