using System.Net;
using AppStoreConnect;
using AppStoreConnect.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers App Store Connect clients.</summary>
public static class AppStoreConnectServiceCollectionExtensions
{
    /// <summary>Registers <see cref="AppStoreConnectClient"/> as a singleton, configured in code. The options are validated when the host starts.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Configures the client.</param>
    /// <returns>The builder of the underlying HttpClient, for adding handlers.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, Action<AppStoreConnectOptions> configure) =>
        services.AddDefault(options => options.Configure(configure));

    /// <summary>Registers <see cref="AppStoreConnectClient"/> as a singleton, configured from a configuration section. The options are validated when the host starts.</summary>
    /// <remarks>When the configuration is reloaded with another key, the client uses it from its next request on. Other settings take effect at the next start.
    /// Invalid settings are logged and ignored.</remarks>
    /// <param name="services">The service collection.</param>
    /// <param name="section">The section that contains the settings of <see cref="AppStoreConnectOptions"/>.</param>
    /// <returns>The builder of the underlying HttpClient, for adding handlers.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IValidateOptions<AppStoreConnectOptions>>(new AppStoreConnectSectionValidator(Options.Options.DefaultName, section));
        return services.AddDefault(options => options.Bind(section));
    }

    /// <summary>
    /// Registers a named client, configured in code. Get it with <c>[FromKeyedServices("name")] AppStoreConnectClient</c> or
    /// <see cref="IAppStoreConnectClientFactory"/>. The options are validated when the host starts.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name, which is also the service key.</param>
    /// <param name="configure">Configures the client.</param>
    /// <returns>The builder of the underlying HttpClient, for adding handlers.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, string name, Action<AppStoreConnectOptions> configure) =>
        services.AddNamed(name, options => options.Configure(configure));

    /// <summary>Registers a named client, configured from a configuration section. See the overload for code.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The name, which is also the service key.</param>
    /// <param name="section">The section that contains the settings of <see cref="AppStoreConnectOptions"/>.</param>
    /// <returns>The builder of the underlying HttpClient, for adding handlers.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IValidateOptions<AppStoreConnectOptions>>(new AppStoreConnectSectionValidator(name, section));
        return services.AddNamed(name, options => options.Bind(section));
    }

    private static IHttpClientBuilder AddDefault(this IServiceCollection services, Action<OptionsBuilder<AppStoreConnectOptions>> configure)
    {
        IHttpClientBuilder builder = services.AddCommon(Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => CreateClient(provider, Options.Options.DefaultName));
        return builder;
    }

    private static IHttpClientBuilder AddNamed(this IServiceCollection services, string name, Action<OptionsBuilder<AppStoreConnectOptions>> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        IHttpClientBuilder builder = services.AddCommon(name, configure);
        services.TryAddKeyedSingleton(name, (provider, key) => CreateClient(provider, (string)key!));
        return builder;
    }

    private static IHttpClientBuilder AddCommon(this IServiceCollection services, string name, Action<OptionsBuilder<AppStoreConnectOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<AppStoreConnectOptions> options = services.AddOptions<AppStoreConnectOptions>(name);
        configure(options);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AppStoreConnectOptions>, AppStoreConnectOptionsValidator>());
        services.TryAddSingleton<IOptionsFactory<AppStoreConnectOptions>, LastGoodOptionsFactory>();
        services.TryAddSingleton<IAppStoreConnectClientFactory, AppStoreConnectClientFactory>();

        // The client lives as long as the container, and so does the handler. The handler itself renews its connections.
        return services.AddHttpClient(HttpClientName(name))
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestVersion = HttpVersion.Version20;
            })
            .ConfigurePrimaryHttpMessageHandler(provider => AppStoreConnectClient.CreateHandler(CurrentOptions(provider, name).CreateClientOptions().BaseUrl))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // All of them, as in the framework's default: naming one would reveal the others.
            .RedactLoggedHeaders(_ => true);
    }

    private static AppStoreConnectClient CreateClient(IServiceProvider provider, string name)
    {
        AppStoreConnectOptions options = CurrentOptions(provider, name);
        var loggers = provider.GetService<ILoggerFactory>();
        AppStoreConnectClientOptions client = options.CreateClientOptions();
        client.Logger ??= loggers?.CreateLogger(KeyRotation.Category);
        if (client.TimeProvider == TimeProvider.System)
        {
            client.TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        }

        HttpClient http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName(name));
        var made = new AppStoreConnectClient(http, options.CreateKey(), client);
        KeyRotation.Follow(provider.GetRequiredService<IOptionsMonitor<AppStoreConnectOptions>>(), name, made, options, loggers);
        return made;
    }

    private static AppStoreConnectOptions CurrentOptions(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<AppStoreConnectOptions>>().Get(name);

    private static string HttpClientName(string name) => name.Length == 0 ? "AppStoreConnect" : $"AppStoreConnect:{name}";
}
