using AppStoreConnect.Samples.HostedService;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Settings: AppStoreConnect:KeyId, :IssuerId, and :PrivateKeyPath (in appsettings.json, environment variables like AppStoreConnect__KeyId, …), Watch:BundleId, and Watch:Interval.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddAppStoreConnect(builder.Configuration.GetSection("AppStoreConnect"));
builder.Services.Configure<BuildWatcherOptions>(builder.Configuration.GetSection("Watch"));
builder.Services.AddHostedService<BuildWatcher>();
await builder.Build().RunAsync();
