using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Plans;
using AppStoreConnect.Workflows.Signing;

namespace AppStoreConnect.Workflows;

/// <summary>Provides what is required to sign an app: the bundle id with capabilities, the certificate with its private key, devices, and the profile.</summary>
public sealed class SigningClient
{
    private static readonly TimeSpan s_longestRenewal = TimeSpan.FromDays(300);
    private readonly AppStoreConnectClient _client;
    private readonly TimeProvider _time;
    private readonly Func<RSA> _createKey;

    internal SigningClient(AppStoreConnectClient client, TimeProvider? time = null, Func<RSA>? createKey = null)
    {
        _client = client;
        _time = time ?? TimeProvider.System;
        _createKey = createKey ?? CertificateSigningRequest.CreateKey;
    }

    /// <summary>
    /// Ensures that everything exists, and returns it. Valid items are reused; only missing, expired, or invalid items are created, so
    /// a second run changes nothing. An interrupted run is completed by the next one. Certificates are never revoked.
    /// </summary>
    /// <param name="request">The required items.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="AppStoreConnectSigningException">Apple does not issue another certificate (the message lists the existing ones), or the store cannot be read.</exception>
    /// <exception cref="AppStoreConnectMissingRoleException">The key's role does not allow a change. The message contains the roles that do.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public async Task<SigningAssets> EnsureAsync(SigningRequest request, CancellationToken cancellationToken = default)
    {
        var context = new SigningContext(_client, Checked(request), _time, _createKey);
        ChangePlan plan = await RequiredRoles.ExplainAsync(() => PlanAsync(context, cancellationToken)).ConfigureAwait(false);
        try
        {
            await plan.ApplyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChangePlanException e) when (plan.Changes.Select(change => change.Error).OfType<Exception>().Distinct().Count() == 1)
        {
            // Reports a single failure itself, rather than as a failed plan.
            ExceptionDispatchInfo.Throw(e.InnerException!);
        }

        return new(context, plan);
    }

    /// <summary>Returns what <see cref="EnsureAsync"/> would change, without changing anything.</summary>
    /// <param name="request">The required items.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <inheritdoc cref="EnsureAsync" path="/exception"/>
    public Task<ChangePlan> PlanAsync(SigningRequest request, CancellationToken cancellationToken = default)
    {
        var context = new SigningContext(_client, Checked(request), _time, _createKey);
        return RequiredRoles.ExplainAsync(() => PlanAsync(context, cancellationToken));
    }

    private static async Task<ChangePlan> PlanAsync(SigningContext context, CancellationToken cancellationToken)
    {
        var plan = new ChangePlanBuilder($"Signing of {context.Request.BundleId} ({context.Kind.Type})");
        List<ChangeStep> bundleId = await new BundleIdPlanner(context).PlanAsync(plan, cancellationToken).ConfigureAwait(false);
        ChangeStep? certificate = await new CertificatePlanner(context).PlanAsync(plan, cancellationToken).ConfigureAwait(false);
        List<ChangeStep> others = await new SigningDevicePlanner(context).PlanAsync(plan, cancellationToken).ConfigureAwait(false);
        if (certificate is not null)
        {
            others.Add(certificate);
        }

        await new ProfilePlanner(context).PlanAsync(plan, bundleId, others, cancellationToken).ConfigureAwait(false);
        return plan.Build();
    }

    private static SigningRequest Checked(SigningRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string id = request.BundleId;
        bool isName = id.Length is > 0 and <= 255 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '*') && !id.Contains("..", StringComparison.Ordinal);
        bool isWildcard = id.Contains('*', StringComparison.Ordinal);
        if (!isName || id[0] is '.' or '-' || id[^1] is '.' || (isWildcard && (id.IndexOf('*', StringComparison.Ordinal) != id.Length - 1 || (id.Length > 1 && id[^2] != '.'))))
        {
            throw new ArgumentException($"'{id}' is not a bundle id. A bundle id contains letters, digits, '.', and '-', such as com.example.atlas, or ends with '.*'.", nameof(request));
        }

        if (request.RenewBefore < TimeSpan.Zero || request.RenewBefore > s_longestRenewal)
        {
            throw new ArgumentOutOfRangeException(nameof(request), $"RenewBefore is {request.RenewBefore}, but must be between 0 and 300 days. Certificates and profiles are valid for one year and would be replaced in every run.");
        }

        ArgumentNullException.ThrowIfNull(request.Store);
        return request;
    }
}
