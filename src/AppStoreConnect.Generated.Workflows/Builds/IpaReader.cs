using System.Globalization;
using System.IO.Compression;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>Reads the app's Info.plist out of an .ipa. The archive is not trusted: what is read of it is bounded.</summary>
internal static class IpaReader
{
    /// <summary>The largest Info.plist that is read. Those of real apps have some ten KB.</summary>
    internal const int MaxInfoBytes = 4 * 1024 * 1024;

    /// <summary>
    /// The largest list of files that is read. An entry takes some hundred bytes, so this is half a million files; beyond it the list alone would fill the memory.
    /// </summary>
    internal const int MaxDirectoryBytes = 64 * 1024 * 1024;

    /// <summary>Reads the description of the one app in the archive.</summary>
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
            throw new AppPackageException(path, $"the zip archive is damaged or not complete: {e.Message}", e);
        }
        catch (PlistException e)
        {
            throw new AppPackageException(path, $"the app's Info.plist can't be read: {e.Message}", e);
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
            (0, _) => throw new AppPackageException(path, "there is no app in it (no 'Payload/….app'). Export an .ipa with 'xcodebuild -exportArchive', or zip a folder named 'Payload' that holds the .app."),
            ( > 1, _) => throw new AppPackageException(path, $"there are {apps.Count} apps in it ({string.Join(", ", apps.Take(4))}); App Store Connect takes one."),
            (_, 0) => throw new AppPackageException(path, $"the app in it ({apps.Min}) has no Info.plist."),
            (_, > 1) => throw new AppPackageException(path, $"'Payload/{apps.Min}/Info.plist' is in it {infos.Count} times; which one counts is not defined. Export the .ipa again."),
            _ => infos[0],
        };
    }

    // "Payload/Atlas.app/…" → "Atlas.app". Extensions are deeper (Payload/Atlas.app/PlugIns/Share.appex/…), and so belong to their app.
    private static string? AppOf(string name)
    {
        const string Payload = "Payload/";
        int end = name.StartsWith(Payload, StringComparison.Ordinal) ? name.IndexOf('/', Payload.Length) : -1;
        return end > 0 && name.AsSpan(Payload.Length, end - Payload.Length).EndsWith(".app", StringComparison.Ordinal) ? name[Payload.Length..end] : null;
    }

    private static byte[] Extract(string path, ZipArchiveEntry entry)
    {
        // The size that the archive states is checked first, what comes out of it afterwards: the statement may be wrong.
        if (entry.Length <= MaxInfoBytes)
        {
            using Stream content = entry.Open();
            if (BoundedReader.Read(content, MaxInfoBytes) is { } bytes)
            {
                return bytes;
            }
        }

        throw new AppPackageException(path, string.Create(CultureInfo.InvariantCulture, $"'{entry.FullName}' is larger than {MaxInfoBytes} bytes. No real Info.plist is; this may be a zip bomb."));
    }

    private static AppBundleInfo Describe(string path, string app, IReadOnlyDictionary<string, object> info)
    {
        return new(app, Required("CFBundleIdentifier"), Required("CFBundleShortVersionString"), Required("CFBundleVersion"), ApplePlatforms.Of(path, info));

        string Required(string key) => info.Get<string>(key) is { Length: > 0 } text
            ? text.Trim()
            : throw new AppPackageException(path, $"the Info.plist of {app} has no {key}. Set it in the target's build settings.");
    }
}
