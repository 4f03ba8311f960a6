using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Plans the "What's New" text of a version. Nothing is changed until the plan is applied.</summary>
    /// <param name="versionId">The id of the version.</param>
    /// <param name="texts">The text by locale, up to 4,000 characters. Null or an empty text clears it. Other locales are not changed.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">The version does not have a locale, or a text is too long. The message lists all of them.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanWhatsNewAsync(string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        ArgumentNullException.ThrowIfNull(texts);
        return RequiredRoles.ExplainAsync(() => WhatsNewPlanner.PlanAsync(_client, versionId, texts, cancellationToken));
    }

    /// <summary>Sets the "What's New" text of a version. Unchanged text is not sent.</summary>
    /// <inheritdoc cref="PlanWhatsNewAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> SetWhatsNewAsync(string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanWhatsNewAsync(versionId, texts, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }
}
