using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>Plans the distribution of a processed build to testers: text, beta review, and groups. Nothing is changed until the plan is applied.</summary>
    /// <param name="buildId">The id of the build.</param>
    /// <param name="request">The testers and what to test.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="ArgumentException">A group or locale does not exist, or a text is too long. The message lists all of them.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanTestFlightAsync(string buildId, TestFlightRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(buildId);
        ArgumentNullException.ThrowIfNull(request);
        return RequiredRoles.ExplainAsync(() => new TestFlightPlanner(_client, buildId, request).PlanAsync(cancellationToken));
    }

    /// <summary>Distributes a processed build to testers. Does nothing for what is already done.</summary>
    /// <inheritdoc cref="PlanTestFlightAsync"/>
    /// <returns>The applied plan.</returns>
    /// <exception cref="ChangePlanException">Some changes failed. The others were applied.</exception>
    public async Task<ChangePlan> TestFlightAsync(string buildId, TestFlightRequest request, CancellationToken cancellationToken = default)
    {
        ChangePlan plan = await PlanTestFlightAsync(buildId, request, cancellationToken).ConfigureAwait(false);
        await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return plan;
    }
}
