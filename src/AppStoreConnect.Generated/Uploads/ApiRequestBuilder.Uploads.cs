using AppStoreConnect.Uploads;

namespace AppStoreConnect;

public abstract partial class ApiRequestBuilder
{
    private protected Task<Document<T>> UploadAsync<T, TRequest>(
        UploadKind<T, TRequest> kind, UploadSource file, TRequest request, UploadOptions? options, CancellationToken cancellationToken)
        where T : Resource, IModel, new()
        where TRequest : class =>
        UploadRun<T, TRequest>.StartAsync(RequestAdapter, Path.Split('?')[0], kind, file, request, options, cancellationToken);

    private protected Task<Document<T>> ContinueUploadAsync<T, TRequest>(
        UploadKind<T, TRequest> kind, UploadSource file, UploadOptions? options, CancellationToken cancellationToken)
        where T : Resource, IModel, new()
        where TRequest : class
    {
        string path = Path.Split('?')[0];
        return UploadRun<T, TRequest>.ContinueAsync(RequestAdapter, path[..path.LastIndexOf('/')], TargetId(), kind, file, options, cancellationToken);
    }
}
