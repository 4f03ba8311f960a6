using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Compares a metadata folder with the service and plans the changes that make the service match the folder.</summary>
internal sealed partial class MetadataPlanner
{
    private readonly AppStoreConnectClient _client;
    private readonly MetadataFolder _folder;
    private readonly MetadataState _state;
    private readonly ChangePlanBuilder _plan;
    private readonly List<string> _problems = [];

    private MetadataPlanner(AppStoreConnectClient client, MetadataFolder folder, MetadataState state)
    {
        (_client, _folder, _state) = (client, folder, state);
        _plan = new($"Metadata of version {state.Version.VersionString ?? state.Version.Id}");
    }

    public static async Task<ChangePlan> PlanAsync(AppStoreConnectClient client, string versionId, string path, CancellationToken cancellationToken)
    {
        MetadataState state = await MetadataState.ReadAsync(client, versionId, cancellationToken).ConfigureAwait(false);
        return new MetadataPlanner(client, MetadataFolder.Read(path, state.Locales), state).Plan();
    }

    private ChangePlan Plan()
    {
        foreach (string locale in _folder.Locales.Keys.Concat(_folder.Default.Count > 0 ? _state.Locales : []).Distinct().Order(StringComparer.Ordinal))
        {
            PlanVersionTexts(locale);
            PlanInfoTexts(locale);
        }

        PlanCopyright();
        PlanCategories();
        PlanReview();
        _folder.Notes.ForEach(_plan.Note);
        return _problems.Count == 0 ? _plan.Build() : throw new MetadataException(_folder.Path, _problems);
    }

    private void PlanVersionTexts(string locale)
    {
        const string Type = "appStoreVersionLocalizations";
        AppStoreVersionLocalization? existing = _state.VersionTexts.FirstOrDefault(one => one.Locale == locale);
        if (existing is not null)
        {
            var update = new AppStoreVersionLocalizationUpdateRequest();
            Add(
                Compare(Type, locale, $"{locale}/", MetadataFields.Version, existing, update, Localized(locale), _state.IsVersionEditable),
                token => _client.V1.AppStoreVersionLocalizations[existing.Id].PatchAsync(update, cancellationToken: token));
            return;
        }

        var create = new AppStoreVersionLocalizationCreateRequest { AppStoreVersion = _state.Version, Locale = locale };
        if (Fill(Type, $"{locale}/", MetadataFields.Version, create, Localized(locale)) is { Count: > 0 } fields)
        {
            Add([Change.Create(Type, locale, string.Join(", ", fields))], token => _client.V1.AppStoreVersionLocalizations.PostAsync(create, cancellationToken: token));
        }
    }

    private void PlanInfoTexts(string locale)
    {
        const string Type = "appInfoLocalizations";
        AppInfoLocalization? existing = _state.InfoTexts.FirstOrDefault(one => one.Locale == locale);
        if (existing is not null)
        {
            var update = new AppInfoLocalizationUpdateRequest();
            Add(
                Compare(Type, locale, $"{locale}/", MetadataFields.AppInfo, existing, update, Localized(locale), _state.IsInfoEditable),
                token => _client.V1.AppInfoLocalizations[existing.Id].PatchAsync(update, cancellationToken: token));
            return;
        }

        var create = new AppInfoLocalizationCreateRequest { AppInfo = _state.Info, Locale = locale, Name = "" };
        if (Fill(Type, $"{locale}/", MetadataFields.AppInfo, create, Localized(locale)) is { Count: > 0 } fields)
        {
            if (create.Name.Length == 0)
            {
                _problems.Add($"{locale}/name.txt is missing or empty. A language that the app does not have yet requires a name.");
            }

            Add([Change.Create(Type, locale, string.Join(", ", fields))], token => _client.V1.AppInfoLocalizations.PostAsync(create, cancellationToken: token));
        }
    }

    private void PlanCopyright()
    {
        if (_folder.Root.TryGetValue(MetadataFields.Copyright, out string? copyright) && !MetadataText.AreSame(copyright, _state.Version.Copyright))
        {
            Add(
                [Change.Update("appStoreVersions", _state.Version.VersionString ?? _state.Version.Id, MetadataFields.Copyright, _state.Version.Copyright, copyright)],
                token => _client.V1.AppStoreVersions[_state.Version.Id].PatchAsync(new() { Copyright = copyright }, cancellationToken: token));
        }
    }

    private void PlanCategories()
    {
        var update = new AppInfoUpdateRequest();
        List<Change> changes = [];
        foreach (CategoryField field in MetadataFields.Categories)
        {
            string? current = field.Get(_state.Info).Id;
            if (!_folder.Root.TryGetValue(field.File, out string? wanted) || MetadataText.AreSame(current, wanted))
            {
                continue;
            }

            field.Update(update, wanted is null ? null : new Linkage<AppCategory>(wanted));
            AddChange(changes, Change.Update("appInfos", "categories", field.Relationship, current, wanted), _state.IsInfoEditable, _state.Info.State?.Value);
        }

        Add(changes, token => _client.V1.AppInfos[_state.Info.Id].PatchAsync(update, cancellationToken: token));
    }

    private void PlanReview()
    {
        const string Type = "appStoreReviewDetails";
        string shown = $"{MetadataFields.ReviewFolder}/";
        // Apple asks whether an account is required. If one is given, it is, as in fastlane.
        bool? needsAccount = _folder.Review.TryGetValue("demo_user", out string? user) ? user is not null : null;
        if (_state.Review is { } existing)
        {
            var update = new AppStoreReviewDetailUpdateRequest();
            List<Change> changes = Compare(Type, "review information", shown, MetadataFields.Review, existing, update, _folder.Review.TryGetValue, isEditable: true);
            if (needsAccount is not null && existing.DemoAccountRequired is { } current && current != needsAccount)
            {
                update.DemoAccountRequired = needsAccount;
                changes.Add(Change.Update(Type, "review information", "demoAccountRequired", current ? "true" : "false", needsAccount == true ? "true" : "false"));
            }

            Add(changes, token => _client.V1.AppStoreReviewDetails[existing.Id].PatchAsync(update, cancellationToken: token));
            return;
        }

        var create = new AppStoreReviewDetailCreateRequest { AppStoreVersion = _state.Version, DemoAccountRequired = needsAccount };
        if (Fill(Type, shown, MetadataFields.Review, create, _folder.Review.TryGetValue) is { Count: > 0 } fields)
        {
            Add([Change.Create(Type, "review information", string.Join(", ", fields))], token => _client.V1.AppStoreReviewDetails.PostAsync(create, cancellationToken: token));
        }
    }
}
