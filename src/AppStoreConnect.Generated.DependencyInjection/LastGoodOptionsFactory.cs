using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>
/// Makes options as the framework does, and survives a broken reload: settings that can't be used are logged, and those before them stay. Without it the exception
/// would end in the configuration's change callback, where nobody sees it. At start there are none before, so there it is thrown.
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
