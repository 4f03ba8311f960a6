using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Detects mistakes that configuration binding ignores: unknown settings, and time spans that do not mean what they seem to.</summary>
internal sealed class AppStoreConnectSectionValidator(string clientName, IConfiguration section) : IValidateOptions<AppStoreConnectOptions>
{
    /// <summary>The names of all settings.</summary>
    internal static readonly string[] Settings =
    [
        nameof(AppStoreConnectOptions.AllowLoopbackHttp),
        nameof(AppStoreConnectOptions.Audience),
        nameof(AppStoreConnectOptions.BaseUrl),
        nameof(AppStoreConnectOptions.IssuerId),
        nameof(AppStoreConnectOptions.KeyId),
        nameof(AppStoreConnectOptions.MaxAttempts),
        nameof(AppStoreConnectOptions.MaxTotalTime),
        nameof(AppStoreConnectOptions.PacingReserve),
        nameof(AppStoreConnectOptions.PrivateKey),
        nameof(AppStoreConnectOptions.PrivateKeyPath),
        nameof(AppStoreConnectOptions.RetryWrites),
        nameof(AppStoreConnectOptions.Scopes),
        nameof(AppStoreConnectOptions.Timeout),
        nameof(AppStoreConnectOptions.TokenLifetime),
        nameof(AppStoreConnectOptions.UserAgentSuffix),
    ];

    private static readonly string[] s_times =
        [nameof(AppStoreConnectOptions.MaxTotalTime), nameof(AppStoreConnectOptions.Timeout), nameof(AppStoreConnectOptions.TokenLifetime)];

    public ValidateOptionsResult Validate(string? name, AppStoreConnectOptions options)
    {
        if ((name ?? Options.DefaultName) != clientName)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = new List<string>();

        // The root configuration of a program contains unrelated settings.
        if (section is IConfigurationSection own)
        {
            problems.AddRange(own.GetChildren().Where(child => !Settings.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => Unknown(child.Path, child.Key)));
        }

        foreach (string time in s_times)
        {
            if (int.TryParse(section[time], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days))
            {
                problems.Add($"{time} is \"{section[time]}\", which .NET reads as {days} days. For {days} seconds, write {TimeSpan.FromSeconds(days):c}.");
            }
        }

        string client = clientName.Length == 0 ? "App Store Connect" : $"App Store Connect client \"{clientName}\"";
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"{client}: {problem}"));
    }

    private static string Unknown(string path, string key)
    {
        string? near = Settings.FirstOrDefault(setting => IsNear(setting, key));
        return $"There is no setting {path}. {(near is null ? $"Supported settings: {string.Join(", ", Settings)}." : $"Did you mean {near}?")}";
    }

    // One letter added, removed, or changed, two letters swapped, or a part of the name.
    private static bool IsNear(string setting, string key)
    {
        if (setting.Contains(key, StringComparison.OrdinalIgnoreCase) || key.Contains(setting, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int same = 0;
        while (same < Math.Min(setting.Length, key.Length) && char.ToUpperInvariant(setting[same]) == char.ToUpperInvariant(key[same]))
        {
            same++;
        }

        ReadOnlySpan<char> rest = setting.AsSpan(same), other = key.AsSpan(same);
        return Math.Abs(rest.Length - other.Length) <= 1
            && (rest.EndsWith(other[Math.Min(1, other.Length)..], StringComparison.OrdinalIgnoreCase)
                || other.EndsWith(rest[Math.Min(1, rest.Length)..], StringComparison.OrdinalIgnoreCase)
                || (rest.Length > 1 && other.Length > 1 && rest[2..].Equals(other[2..], StringComparison.OrdinalIgnoreCase)));
    }
}
