using System.Globalization;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>
/// Plans the profile. It is found by name and kept if it is valid, not expired, and contains the certificate and the devices. Otherwise, it is replaced under
/// the same name, because Xcode projects refer to profiles by name. A replacement also contains everything from the old profile, so that
/// machines with their own certificates do not remove each other's.
/// </summary>
internal sealed class ProfilePlanner(SigningContext context)
{
    private const int PageSize = 200;
    private const int MaxRounds = 8;
    private const int MaxNumber = 9;

    // Profiles from before capabilities are added. Apple invalidates them, though not always immediately.
    private readonly HashSet<string> _outdated = new(StringComparer.Ordinal);

    /// <summary>Adds the missing items.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="bundleId">The steps of the bundle id and its capabilities.</param>
    /// <param name="others">The steps of the certificate and the devices.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task PlanAsync(ChangePlanBuilder plan, List<ChangeStep> bundleId, List<ChangeStep> others, CancellationToken cancellationToken)
    {
        List<Candidate> candidates = context.BundleId is null ? [] : await CandidatesAsync(cancellationToken).ConfigureAwait(false);
        if (bundleId.Count > 0)
        {
            _outdated.UnionWith(candidates.Select(one => one.Profile.Id));
        }

        bool isReady = context.Certificate is not null && others.Count == 0;
        Candidate? good = isReady ? candidates.Find(one => Fault(one) is null) : null;
        List<Change> changes = [.. candidates.Where(one => one != good && !one.IsZombie)
            .Select(one => Change.Delete("profiles", one.Profile.Name ?? one.Profile.Id, Fault(one) ?? (isReady ? "a duplicate" : "does not contain the new certificate or devices")))];
        foreach (Candidate zombie in candidates.Where(one => one.IsZombie))
        {
            plan.Note($"The profile '{zombie.Profile.Name}' ({zombie.Profile.Id}) is listed but cannot be opened (404). It is ignored.");
        }

        ChangeStep? made = null;
        if (good is null)
        {
            changes.Add(Change.Create("profiles", context.ProfileName, context.Kind.Type.Value));
        }
        else
        {
            await UseAsync(good.Profile, cancellationToken).ConfigureAwait(false);
        }

        if (changes.Count > 0)
        {
            made = plan.Add(changes, EnsureAsync, null, [.. bundleId, .. others]);
        }

        PlanFile(plan, made);
    }

    private void PlanFile(ChangePlanBuilder plan, ChangeStep? made)
    {
        byte[]? stored = context.Store.ReadProfile(context.Kind, context.Request.BundleId);
        if (made is null && stored is not null && stored.AsSpan().SequenceEqual(context.ProfileContent))
        {
            return;
        }

        string path = context.Store.ProfilePath(context.Kind, context.Request.BundleId);
        Change change = stored is null ? Change.Create("store", path) : Change.Update("store", path, null, "another profile", context.ProfileName);
        plan.Add(change, WriteAsync, made);
    }

