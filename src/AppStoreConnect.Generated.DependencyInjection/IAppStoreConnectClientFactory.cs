using Microsoft.Extensions.DependencyInjection;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Returns clients by the name under which they were registered, for code that determines the name at run time.</summary>
public interface IAppStoreConnectClientFactory
{
    /// <summary>Returns the client with a name. Always the same instance.</summary>
    /// <exception cref="InvalidOperationException">No client was registered with this name.</exception>
    AppStoreConnectClient GetClient(string name);
}

/// <summary>Returns keyed services.</summary>
internal sealed class AppStoreConnectClientFactory(IServiceProvider services) : IAppStoreConnectClientFactory
{
    public AppStoreConnectClient GetClient(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<AppStoreConnectClient>(name)
            ?? throw new InvalidOperationException($"No App Store Connect client was registered as \"{name}\". Call AddAppStoreConnect(\"{name}\", …).");
    }
}
