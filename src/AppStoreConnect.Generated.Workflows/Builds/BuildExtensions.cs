using AppStoreConnect.Workflows.Builds;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>Adds build uploads to the client.</summary>
public static class BuildExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>
        /// Uploads an .ipa or .pkg from any operating system and waits until it can be tested. The bundle id, version, build number, and platform come from the file. The app
        /// is the one with exactly that bundle id. An unfinished upload of the same file is continued: after a failure, run it again, in this process or another, and only
        /// the missing parts are sent.
        /// </summary>
        /// <param name="file">The path of the .ipa or .pkg.</param>
        /// <param name="options">The options, or null for the defaults.</param>
        /// <param name="cancellationToken">Cancels the upload. Parts that have arrived are kept, and the next run continues the upload.</param>
        /// <exception cref="AppPackageException">The file is not a package that can be uploaded. No request was sent.</exception>
        /// <exception cref="FileNotFoundException">The file does not exist.</exception>
        /// <exception cref="BuildUploadException">The app was not found, the build number is in use, or Apple rejected the build. The message gives the reason and the remedy.</exception>
        /// <exception cref="AppStoreConnectWaitException">The build was not processed in time. Run the upload again to continue waiting.</exception>
        /// <exception cref="AppStoreConnectException">A request failed.</exception>
        public async Task<BuildUploadOutcome> UploadBuildAsync(string file, BuildUploadOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrWhiteSpace(file);
            options ??= new();
            return await RequiredRoles.ExplainAsync(async () =>
            {
                BuildToUpload build = await BuildToUpload.ReadAsync(client, file, options, cancellationToken).ConfigureAwait(false);
                return await new BuildUploader(client, build, options).RunAsync(cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
    }
}
