using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Metadata;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>
    /// Compares a metadata folder, in fastlane's layout, with a version and plans the changes that make the service match the folder. A missing file changes nothing. An empty
    /// file clears its attribute. The <c>default</c> folder applies to languages without a file. Languages that the app does not have yet are created.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The path of the folder, such as <c>fastlane/metadata</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="MetadataException">The folder contains errors, such as a folder name that is not a locale, text that is too long, or a file that is not
    /// UTF-8. The message lists all of them.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanMetadataAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => MetadataPlanner.PlanAsync(_client, versionId, folder, cancellationToken));

    /// <summary>
    /// Writes the metadata of a version to a folder in fastlane's layout and overwrites existing files. Attributes without a value get no file. The password of the demo account is
    /// omitted, because the folder may be committed to a repository.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The path of the folder. It is created if necessary.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The paths of the files written, relative to the folder.</returns>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<IReadOnlyList<string>> PullMetadataAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => MetadataPuller.PullAsync(_client, versionId, folder, cancellationToken));

    /// <summary>
    /// Compares a folder of screenshots and previews with a version and plans uploads, deletions, and the order. Unchanged files are not uploaded again. The folder contains one folder
    /// per locale. Images in it are assigned to a display type by their size in pixels. Folders in it that are named by display type (<c>APP_IPHONE_67</c>) contain images and, for
    /// previews, videos. File names determine the order: <c>2_map.png</c> before <c>10_list.png</c>. <c>map_framed.png</c> replaces <c>map.png</c>. Sets without files are not changed.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The path of the folder, such as <c>fastlane/screenshots</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="MetadataException">The folder contains errors, such as an image whose size matches no device, too many images, or a folder name that is
    /// not a locale. The message lists all of them.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanScreenshotsAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new MediaPlanner(_client).PlanAsync(versionId, folder, cancellationToken));
}
