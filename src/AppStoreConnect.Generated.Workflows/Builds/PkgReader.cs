using System.Xml;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>
/// Reads a .pkg from its descriptions: <c>PackageInfo</c> of the component that installs the app, otherwise <c>Distribution</c> of the whole package.
/// Both list the bundles with id, version, and build number, so the app itself (a cpio archive) need not be unpacked.
/// </summary>
internal static class PkgReader
{
    private const int MaxDescriptionBytes = 4 * 1024 * 1024;

    /// <summary>Reads the description of the only app in the package.</summary>
    public static AppBundleInfo Read(string path, FileStream file)
    {
        try
        {
            XarArchive xar = XarArchive.Open(file);
            XarEntry[] descriptions =
            [
                .. xar.Entries.Where(entry => entry.Path == "PackageInfo" || entry.Path.EndsWith("/PackageInfo", StringComparison.Ordinal)),
                .. xar.Entries.Where(entry => entry.Path == "Distribution"),
            ];
            List<PkgBundle> bundles = [];
            foreach (XarEntry description in descriptions)
            {
                bundles.AddRange(ReadBundles(xar.Extract(description, MaxDescriptionBytes), description.Path));
            }

            return Choose(path, bundles, descriptions.Length > 0);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw new AppPackageException(path, $"the package is damaged or incomplete: {e.Message}", e);
        }
    }

    private static AppBundleInfo Choose(string path, List<PkgBundle> bundles, bool isDescribed)
    {
        // Helpers and login items inside an app are also apps, but nested deeper.
        PkgBundle[] apps = [.. bundles.Where(bundle => bundle.IsApp)];
        string[] ids = [.. apps.Select(app => app.Id!).Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0)
        {
            throw new AppPackageException(path, isDescribed
                ? "its description contains no app. Create the .pkg with 'productbuild --component Your.app /Applications', or set the bundle id, versions, and platform in the options."
                : "it has no description (PackageInfo, Distribution). Create the .pkg with 'productbuild', or set the bundle id, versions, and platform in the options.");
        }

        if (ids.Length > 1)
        {
            throw new AppPackageException(path, $"it contains {ids.Length} apps ({string.Join(", ", ids.Take(4))}). App Store Connect accepts only one.");
        }

        return new(
            apps[0].Name,
            ids[0],
            First("CFBundleShortVersionString", app => app.ShortVersion),
            First("CFBundleVersion", app => app.Version),
            Platform.MacOs);

        string First(string key, Func<PkgBundle, string?> value) => apps.Select(value).FirstOrDefault(text => !string.IsNullOrEmpty(text))
            ?? throw new AppPackageException(path, $"its description has no {key} for {apps[0].Name}. Set it in the options.");
    }

    private static List<PkgBundle> ReadBundles(byte[] description, string name)
    {
        var bundles = new List<PkgBundle>();
        using XmlReader xml = SafeXml.CreateReader(description);
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "bundle")
                {
                    bundles.Add(new(xml.GetAttribute("path"), xml.GetAttribute("id"), xml.GetAttribute("CFBundleShortVersionString"), xml.GetAttribute("CFBundleVersion")));
                }
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"'{name}' cannot be read: {e.Message}", e);
        }

        return bundles;
    }

    /// <summary>A <c>bundle</c> element.</summary>
    private sealed record PkgBundle(string? Path, string? Id, string? ShortVersion, string? Version)
    {
        public string Name => Path?[(Path.LastIndexOf('/') + 1)..] ?? "";

        public bool IsApp => Id is { Length: > 0 } && Path is not null && Path.EndsWith(".app", StringComparison.Ordinal) && Path.IndexOf(".app/", StringComparison.Ordinal) < 0;
    }
}
