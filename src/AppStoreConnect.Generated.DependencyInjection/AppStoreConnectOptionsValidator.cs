using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Validates at startup, without sending a request, what would otherwise fail at the first call: the key is read, and the client's options are checked.</summary>
internal sealed class AppStoreConnectOptionsValidator : IValidateOptions<AppStoreConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, AppStoreConnectOptions options)
    {
        try
        {
            using var client = new AppStoreConnectClient(options.CreateKey(), options.CreateClientOptions());
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is AppStoreConnectKeyException or ArgumentException)
        {
            string client = string.IsNullOrEmpty(name) ? "App Store Connect" : $"App Store Connect client \"{name}\"";
            return ValidateOptionsResult.Fail($"{client}: {e.Message}");
        }
    }
}
