using System.Globalization;
using System.IO.Compression;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>Reads the app's Info.plist from an .ipa. The archive is not trusted, so all sizes are limited.</summary>
internal static class IpaReader
{
    /// <summary>The maximum size of an Info.plist. Those of real apps have a few KB.</summary>
    internal const int MaxInfoBytes = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum size of the list of files. An entry takes about a hundred bytes, so this allows half a million files. A larger list would exhaust memory.
    /// </summary>
    internal const int MaxDirectoryBytes = 64 * 1024 * 1024;

    /// <summary>Reads the description of the only app in the archive.</summary>
    public static AppBundleInfo Read(string path, FileStream file)
    {
        try
        {
            ZipLimits.EnsureDirectoryFits(path, file, MaxDirectoryBytes);
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            ZipArchiveEntry info = FindInfo(path, zip);
            return Describe(path, info.FullName.Split('/')[1], Plist.ReadDictionary(Extract(path, info)));
        }
        catch (InvalidDataException e)
        {
            throw new AppPackageException(path, $"the zip archive is damaged or incomplete: {e.Message}", e);
        }
        catch (PlistException e)
        {
            throw new AppPackageException(path, $"the app's Info.plist cannot be read: {e.Message}", e);
        }
    }

    private static ZipArchiveEntry FindInfo(string path, ZipArchive zip)
    {
        var apps = new SortedSet<string>(StringComparer.Ordinal);
        var infos = new List<ZipArchiveEntry>();
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (AppOf(entry.FullName) is not { } app)
            {
                continue;
            }

            apps.Add(app);
            if (entry.FullName.Length == "Payload/".Length + app.Length + "/Info.plist".Length && entry.FullName.EndsWith("/Info.plist", StringComparison.Ordinal))
            {
                infos.Add(entry);
            }
        }

        return (apps.Count, infos.Count) switch
        {
            (0, _) => throw new AppPackageException(path, "it contains no app (no 'Payload/….app'). Export an .ipa with 'xcodebuild -exportArchive', or zip a folder named 'Payload' that contains the .app."),
            ( > 1, _) => throw new AppPackageException(path, $"it contains {apps.Count} apps ({string.Join(", ", apps.Take(4))}). App Store Connect accepts only one."),
            (_, 0) => throw new AppPackageException(path, $"its app ({apps.Min}) has no Info.plist."),
            (_, > 1) => throw new AppPackageException(path, $"'Payload/{apps.Min}/Info.plist' occurs {infos.Count} times, and it is not defined which one counts. Export the .ipa again."),
            _ => infos[0],
        };
    }

    // "Payload/Atlas.app/…" → "Atlas.app". Extensions are nested deeper (Payload/Atlas.app/PlugIns/Share.appex/…) and so belong to their app.
    private static string? AppOf(string name)
    {
        const string Payload = "Payload/";
        int end = name.StartsWith(Payload, StringComparison.Ordinal) ? name.IndexOf('/', Payload.Length) : -1;
        return end > 0 && name.AsSpan(Payload.Length, end - Payload.Length).EndsWith(".app", StringComparison.Ordinal) ? name[Payload.Length..end] : null;
    }

    private static byte[] Extract(string path, ZipArchiveEntry entry)
    {
        // Checks the declared size first and the extracted size afterward, because the declared one may be wrong.
        if (entry.Length <= MaxInfoBytes)
        {
            using Stream content = entry.Open();
            if (BoundedReader.Read(content, MaxInfoBytes) is { } bytes)
            {
                return bytes;
            }
        }

        throw new AppPackageException(path, string.Create(CultureInfo.InvariantCulture, $"'{entry.FullName}' is larger than {MaxInfoBytes} bytes, which no real Info.plist is. This may be a zip bomb."));
    }

    private static AppBundleInfo Describe(string path, string app, IReadOnlyDictionary<string, object> info)
    {
        return new(app, Required("CFBundleIdentifier"), Required("CFBundleShortVersionString"), Required("CFBundleVersion"), ApplePlatforms.Of(path, info));

        string Required(string key) => info.Get<string>(key) is { Length: > 0 } text
            ? text.Trim()
            : throw new AppPackageException(path, $"the Info.plist of {app} has no {key}. Set it in the target's build settings.");
    }
}
