namespace AppStoreConnect.Samples.HostedService;

/// <summary>What to watch.</summary>
public sealed class BuildWatcherOptions
{
    /// <summary>The bundle id of the app.</summary>
    public string BundleId { get; set; } = "";

    /// <summary>How long between two looks.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(5);
}
