using AppStoreConnect.Workflows.Plans;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Compares a folder of screenshots and previews with the service and plans the changes that make the service match the folder. Sets without files in the folder are not changed.</summary>
internal sealed class MediaPlanner(AppStoreConnectClient client)
{
    public async Task<ChangePlan> PlanAsync(string versionId, string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        AppStoreVersion version = (await client.V1.AppStoreVersions[versionId].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Data;
        List<AppStoreVersionLocalization> localizations = await client.V1.AppStoreVersions[versionId].AppStoreVersionLocalizations.ListAsync().ToListAsync(cancellationToken).ConfigureAwait(false);
        var folder = MediaFolder.Read(path, version.Platform, [.. localizations.Select(one => one.Locale).OfType<string>()]);
        var plan = new ChangePlanBuilder($"Screenshots of version {version.VersionString ?? version.Id}");
        folder.Notes.ForEach(plan.Note);
        foreach (IGrouping<(string Locale, bool IsPreview), KeyValuePair<MediaSetKey, List<MediaFile>>> group in folder.Sets.GroupBy(set => (set.Key.Locale, set.Key.IsPreview)))
        {
            AppStoreVersionLocalization localization = localizations.Find(one => one.Locale == group.Key.Locale)
                ?? throw new MetadataException(path, [$"{group.Key.Locale}/: the version does not have this language yet. Add its text first: PlanMetadataAsync."]);
            MediaSets kind = group.Key.IsPreview ? new PreviewSets(client) : new ScreenshotSets(client);
            Dictionary<string, MediaSet> sets = await kind.ReadAsync(localization.Id, cancellationToken).ConfigureAwait(false);
            foreach ((MediaSetKey key, List<MediaFile> files) in group)
            {
                Plan(plan, kind, localization.Id, key, files, sets.GetValueOrDefault(key.Type));
            }
        }

        return plan.Build();
    }

    private static void Plan(ChangePlanBuilder plan, MediaSets kind, string localizationId, MediaSetKey key, List<MediaFile> files, MediaSet? set)
    {
        string? setId = set?.Id;
        var idByHash = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> order = [];
        List<StoredMedia> surplus = [];
        foreach (StoredMedia stored in set?.Files ?? [])
        {
            if (files.Find(one => !idByHash.ContainsKey(one.Hash) && stored.IsCopyOf(one)) is { } file)
            {
                idByHash.Add(file.Hash, stored.Id);
                order.Add(file.Hash);
            }
            else
            {
                surplus.Add(stored);
            }
        }

        MediaFile[] missing = [.. files.Where(file => !idByHash.ContainsKey(file.Hash))];
        // New files come first, so that a failure leaves no gap in the store, unless there is no room for them.
        bool deletesFirst = (set?.Files.Count ?? 0) + missing.Length > kind.MaxFiles;
        List<ChangeStep> before = [];
        List<ChangeStep> uploads = [];
        if (deletesFirst)
        {
            before.AddRange(surplus.Select(one => Delete(plan, kind, key, one)));
        }

        if (set is null)
        {
            before.Add(plan.Add(Change.Create(kind.Resource + " set", Name(key)), async token => setId = await kind.CreateSetAsync(localizationId, key.Type, token).ConfigureAwait(false)));
        }

        foreach (MediaFile file in missing)
        {
            uploads.Add(plan.Add(
                Change.Create(kind.Resource, file.Name, key.Type),
                async token =>
                {
                    string id = await kind.UploadAsync(setId!, file, token).ConfigureAwait(false);
                    lock (idByHash)
                    {
                        idByHash[file.Hash] = id;
                    }
                },
                [.. before]));
        }

        List<ChangeStep> deletes = deletesFirst ? [] : [.. surplus.Select(one => Delete(plan, kind, key, one, [.. uploads]))];
        if (missing.Length > 0 || !order.SequenceEqual(files.Select(file => file.Hash)))
        {
            plan.Add(
                Change.Update(kind.Resource, Name(key), "order", null, string.Join(", ", files.Select(file => Path.GetFileName(file.Name)))),
                token => kind.OrderAsync(setId!, [.. files.Select(file => idByHash[file.Hash])], token),
                [.. uploads, .. deletes, .. before]);
        }
    }

    private static ChangeStep Delete(ChangePlanBuilder plan, MediaSets kind, MediaSetKey key, StoredMedia stored, params ReadOnlySpan<ChangeStep?> after) =>
        plan.Add(Change.Delete(kind.Resource, $"{Name(key)} {stored.Name}", stored.IsFailed ? "was rejected" : !stored.IsUploaded ? "was never uploaded" : "not in the folder"), token => kind.DeleteAsync(stored.Id, token), after);

    private static string Name(MediaSetKey key) => $"{key.Locale} {key.Type}";
}
