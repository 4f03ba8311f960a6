using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Finds clients by the names that they were registered with, for code that learns the name at run time.</summary>
public interface IAppStoreConnectClientFactory
{
    /// <summary>The client of that name, the same each time.</summary>
    /// <exception cref="InvalidOperationException">None was registered with it.</exception>
    AppStoreConnectClient GetClient(string name);
}

/// <summary>Over keyed services.</summary>
internal sealed class AppStoreConnectClientFactory(IServiceProvider services) : IAppStoreConnectClientFactory
{
    public AppStoreConnectClient GetClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<AppStoreConnectClient>(name)
            ?? throw new InvalidOperationException($"No App Store Connect client was registered as \"{name}\": AddAppStoreConnect(\"{name}\", …).");
    }
}
