namespace AppStoreConnect.Workflows;

/// <summary>The file format of an <see cref="AppPackage"/>.</summary>
public enum AppPackageKind
{
    /// <summary>An .ipa: a zip archive with the app under <c>Payload</c>. Used for iOS, tvOS, and visionOS.</summary>
    Ipa,

    /// <summary>A .pkg: an installer package, which is a xar archive. Used for macOS.</summary>
    Pkg,
}
