using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Plans the text that the App Store shows as "What's New" for a version.</summary>
internal static class WhatsNewPlanner
{
    public static async Task<ChangePlan> PlanAsync(AppStoreConnectClient client, string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken)
    {
        AppStoreVersion version = (await client.V1.AppStoreVersions[versionId].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
        List<AppStoreVersionLocalization> all =
            await client.V1.AppStoreVersions[versionId].AppStoreVersionLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
        var planner = new WhatsNewTexts("appStoreVersionLocalizations", texts);
        Check(texts, planner, all);

        var plan = new ChangePlanBuilder($"What's new in version {version.VersionString ?? versionId}");
        planner.Plan(
            plan,
            locale => all.Find(one => one.Locale == locale) is { } existing ? (existing.Id, existing.WhatsNew) : null,
            (id, text, token) => client.V1.AppStoreVersionLocalizations[id].PatchAsync(new() { WhatsNew = text }, cancellationToken: token));
        return plan.Build();
    }

    private static void Check(IReadOnlyDictionary<string, string?> texts, WhatsNewTexts planner, List<AppStoreVersionLocalization> all)
    {
        string[] locales = [.. all.Select(one => one.Locale).OfType<string>().Order(StringComparer.Ordinal)];
        string[] problems =
        [
            .. texts.Keys.Where(locale => !locales.Contains(locale)).Select(locale =>
                $"The version has no localization '{locale}'{NearestName.Hint(locale, locales)}. Its localizations: {string.Join(", ", locales)}."),
            .. planner.Problems("what's new"),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join('\n', problems), nameof(texts));
        }
    }
}
