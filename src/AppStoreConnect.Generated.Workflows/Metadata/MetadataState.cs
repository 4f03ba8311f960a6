using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>The metadata of a version and its app in the service.</summary>
internal sealed class MetadataState
{
    private static readonly AppInfoState[] s_editableInfo =
        [AppInfoState.PrepareForSubmission, AppInfoState.ReadyForReview, AppInfoState.Rejected, AppInfoState.DeveloperRejected];

    public required AppStoreVersion Version { get; init; }

    public required IReadOnlyList<AppStoreVersionLocalization> VersionTexts { get; init; }

    public required AppInfo Info { get; init; }

    public required IReadOnlyList<AppInfoLocalization> InfoTexts { get; init; }

    /// <summary>The information for the reviewer, or null if the version has none.</summary>
    public AppStoreReviewDetail? Review { get; init; }

    /// <summary>Whether the whole version can be changed, rather than only what can also be changed in the store. An unknown state counts as editable; the service decides.</summary>
    public bool IsVersionEditable => Version.AppVersionState is not { } state || VersionPreparer.Editable.Contains(state);

    /// <summary>Whether the app's own text can be changed.</summary>
    public bool IsInfoEditable => Info.State is not { } state || s_editableInfo.Contains(state);

    /// <summary>The locales of the version or the app.</summary>
    public IReadOnlyCollection<string> Locales =>
        [.. VersionTexts.Select(one => one.Locale).Concat(InfoTexts.Select(one => one.Locale)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static async Task<MetadataState> ReadAsync(AppStoreConnectClient client, string versionId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        Document<AppStoreVersion> version = await client.V1.AppStoreVersions[versionId]
            .GetAsync(configuration => configuration.QueryParameters.Include = [AppStoreVersionInclude.App, AppStoreVersionInclude.AppStoreReviewDetail], cancellationToken)
            .ConfigureAwait(false);
        AppInfo info = await FindInfoAsync(client, AnsweredIds.Of(version.Data.App, version.Data, "app"), cancellationToken).ConfigureAwait(false);
        return new()
        {
            Version = version.Data,
            VersionTexts = await client.V1.AppStoreVersions[versionId].AppStoreVersionLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false),
            Info = info,
            InfoTexts = await client.V1.AppInfos[info.Id].AppInfoLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false),
            Review = version.Data.AppStoreReviewDetail.In(version),
        };
    }

    // An app has the info in the store and, while a version is being prepared, the info that comes with that version.
    private static async Task<AppInfo> FindInfoAsync(AppStoreConnectClient client, string appId, CancellationToken cancellationToken)
    {
        List<AppInfo> infos = await client.V1.Apps[appId].AppInfos
            .ListAsync(configuration => configuration.QueryParameters.Include =
            [
                AppInfoInclude.PrimaryCategory, AppInfoInclude.PrimarySubcategoryOne, AppInfoInclude.PrimarySubcategoryTwo,
                AppInfoInclude.SecondaryCategory, AppInfoInclude.SecondarySubcategoryOne, AppInfoInclude.SecondarySubcategoryTwo,
            ])
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return infos.FirstOrDefault(info => info.State is { } state && s_editableInfo.Contains(state))
            ?? infos.FirstOrDefault(info => info.State != AppInfoState.ReplacedWithNewInfo)
            ?? throw new AppStoreConnectException($"The app {appId} has no app info, so its metadata cannot be read.");
    }
}
