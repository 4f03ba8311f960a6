using System.Text;

namespace AppStoreConnect.Workflows.Metadata;

/// <summary>Writes the service's metadata to a folder. Attributes without a value get no file, and secrets are omitted.</summary>
internal static class MetadataPuller
{
    public static async Task<IReadOnlyList<string>> PullAsync(AppStoreConnectClient client, string versionId, string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        MetadataState state = await MetadataState.ReadAsync(client, versionId, cancellationToken).ConfigureAwait(false);
        List<string> written = [];
        foreach (AppStoreVersionLocalization texts in state.VersionTexts)
        {
            await WriteAllAsync(FolderOf(texts.Locale), MetadataFields.Version, texts).ConfigureAwait(false);
        }

        foreach (AppInfoLocalization texts in state.InfoTexts)
        {
            await WriteAllAsync(FolderOf(texts.Locale), MetadataFields.AppInfo, texts).ConfigureAwait(false);
        }

        if (state.Review is { } review)
        {
            await WriteAllAsync(MetadataFields.ReviewFolder, MetadataFields.Review, review).ConfigureAwait(false);
        }

        await WriteAsync("", MetadataFields.Copyright, state.Version.Copyright).ConfigureAwait(false);
        foreach (CategoryField field in MetadataFields.Categories)
        {
            await WriteAsync("", field.File, field.Get(state.Info).Id).ConfigureAwait(false);
        }

        return written;

        async Task WriteAllAsync<TResource, TCreate, TUpdate>(string folder, MetadataField<TResource, TCreate, TUpdate>[] fields, TResource resource)
        {
            foreach (MetadataField<TResource, TCreate, TUpdate> field in fields.Where(field => !field.IsSecret))
            {
                await WriteAsync(folder, field.File, field.Get(resource)).ConfigureAwait(false);
            }
        }

        async Task WriteAsync(string folder, string file, string? value)
        {
            if (MetadataText.Normalize(value) is not { } text)
            {
                return;
            }

            Directory.CreateDirectory(Path.Combine(path, folder));
            string name = Path.Combine(folder, file + ".txt");
            await WriteWholeAsync(Path.Combine(path, name), text + "\n", cancellationToken).ConfigureAwait(false);
            written.Add(name);
        }
    }

    // Whole or not at all: half of a text would be sent to the store by the next push. And a link in the folder is replaced, not written through.
    private static async Task WriteWholeAsync(string path, string text, CancellationToken cancellationToken)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            await File.WriteAllTextAsync(temporary, text, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Text from the service becomes the name of a folder, so only letters, digits, and hyphens are allowed.
    private static string FolderOf(string? locale) => locale is { Length: > 0 and < 36 } && locale.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? locale
        : throw new AppStoreConnectException($"The service returned the locale '{locale}', which is not a valid folder name.");
}
