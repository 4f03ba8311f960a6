using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AppStoreConnect.DependencyInjection;

/// <summary>Detects mistakes that configuration binding ignores: unknown settings, settings of another shape, and time spans that do not mean what they seem to.</summary>
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

    private const string Clash = " If it belongs to something else, put the client's settings into a section of their own.";

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

        problems.AddRange(Settings.Select(ShapeProblem).OfType<string>());
        foreach (string time in s_times)
        {
            // Days without a colon, which .NET also reads with spaces around them.
            if (section[time]?.Trim() is { } text && !text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan read))
            {
                problems.Add($"{time} is \"{text}\", which .NET reads as {read.Days} days. For {read.Days} seconds, write {TimeSpan.FromSeconds(read.Days):c}.");
            }
        }

        string client = clientName.Length == 0 ? "App Store Connect" : $"App Store Connect client \"{clientName}\"";
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"{client}: {problem}"));
    }

    // Binding ignores the text of a list and whatever is below a text. A restriction that is ignored makes every token unrestricted. No value is quoted: it can be a secret.
    private string? ShapeProblem(string setting)
    {
        IConfigurationSection found = section.GetSection(setting);
        if (setting != nameof(AppStoreConnectOptions.Scopes))
        {
            return found.GetChildren().FirstOrDefault() is { } nested
                ? $"{nested.Path} is ignored, because {setting} is a single value. Set {found.Path} itself, or remove {nested.Path}.{(section is IConfigurationSection ? "" : Clash)}"
                : null;
        }

        // An empty list in JSON is an empty text here.
        if (!string.IsNullOrEmpty(found.Value))
        {
            return $"{found.Path} is a single value, which is ignored, so tokens would not be restricted. {HowToList(found)}";
        }

        IConfigurationSection[] scopes = [.. found.GetChildren()];
        return scopes.SelectMany(scope => scope.GetChildren()).FirstOrDefault() is { } inner
                ? $"{inner.Path} is ignored, so tokens would not be restricted to it. A scope is one text of a method and a path. {HowToList(found)}"
            : scopes.FirstOrDefault(scope => scope.Value is null) is { } missing ? $"{missing.Path} has no value, so tokens would not be restricted to it. {HowToList(found)}"
            : null;
    }

    private static string HowToList(IConfigurationSection scopes) =>
        $"Write a list: \"{scopes.Key}\": [\"GET /v1/apps\"] in JSON, or {scopes.Path}:0 ({scopes.Path.Replace(":", "__", StringComparison.Ordinal)}__0 as an environment variable).";

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
