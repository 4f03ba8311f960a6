namespace AppStoreConnect.Workflows;

/// <summary>The options of a build upload. Values that are null are read from the file or have their defaults.</summary>
public sealed record BuildUploadOptions
{
    /// <summary>The id of the app in App Store Connect, or null to find it by the file's bundle id.</summary>
    public string? App { get; init; }

    /// <summary>The platform, or null to read it from the file.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The version that users see (<c>CFBundleShortVersionString</c>), or null to read it from the file.</summary>
    public string? ShortVersion { get; init; }

    /// <summary>The build number (<c>CFBundleVersion</c>), or null to read it from the file.</summary>
    public string? BundleVersion { get; init; }

    /// <summary>When the upload is complete. The default is <see cref="BuildUntil.Valid"/>.</summary>
    public BuildUntil Until { get; init; } = BuildUntil.Valid;

    /// <summary>Receives the progress of the file, on any thread.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>The options for sending the file, or null for the defaults.</summary>
    public UploadOptions? Upload { get; init; }

    /// <summary>The options for waiting, or null for the defaults. The timeout applies separately to each of the two waits: until accepted and until valid.</summary>
    public WaitOptions? Wait { get; init; }

    /// <summary>Whether all values are set here, so that the file need not be read.</summary>
    internal bool IsComplete => App is not null && Platform is not null && ShortVersion is not null && BundleVersion is not null;
}
