namespace AppStoreConnect.Workflows;

/// <summary>How a build is uploaded. Whatever is null is read from the file, or has its default.</summary>
public sealed record BuildUploadOptions
{
    /// <summary>The id of the app in App Store Connect; null to find it by the bundle id of the file.</summary>
    public string? App { get; init; }

    /// <summary>The platform; null for that of the file.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The version that users see (<c>CFBundleShortVersionString</c>); null for that of the file.</summary>
    public string? ShortVersion { get; init; }

    /// <summary>The build number (<c>CFBundleVersion</c>); null for that of the file.</summary>
    public string? BundleVersion { get; init; }

    /// <summary>When the upload is done. <see cref="BuildUntil.Valid"/> by default.</summary>
    public BuildUntil Until { get; init; } = BuildUntil.Valid;

    /// <summary>Receives the progress of the file, on any thread.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>How the file is sent; null uses the defaults.</summary>
    public UploadOptions? Upload { get; init; }

    /// <summary>How to wait for the service; null uses the defaults. The timeout counts for each of the two waits: until accepted, and until valid.</summary>
    public WaitOptions? Wait { get; init; }

    /// <summary>Whether the file need not be read, since all that it would tell is set here.</summary>
    internal bool IsComplete => App is not null && Platform is not null && ShortVersion is not null && BundleVersion is not null;
}