    private Task WriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        context.Store.WriteProfile(context.Kind, context.Request.BundleId, context.ProfileContent!);
        return Task.CompletedTask;
    }

    // Others may do the same concurrently, so anything refused as a duplicate is looked up and evaluated again.
    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (context.RefreshDevicesAsync is { } refresh)
        {
            await refresh(cancellationToken).ConfigureAwait(false);
        }

        if (context.Kind.HasDevices && context.Devices is not { Count: > 0 })
        {
            throw new AppStoreConnectSigningException($"A profile of type {context.Kind.Type} requires at least one matching enabled device, and there is none. Register one (SigningRequest.Devices), or wait until Apple has processed the registered devices.");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        AppStoreConnectException? last = null;
        for (int round = 0; round < MaxRounds; round++)
        {
            List<Candidate> candidates = await CandidatesAsync(cancellationToken).ConfigureAwait(false);
            Candidate? good = candidates.Find(one => Fault(one) is null);
            foreach (Candidate other in candidates.Where(one => one != good && !one.IsZombie))
            {
                await Lookup.DeleteAsync(() => context.Client.V1.Profiles[other.Profile.Id].DeleteAsync(cancellationToken: cancellationToken)).ConfigureAwait(false);
            }

            if (good is not null)
            {
                await UseAsync(good.Profile, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (last is { MayHaveBeenApplied: true })
            {
                break;
            }

            string? name = Names().FirstOrDefault(name => !taken.Contains(name) && !candidates.Exists(one => one.IsZombie && one.Profile.Name == name));
            if (name is null)
            {
                break;
            }

            try
            {
                await UseAsync(await CreateAsync(name, candidates, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (AppStoreConnectException e) when (e is AppStoreConnectConflictException || e.MayHaveBeenApplied)
            {
                last = e;
                bool isThere = e.MayHaveBeenApplied || (await CandidatesAsync(cancellationToken).ConfigureAwait(false)).Exists(one => !one.IsZombie && one.Profile.Name == name);
                if (!isThere)
                {
                    // Expired and broken profiles are not always listed but keep their names. A profile refused for another reason is refused under any name.
                    if (e is AppStoreConnectConflictException && !IsAboutName(e))
                    {
                        throw;
                    }

                    taken.Add(name);
                }
            }
        }

        throw new AppStoreConnectSigningException($"The profile '{context.ProfileName}' could not be created. Run the workflow again. It continues with the items created so far.\n{last?.Message}", last!);
    }

    private static bool IsAboutName(AppStoreConnectException e) =>
        e.Errors.Any(error => error.Source?.Pointer?.EndsWith("/name", StringComparison.Ordinal) == true
            || error.Detail?.Contains("name", StringComparison.OrdinalIgnoreCase) == true);

    private async Task<Profile> CreateAsync(string name, List<Candidate> old, CancellationToken cancellationToken)
    {
        string[] known = [.. context.LiveCertificates.Select(one => one.Id)];
        if (old.SelectMany(one => one.Certificates).Except(known).Any())
        {
            // Revoked, expired, or since issued to another machine. The last belong in the new profile.
            await CertificatePlanner.ListAsync(context, cancellationToken).ConfigureAwait(false);
        }

        string[] live = [.. context.LiveCertificates.Select(one => one.Id)];
        List<Linkage<Certificate>> certificates = [.. old.SelectMany(one => one.Certificates).Intersect(live).Prepend(context.Certificate!.Id).Distinct().Select(id => (Linkage<Certificate>)id)];
        string[] enabled = [.. context.EnabledDevices.Select(one => one.Id)];
        List<Linkage<Device>>? devices = context.Devices is null
            ? null
            : [.. context.Devices.Select(one => one.Id).Concat(old.SelectMany(one => one.Devices).Intersect(enabled)).Distinct().Select(id => (Linkage<Device>)id)];
        return (await context.Client.V1.Profiles.PostAsync(
            new() { Name = name, ProfileType = context.Kind.Type, BundleId = context.BundleId!, Certificates = certificates, Devices = devices },
            cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
    }

    private async Task UseAsync(Profile profile, CancellationToken cancellationToken)
    {
        if (profile.ProfileContent is null)
        {
            profile = (await context.Client.V1.Profiles[profile.Id].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
        }

        context.Profile = profile;
        context.ProfileContent = ContentOf(profile);
    }

    private static byte[] ContentOf(Profile profile)
    {
        string text = profile.ProfileContent ?? throw new AppStoreConnectSigningException($"Apple returned the profile '{profile.Name}' without its content. Run it again.");
        byte[] content = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, content, out int length) && length > 0
            ? content[..length]
            : throw new AppStoreConnectSigningException($"Apple returned the profile '{profile.Name}' ({profile.Id}) with a content that is not base64. Run it again; if it stays so, delete the profile.");
    }

    private async Task<List<Candidate>> CandidatesAsync(CancellationToken cancellationToken)
    {
        List<Profile> all = await Lookup.AllAsync(
            context.Client.V1.BundleIds[context.BundleId!.Id].Profiles.ListAsync(c => c.QueryParameters.Limit = PageSize),
            cancellationToken).ConfigureAwait(false);
        string[] names = [.. Names()];
        var candidates = new List<Candidate>();
        foreach (Profile profile in all.Where(one => one.ProfileType == context.Kind.Type && names.Contains(one.Name)).OrderBy(one => Array.IndexOf(names, one.Name)).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            candidates.Add(await CandidateAsync(profile, cancellationToken).ConfigureAwait(false));
        }

        return candidates;
    }

    private async Task<Candidate> CandidateAsync(Profile profile, CancellationToken cancellationToken)
    {
        try
        {
            V1.ProfilesRelationshipsRequestBuilder relationships = context.Client.V1.Profiles[profile.Id].Relationships;
            List<Linkage<Certificate>> certificates = await Lookup.AllAsync(relationships.Certificates.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false);
            List<Linkage<Device>> devices = context.Kind.HasDevices
                ? await Lookup.AllAsync(relationships.Devices.ListAsync(c => c.QueryParameters.Limit = PageSize), cancellationToken).ConfigureAwait(false)
                : [];
            return new(profile, [.. certificates.Select(one => one.Id)], [.. devices.Select(one => one.Id)], IsZombie: false);
        }
        catch (AppStoreConnectNotFoundException)
        {
            return new(profile, [], [], IsZombie: true);
        }
    }

    /// <summary>Returns the name and alternatives to use while a profile that cannot be opened or deleted has that name.</summary>
    private IEnumerable<string> Names() => Enumerable.Range(1, MaxNumber).Select(number => number == 1 ? context.ProfileName : string.Create(CultureInfo.InvariantCulture, $"{context.ProfileName} {number}"));

    /// <summary>Returns why a profile cannot be used, or null if it can.</summary>
    private string? Fault(Candidate one)
    {
        int missing = context.Devices?.Count(device => !one.Devices.Contains(device.Id)) ?? 0;
        return one switch
        {
            { IsZombie: true } => "cannot be opened",
            { Profile.ProfileState: { } state } when state != ProfileState.Active => $"is {state}",
            { Profile.ExpirationDate: { } date } when date <= context.ValidUntil => string.Create(CultureInfo.InvariantCulture, $"expires {date:yyyy-MM-dd}"),
            _ when _outdated.Contains(one.Profile.Id) => "lacks the new capabilities",
            _ when context.Certificate is { } certificate && !one.Certificates.Contains(certificate.Id) => $"does not contain certificate {certificate.Id}",
            _ when missing > 0 => string.Create(CultureInfo.InvariantCulture, $"lacks {missing} {(missing == 1 ? "device" : "devices")}"),
            _ => null,
        };
    }

    private sealed record Candidate(Profile Profile, IReadOnlyList<string> Certificates, IReadOnlyList<string> Devices, bool IsZombie);
}
