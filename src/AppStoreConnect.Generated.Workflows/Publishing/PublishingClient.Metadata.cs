using AppStoreConnect.Workflows.Errors;
using AppStoreConnect.Workflows.Metadata;

namespace AppStoreConnect.Workflows;

public sealed partial class PublishingClient
{
    /// <summary>
    /// Compares a folder of metadata, in fastlane's layout, with a version, and plans what makes the service like the folder. A file that is missing changes nothing; an empty
    /// one clears its attribute; <c>default</c> stands in for languages without a file. Languages that the app does not have yet are created.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The folder, such as <c>fastlane/metadata</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="MetadataException">The folder has faults: a folder that is no locale, a text that is too long, a file that is not UTF-8. All are named.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanMetadataAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => MetadataPlanner.PlanAsync(_client, versionId, folder, cancellationToken));

    /// <summary>
    /// Writes the metadata of a version into a folder in fastlane's layout, over what is there. Attributes without a value get no file. The password of the demo account is
    /// not written: the folder may go into a repository.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The folder; it is created.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The files that were written, from the folder.</returns>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<IReadOnlyList<string>> PullMetadataAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => MetadataPuller.PullAsync(_client, versionId, folder, cancellationToken));

    /// <summary>
    /// Compares a folder of screenshots and previews with a version, and plans uploads, deletions and the order. Files with the same content are not sent again. The folder has a folder
    /// for each locale; images in it find their display type by their size in pixels, and folders in it that are named by display type (<c>APP_IPHONE_67</c>) hold images and, for
    /// previews, videos. Names give the order: <c>2_map.png</c> before <c>10_list.png</c>; <c>map_framed.png</c> replaces <c>map.png</c>. Sets without files are left alone.
    /// </summary>
    /// <param name="versionId">The id of the App Store version.</param>
    /// <param name="folder">The folder, such as <c>fastlane/screenshots</c>.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="MetadataException">The folder has faults: an image of a size that no device has, too many of them, a folder that is no locale. All are named.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="AppStoreConnectException">A request failed.</exception>
    public Task<ChangePlan> PlanScreenshotsAsync(string versionId, string folder, CancellationToken cancellationToken = default) =>
        RequiredRoles.ExplainAsync(() => new MediaPlanner(_client).PlanAsync(versionId, folder, cancellationToken));
}
