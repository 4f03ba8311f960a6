using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Plans how a processed build gets to testers: texts, beta review, groups. Nothing is changed before the plan is applied.</summary>
    /// <param name="buildId">The id of the build.</param>
    /// <param name="request">Who tests, and what.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">A group or locale does not exist, or a text is too long; the message names all of them.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanTestFlightAsync(string buildId, TestFlightRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(buildId);
        ArgumentNullException.ThrowIfNull(request);
        return RequiredRoles.ExplainAsync(() => new TestFlightPlanner(_client, buildId, request).PlanAsync(cancellationToken));
    }

    /// <summary>Brings a processed build to testers. What is as it should be is left alone.</summary>
    /// <inheritdoc cref="PlanTestFlightAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed; the others are applied.</exception>
    public async Task<ChangePlan> TestFlightAsync(string buildId, TestFlightRequest request, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanTestFlightAsync(buildId, request, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }
}
