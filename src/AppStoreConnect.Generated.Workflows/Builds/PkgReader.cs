using System.Xml;
using AppStoreConnect.Workflows.Formats;

namespace AppStoreConnect.Workflows.Builds;

/// <summary>
/// Reads what a .pkg holds from its descriptions: <c>PackageInfo</c> of the component that installs the app, else <c>Distribution</c> of the whole.
/// Both list the bundles with id, version and build number, so the app itself (a cpio archive) need not be unpacked.
/// </summary>
internal static class PkgReader
{
    private const int MaxDescriptionBytes = 4 * 1024 * 1024;

    /// <summary>Reads the description of the one app in the package.</summary>
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
            throw new AppPackageException(path, $"the package is damaged or not complete: {e.Message}", e);
        }
    }

    private static AppBundleInfo Choose(string path, List<PkgBundle> bundles, bool isDescribed)
    {
        // Helpers and login items inside an app are apps too, but deeper ones.
        PkgBundle[] apps = [.. bundles.Where(bundle => bundle.IsApp)];
        string[] ids = [.. apps.Select(app => app.Id!).Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0)
        {
            throw new AppPackageException(path, isDescribed
                ? "its description names no app. Make the .pkg with 'productbuild --component Your.app /Applications', or name bundle id, versions and platform in the options."
                : "it has no description (PackageInfo, Distribution). Make the .pkg with 'productbuild', or name bundle id, versions and platform in the options.");
        }

        if (ids.Length > 1)
        {
            throw new AppPackageException(path, $"there are {ids.Length} apps in it ({string.Join(", ", ids.Take(4))}); App Store Connect takes one.");
        }

        return new(
            apps[0].Name,
            ids[0],
            First("CFBundleShortVersionString", app => app.ShortVersion),
            First("CFBundleVersion", app => app.Version),
            Platform.MacOs);

        string First(string key, Func<PkgBundle, string?> value) => apps.Select(value).FirstOrDefault(text => !string.IsNullOrEmpty(text))
            ?? throw new AppPackageException(path, $"its description has no {key} for {apps[0].Name}. Name it in the options.");
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
            throw new InvalidDataException($"'{name}' can't be read: {e.Message}", e);
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
