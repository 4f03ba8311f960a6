using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Updates a client's key whenever its options change, so that replacing a key requires no restart.</summary>
internal static partial class KeyRotation
{
    internal const string Category = "AppStoreConnect";

    internal static void Follow(IOptionsMonitor<AppStoreConnectOptions> monitor, string name, AppStoreConnectClient client, AppStoreConnectOptions current, ILoggerFactory? loggers) =>
        monitor.OnChange((options, changed) =>
        {
            // If the settings were invalid, these are the previous ones.
            if ((changed ?? Options.DefaultName) != name || ReferenceEquals(options, current))
            {
                return;
            }

            try
            {
                AppStoreConnectKey key = options.CreateKey();
                client.UseKey(key);
                current = options;
                if (loggers is not null)
                {
                    Rotated(loggers.CreateLogger(Category), Describe(name), key.ToString());
                }
            }
#pragma warning disable CA1031 // There is no caller: the client goes on with the key that it has.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Failed(loggers, name, e);
            }
        });

    internal static void Failed(ILoggerFactory? loggers, string name, Exception problem)
    {
        if (loggers is not null)
        {
            Ignored(loggers.CreateLogger(Category), Describe(name), problem.Message);
        }
    }

    private static string Describe(string name) => name.Length == 0 ? "the App Store Connect client" : $"the App Store Connect client \"{name}\"";

    [LoggerMessage(10, LogLevel.Information, "The settings of {Client} changed. It now signs as {Key}. Other settings take effect at the next start.")]
    private static partial void Rotated(ILogger logger, string client, string key);

    // Only the message, which never contains a secret. An exception of a binder or parser may.
    [LoggerMessage(11, LogLevel.Error, "The changed settings of {Client} are invalid and are ignored. The previous settings remain in use. {Problem}")]
    private static partial void Ignored(ILogger logger, string client, string problem);
}
