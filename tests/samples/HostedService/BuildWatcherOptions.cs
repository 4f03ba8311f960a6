namespace AppStoreConnect.Samples.HostedService;

/// <summary>Options for <see cref="BuildWatcher"/>.</summary>
public sealed class BuildWatcherOptions
{
    /// <summary>The bundle ID of the app.</summary>
    public string BundleId { get; set; } = "";

    /// <summary>The interval between checks.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(5);
}
