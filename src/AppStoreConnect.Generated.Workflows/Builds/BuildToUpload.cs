namespace AppStoreConnect.Workflows.Builds;

/// <summary>A file and the values that the service requires.</summary>
/// <param name="Path">The path as passed.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Length">The size in bytes.</param>
/// <param name="Uti">The uniform type identifier.</param>
/// <param name="App">The id of the app.</param>
/// <param name="ShortVersion">The version that users see.</param>
/// <param name="BundleVersion">The build number.</param>
/// <param name="Platform">The platform.</param>
internal sealed record BuildToUpload(string Path, string FileName, long Length, BuildUploadFileUti Uti, string App, string ShortVersion, string BundleVersion, Platform Platform)
{
    /// <summary>Reads the values that the options do not set from the file, and finds the app.</summary>
    public static async Task<BuildToUpload> ReadAsync(AppStoreConnectClient client, string path, BuildUploadOptions options, CancellationToken cancellationToken)
    {
        AppPackage? package = options.IsComplete ? null : AppPackage.Read(path);
        AppPackageKind kind = package?.Kind ?? AppPackage.FindKind(path);
        string app = options.App ?? await AppFinder.FindAsync(client, package!.BundleId, cancellationToken).ConfigureAwait(false);
        return new(
            path,
            System.IO.Path.GetFileName(path),
            package?.Length ?? new FileInfo(path).Length,
            kind == AppPackageKind.Ipa ? BuildUploadFileUti.ComAppleIpa : BuildUploadFileUti.ComApplePkg,
            app,
            options.ShortVersion ?? package!.ShortVersion,
            options.BundleVersion ?? package!.BundleVersion,
            options.Platform ?? package!.Platform);
    }

    /// <summary>Returns the version, build number, and platform.</summary>
    public override string ToString() => $"{ShortVersion} ({BundleVersion}) for {Platform}";
}
