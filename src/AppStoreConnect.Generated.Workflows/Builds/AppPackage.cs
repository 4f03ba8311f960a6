using AppStoreConnect.Workflows.Builds;

namespace AppStoreConnect.Workflows;

/// <summary>
/// The information that App Store Connect requires before a build is uploaded, read from the .ipa or .pkg itself, on any operating system.
/// </summary>
public sealed class AppPackage
{
    private AppPackage(string path, long length, AppPackageKind kind, AppBundleInfo info)
    {
        Path = path;
        Length = length;
        Kind = kind;
        BundleId = info.BundleId;
        ShortVersion = info.ShortVersion;
        BundleVersion = info.BundleVersion;
        Platform = info.Platform;
        AppName = info.Name;
    }

    /// <summary>The path as passed.</summary>
    public string Path { get; }

    /// <summary>The file name, without its folder.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The size of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>The format of the file, detected from its content.</summary>
    public AppPackageKind Kind { get; }

    /// <summary>The name of the app's folder in the package, such as <c>Atlas.app</c>.</summary>
    public string AppName { get; }

    /// <summary>The bundle id (<c>CFBundleIdentifier</c>).</summary>
    public string BundleId { get; }

    /// <summary>The version that users see (<c>CFBundleShortVersionString</c>), such as <c>1.4</c>.</summary>
    public string ShortVersion { get; }

    /// <summary>The build number (<c>CFBundleVersion</c>), such as <c>57</c>.</summary>
    public string BundleVersion { get; }

    /// <summary>The platform that the app was built for.</summary>
    public Platform Platform { get; }

    /// <summary>
    /// Reads a package. For an .ipa, only the list of files and the app's own Info.plist are read; for a .pkg, only its table of contents and its
    /// package description. Packages of any size are therefore read quickly. Extensions and frameworks inside the app are ignored.
    /// </summary>
    /// <param name="path">The path of the .ipa or .pkg.</param>
    /// <exception cref="AppPackageException">The file is not a package that can be uploaded.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static AppPackage Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream file = Open(path);
        AppPackageKind kind = FindKind(path, file);
        AppBundleInfo info = kind == AppPackageKind.Ipa ? IpaReader.Read(path, file) : PkgReader.Read(path, file);
        return new(path, file.Length, kind, info);
    }

    /// <summary>Returns the kind of a file by its first bytes. The kind must match its name, because the service considers both.</summary>
    internal static AppPackageKind FindKind(string path)
    {
        using FileStream file = Open(path);
        return FindKind(path, file);
    }

    /// <summary>Returns the app, its version, and its build number, such as <c>com.example.atlas 1.4 (57), IOS</c>.</summary>
    public override string ToString() => $"{BundleId} {ShortVersion} ({BundleVersion}), {Platform}";

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new AppPackageException(path, System.IO.Path.GetExtension(path.TrimEnd('/', '\\')).ToUpperInvariant() switch
            {
                ".APP" => "an .app is a folder and cannot be uploaded. Export an .ipa with 'xcodebuild -exportArchive', or a .pkg with 'productbuild'.",
                ".XCARCHIVE" => "an .xcarchive cannot be uploaded. Export an .ipa or .pkg from it with 'xcodebuild -exportArchive'.",
                _ => "this is a folder. Pass the path of the .ipa or .pkg in it.",
            });
        }

        return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
    }

    private static AppPackageKind FindKind(string path, FileStream file)
    {
        Span<byte> start = stackalloc byte[4];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 0)
        {
            throw new AppPackageException(path, "the file is empty.");
        }

        string extension = System.IO.Path.GetExtension(path).ToUpperInvariant();
        AppPackageKind? named = extension switch { ".IPA" => AppPackageKind.Ipa, ".PKG" => AppPackageKind.Pkg, _ => null };
        AppPackageKind? found = start[..read].SequenceEqual("PK\x03\x04"u8) ? AppPackageKind.Ipa : start[..read].SequenceEqual("xar!"u8) ? AppPackageKind.Pkg : null;
        return (named, found) switch
        {
            (null, null) => throw new AppPackageException(path, "this is neither an .ipa nor a .pkg. App Store Connect accepts only these formats."),
            (null, AppPackageKind.Ipa) => throw new AppPackageException(path, "this is a zip archive. If it is an app for iOS, tvOS, or visionOS, rename it to .ipa."),
            (null, _) => throw new AppPackageException(path, "this is an installer package. Rename it to .pkg."),
            (AppPackageKind.Ipa, null) => throw new AppPackageException(path, "this is not an .ipa: it does not start like a zip archive. The file may be damaged or incomplete."),
            (AppPackageKind.Pkg, null) => throw new AppPackageException(path, "this is not a .pkg: it does not start like a xar archive. The file may be damaged or incomplete."),
            (AppPackageKind.Ipa, AppPackageKind.Pkg) => throw new AppPackageException(path, "this is named .ipa, but it is a .pkg. Rename it."),
            (AppPackageKind.Pkg, AppPackageKind.Ipa) => throw new AppPackageException(path, "this is named .pkg, but it is a zip archive such as an .ipa. Rename it."),
            _ => found!.Value,
        };
    }
}
