using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Gives a client the key of its options whenever they change, so that a replaced key needs no restart.</summary>
internal static partial class KeyRotation
{
    internal const string Category = "AppStoreConnect";

    internal static void Follow(IOptionsMonitor<AppStoreConnectOptions> monitor, string name, AppStoreConnectClient client, AppStoreConnectOptions current, ILoggerFactory? loggers) =>
        monitor.OnChange((options, changed) =>
        {
            // Settings that could not be used are those of before.
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

    [LoggerMessage(10, LogLevel.Information, "The settings of {Client} changed: it signs as {Key} from now on. Other settings take effect at the next start.")]
    private static partial void Rotated(ILogger logger, string client, string key);

    // The message alone: it is written to hold no secret, which an exception of a binder or parser is not.
    [LoggerMessage(11, LogLevel.Error, "The changed settings of {Client} can't be used and are ignored; it goes on with those before. {Problem}")]
    private static partial void Ignored(ILogger logger, string client, string problem);
}
