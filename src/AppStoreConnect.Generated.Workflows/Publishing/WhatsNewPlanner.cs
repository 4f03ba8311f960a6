using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Plans the text that the App Store shows as "What's New" for a version.</summary>
internal static class WhatsNewPlanner
{
    private const string Type = "appStoreVersionLocalizations";

    public static async Task<ChangePlan> PlanAsync(AppStoreConnectClient client, string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken)
    {
        AppStoreVersion version = (await client.V1.AppStoreVersions[versionId].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
        List<AppStoreVersionLocalization> all =
            await client.V1.AppStoreVersions[versionId].AppStoreVersionLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
        Check(texts, all);

        var plan = new ChangePlanBuilder($"What's new in version {version.VersionString ?? versionId}");
        foreach ((string locale, string? text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string? wanted = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            AppStoreVersionLocalization existing = all.First(one => one.Locale == locale);
            if (!MetadataText.AreSame(existing.WhatsNew, wanted))
            {
                plan.Add(
                    Change.Update(Type, locale, "whatsNew", existing.WhatsNew, wanted),
                    token => client.V1.AppStoreVersionLocalizations[existing.Id].PatchAsync(new() { WhatsNew = wanted }, cancellationToken: token));
            }
        }

        return plan.Build();
    }

    private static void Check(IReadOnlyDictionary<string, string?> texts, List<AppStoreVersionLocalization> all)
    {
        string[] locales = [.. all.Select(one => one.Locale).OfType<string>().Order(StringComparer.Ordinal)];
        string[] problems =
        [
            .. texts.Keys.Where(locale => !locales.Contains(locale)).Select(locale =>
                $"The version has no localization '{locale}'{NearestName.Hint(locale, locales)}. Its localizations: {string.Join(", ", locales)}."),
            .. texts.Select(pair => TextLimits.Problem(Type, "whatsNew", $"what's new for {pair.Key}", pair.Value)).OfType<string>(),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(texts));
        }
    }
}
