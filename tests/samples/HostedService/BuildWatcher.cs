using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.Samples.HostedService;

/// <summary>Logs every build of an app when its processing is complete.</summary>
public sealed partial class BuildWatcher(AppStoreConnectClient client, IOptions<BuildWatcherOptions> options, ILogger<BuildWatcher> logger, TimeProvider? time = null)
    : BackgroundService
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time ?? TimeProvider.System);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (AppStoreConnectException e)
            {
                // The client has already retried. The next check may succeed.
                LogFailed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        AsyncPageable<Build> builds = client.V1.Builds.ListAsync(c =>
        {
            c.QueryParameters.FilterProcessingState = [BuildProcessingState.Valid];
            c.QueryParameters.FieldsBuilds = [BuildField.Version, BuildField.UploadedDate, BuildField.App];
            c.QueryParameters.Include = [BuildInclude.App];
        });
        await foreach (Page<Build> page in builds.AsPages(cancellationToken))
        {
            foreach (Build build in page.Data.Where(build => build.App.In(page)?.BundleId == options.Value.BundleId && _seen.Add(build.Id)))
            {
                LogBuild(build.Version, build.UploadedDate);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Build {Version} of {Uploaded} is ready.")]
    private partial void LogBuild(string? version, DateTimeOffset? uploaded);

    [LoggerMessage(LogLevel.Warning, "The builds could not be listed.")]
    private partial void LogFailed(Exception exception);
}
