using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>
/// Creates options as the framework does, but survives an invalid reload: invalid settings are logged, and the previous ones remain in use. Otherwise, the exception
/// would be lost in the configuration's change callback. At startup there are no previous settings, so the exception is thrown.
/// </summary>
internal sealed class LastGoodOptionsFactory(
    IEnumerable<IConfigureOptions<AppStoreConnectOptions>> setups,
    IEnumerable<IPostConfigureOptions<AppStoreConnectOptions>> postConfigures,
    IEnumerable<IValidateOptions<AppStoreConnectOptions>> validations,
    ILoggerFactory? loggers = null) : IOptionsFactory<AppStoreConnectOptions>
{
    private readonly OptionsFactory<AppStoreConnectOptions> _inner = new(setups, postConfigures, validations);
    private readonly ConcurrentDictionary<string, AppStoreConnectOptions> _lastGood = new(StringComparer.Ordinal);

    public AppStoreConnectOptions Create(string name)
    {
        try
        {
            AppStoreConnectOptions made = _inner.Create(name);
            _lastGood[name] = made;
            return made;
        }
        catch (Exception e) when (_lastGood.TryGetValue(name, out _))
        {
            KeyRotation.Failed(loggers, name, e);
            return _lastGood[name];
        }
    }
}
