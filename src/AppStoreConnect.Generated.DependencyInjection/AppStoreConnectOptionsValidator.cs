using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Finds at start what would otherwise fail at the first call: the key is read and the client's options are checked, and nothing is sent.</summary>
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
