using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Plans the "What's New" texts of a version. Nothing is changed before the plan is applied.</summary>
    /// <param name="versionId">The id of the version.</param>
    /// <param name="texts">The text of each locale, at most 4,000 characters; null or an empty text clears it. Other locales are left alone.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">The version does not have a locale, or a text is too long; the message names all of them.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanWhatsNewAsync(string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        ArgumentNullException.ThrowIfNull(texts);
        return RequiredRoles.ExplainAsync(() => WhatsNewPlanner.PlanAsync(_client, versionId, texts, cancellationToken));
    }

    /// <summary>Sets the "What's New" texts of a version. Texts that are the same already are left alone.</summary>
    /// <inheritdoc cref="PlanWhatsNewAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed; the others are applied.</exception>
    public async Task<ChangePlan> SetWhatsNewAsync(string versionId, IReadOnlyDictionary<string, string?> texts, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanWhatsNewAsync(versionId, texts, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }
}
