using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Metadata;
using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Publishing;

/// <summary>Plans the distribution of a build to testers.</summary>
internal sealed class TestFlightPlanner(AppStoreConnectClient client, string buildId, TestFlightRequest request)
{
    private readonly WhatsNewTexts _texts = new("betaBuildLocalizations", request.WhatsNew);

    public async Task<ChangePlan> PlanAsync(CancellationToken cancellationToken)
    {
        Document<Build> document = await client.V1.Builds[buildId]
            .GetAsync(
                configuration => configuration.QueryParameters.Include = [BuildInclude.App, BuildInclude.BuildBetaDetail, BuildInclude.BetaAppReviewSubmission],
                cancellationToken)
            .ConfigureAwait(false);
        Build build = document.Data;
        IReadOnlyList<BetaGroup> groups = await FindGroupsAsync(AnsweredIds.Of(build.App, build, "app"), cancellationToken).ConfigureAwait(false);
        List<BetaBuildLocalization> texts = await client.V1.Builds[buildId].BetaBuildLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
        Check(texts);

        var plan = new ChangePlanBuilder($"TestFlight of build {build.Version ?? buildId}");
        ChangeStep? review = PlanReview(plan, document, groups, PlanTexts(plan, texts));
        await PlanGroupsAsync(plan, groups, review, cancellationToken).ConfigureAwait(false);
        return plan.Build();
    }

    private async Task<IReadOnlyList<BetaGroup>> FindGroupsAsync(string appId, CancellationToken cancellationToken)
    {
        if (request.Groups.Count == 0)
        {
            return [];
        }

        List<BetaGroup> all = await client.V1.Apps[appId].BetaGroups.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
        string[] missing = [.. request.Groups.Where(name => !all.Any(group => group.Name == name))];
        if (missing.Length > 0)
        {
            throw new ArgumentException(
                $"There is no group {string.Join(", ", missing.Select(name => $"'{name}'{NearestName.Hint(name, all.Select(group => group.Name))}"))}. "
                + $"There are: {QuotedText.OneLine(string.Join(", ", all.Select(group => group.Name).Order(StringComparer.Ordinal)))}.");
        }

        return [.. request.Groups.Distinct().Select(name => all.First(group => group.Name == name))];
    }

    private void Check(List<BetaBuildLocalization> texts)
    {
        string[] problems =
        [
            .. request.WhatsNew.Keys.Where(locale => !texts.Any(text => text.Locale == locale)).Select(AppStoreLocales.Problem).OfType<string>(),
            .. _texts.Problems("what to test"),
        ];
        if (problems.Length > 0)
        {
            throw new ArgumentException(string.Join('\n', problems));
        }
    }

    private IReadOnlyList<ChangeStep> PlanTexts(ChangePlanBuilder plan, List<BetaBuildLocalization> texts) => _texts.Plan(
        plan,
        locale => texts.Find(one => one.Locale == locale) is { } existing ? (existing.Id, existing.WhatsNew) : null,
        (id, text, token) => client.V1.BetaBuildLocalizations[id].PatchAsync(new() { WhatsNew = text }, cancellationToken: token),
        (locale, text, token) => client.V1.BetaBuildLocalizations.PostAsync(new() { Build = buildId, Locale = locale, WhatsNew = text }, cancellationToken: token));

    // External testers see a build once Apple has reviewed the first build of its version. Text comes first, because the reviewer reads it.
    private ChangeStep? PlanReview(ChangePlanBuilder plan, Document<Build> document, IReadOnlyList<BetaGroup> groups, IReadOnlyList<ChangeStep> texts)
    {
        Build build = document.Data;
        bool isExternal = groups.Any(group => group.IsInternalGroup != true);
        ExternalBetaState? state = build.BuildBetaDetail.In(document)?.ExternalBuildState;
        if (!isExternal || build.BetaAppReviewSubmission.Id is not null)
        {
            return null;
        }

        if (state == ExternalBetaState.MissingExportCompliance)
        {
            plan.Note("The encryption question of the build is not answered, so external testers cannot get it. Set ITSAppUsesNonExemptEncryption in Info.plist, or usesNonExemptEncryption of the build.");
            return null;
        }

        if (!request.SubmitForBetaReview || (state is not null && state != ExternalBetaState.ReadyForBetaSubmission))
        {
            return null;
        }

        return plan.Add(
            [Change.Create("betaAppReviewSubmissions", build.Version ?? buildId)],
            token => client.V1.BetaAppReviewSubmissions.PostAsync(new() { Build = buildId }, cancellationToken: token),
            isDone: async token => (await client.V1.Builds[buildId].BetaAppReviewSubmission.GetAsync(cancellationToken: token).ConfigureAwait(false)).DataOrDefault is not null,
            [.. texts]);
    }

    private async Task PlanGroupsAsync(ChangePlanBuilder plan, IReadOnlyList<BetaGroup> groups, ChangeStep? review, CancellationToken cancellationToken)
    {
        foreach (BetaGroup group in groups)
        {
            if (group.HasAccessToAllBuilds == true)
            {
                plan.Note($"The group {group.Name} automatically gets every build.");
                continue;
            }

            if (await HasBuildAsync(group.Id, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            plan.Add(
                [Change.Create("betaGroups", group.Name ?? group.Id, "gets the build")],
                token => client.V1.BetaGroups[group.Id].Relationships.Builds.PostAsync([buildId], cancellationToken: token),
                isDone: token => HasBuildAsync(group.Id, token),
                group.IsInternalGroup == true ? null : review);
        }
    }

    private async Task<bool> HasBuildAsync(string groupId, CancellationToken cancellationToken)
    {
        await foreach (Linkage<Build> build in client.V1.BetaGroups[groupId].Relationships.Builds.ListAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (build.Id == buildId)
            {
                return true;
            }
        }

        return false;
    }
}
