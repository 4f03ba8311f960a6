using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Plans texts by locale for the attribute <c>whatsNew</c>, which App Store versions and TestFlight builds have.</summary>
/// <param name="type">The type of the localizations.</param>
/// <param name="texts">The texts by locale. A null or blank text removes the current one.</param>
internal sealed class WhatsNewTexts(string type, IReadOnlyDictionary<string, string?> texts)
{
    private const string Attribute = "whatsNew";

    /// <summary>Returns what is wrong with the texts themselves.</summary>
    /// <param name="label">What the texts are, for messages.</param>
    public IEnumerable<string> Problems(string label) =>
        texts.Select(pair => TextLimits.Problem(type, Attribute, $"{label} for {pair.Key}", pair.Value)).OfType<string>();

    /// <summary>Adds a step for each text that differs from the current one and returns the steps.</summary>
    /// <param name="plan">The plan to add the steps to.</param>
    /// <param name="find">Returns the id and the text of an existing localization, or null if there is none.</param>
    /// <param name="update">Replaces the text of the localization with an id.</param>
    /// <param name="create">Creates the localization of a locale. Null if all localizations exist.</param>
    public IReadOnlyList<ChangeStep> Plan(
        ChangePlanBuilder plan,
        Func<string, (string Id, string? Text)?> find,
        Func<string, string?, CancellationToken, Task> update,
        Func<string, string, CancellationToken, Task>? create = null)
    {
        var steps = new List<ChangeStep>();
        foreach ((string locale, string? text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string? wanted = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            if (find(locale) is not var (id, current))
            {
                if (wanted is not null && create is not null)
                {
                    steps.Add(plan.Add(Change.Create(type, locale, wanted), token => create(locale, wanted, token)));
                }
            }
            else if (!MetadataText.AreSame(current, wanted))
            {
                steps.Add(plan.Add(Change.Update(type, locale, Attribute, current, wanted), token => update(id, wanted, token)));
            }
        }

        return steps;
    }
}
