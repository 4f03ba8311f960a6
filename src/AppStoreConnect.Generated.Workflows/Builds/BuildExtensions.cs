using AppStoreConnect.Workflows.Builds;
using AppStoreConnect.Workflows.Errors;

namespace AppStoreConnect.Workflows;

/// <summary>Adds build uploads to the client.</summary>
public static class BuildExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>
        /// Uploads an .ipa or .pkg from any operating system, and waits until it can be tested. Bundle id, version, build number and platform come from the file; the app
        /// is the one with exactly that bundle id. An unfinished upload of the same file is continued: run it again after a failure, in this process or another, and only
        /// what is missing is sent.
        /// </summary>
        /// <param name="file">The path of the .ipa or .pkg.</param>
        /// <param name="options">How to upload; null uses the defaults.</param>
        /// <param name="cancellationToken">Cancels the upload. What has arrived stays, and the next run continues it.</param>
        /// <exception cref="AppPackageException">The file is not a package that can be uploaded. Nothing was sent.</exception>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="BuildUploadException">The app was not found, the build number is in use, or Apple refused the build: the message says which, and what to do.</exception>
        /// <exception cref="AppStoreConnectWaitException">The build was not processed in time. Run it again to wait on.</exception>
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
