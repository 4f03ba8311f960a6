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
    /// <summary>Registers <see cref="AppStoreConnectClient"/> as a singleton, described by code. The options are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Describes the client.</param>
    /// <returns>The builder of the HttpClient underneath, to add handlers to.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, Action<AppStoreConnectOptions> configure) =>
        services.AddDefault(options => options.Configure(configure));

    /// <summary>Registers <see cref="AppStoreConnectClient"/> as a singleton, described by configuration. The options are checked when the host starts.</summary>
    /// <remarks>When the configuration is reloaded with another key, the client signs with that one from its next request on; other settings take effect at the next start.
    /// Settings that can't be used are logged and ignored.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section with the settings of <see cref="AppStoreConnectOptions"/>.</param>
    /// <returns>The builder of the HttpClient underneath, to add handlers to.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IValidateOptions<AppStoreConnectOptions>>(new AppStoreConnectSectionValidator(Options.Options.DefaultName, section));
        return services.AddDefault(options => options.Bind(section));
    }

    /// <summary>
    /// Registers a client of a name, described by code: <c>[FromKeyedServices("name")] AppStoreConnectClient</c>, or
    /// <see cref="IAppStoreConnectClientFactory"/>. The options are checked when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is also the service key.</param>
    /// <param name="configure">Describes the client.</param>
    /// <returns>The builder of the HttpClient underneath, to add handlers to.</returns>
    public static IHttpClientBuilder AddAppStoreConnect(this IServiceCollection services, string name, Action<AppStoreConnectOptions> configure) =>
        services.AddNamed(name, options => options.Configure(configure));

    /// <summary>Registers a client of a name, described by configuration; otherwise as the overload with code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is also the service key.</param>
    /// <param name="section">The section with the settings of <see cref="AppStoreConnectOptions"/>.</param>
    /// <returns>The builder of the HttpClient underneath, to add handlers to.</returns>
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

        // The client lives as long as the container, so the handler does too; its connections are renewed by the handler itself.
        return services.AddHttpClient(HttpClientName(name))
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestVersion = HttpVersion.Version20;
            })
            .ConfigurePrimaryHttpMessageHandler(provider => AppStoreConnectClient.CreateHandler(CurrentOptions(provider, name).CreateClientOptions().BaseUrl))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // All of them, as the framework does where it is told nothing: naming one would show the others.
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
