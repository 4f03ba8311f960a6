namespace AppStoreConnect;

public sealed partial class AppStoreConnectClient
{
    /// <summary>Enumerates the related resources of a to-many relationship, page by page, by following its related link.</summary>
    /// <typeparam name="T">The class of the related resources.</typeparam>
    /// <param name="relationship">The relationship, such as <c>app.Builds</c>.</param>
    /// <param name="paging">The paging options, or null for the defaults.</param>
    /// <remarks>A link to another host, or one that is not https, is refused with <see cref="AppStoreConnectResponseException"/> before anything is sent there.</remarks>
    /// <exception cref="InvalidOperationException">The relationship has no related link.</exception>
    public AsyncPageable<T> FollowAsync<T>(ToMany<T> relationship, PagingOptions? paging = null)
        where T : Resource, IModel, new()
    {
        string link = relationship.RelatedLink ?? throw NoLink(typeof(T));
        return new AsyncPageable<T>(
            () =>
            {
                string first = Resolve(link);
                return new(first, (next, cancellationToken) => ApiRequestBuilder.FollowPageAsync<T>(RequestAdapter, next ?? first, cancellationToken));
            },
            Origin.BaseUrl,
            paging);
    }

    /// <summary>Fetches the related resource of a to-one relationship by following its related link.</summary>
    /// <typeparam name="T">The class of the related resource.</typeparam>
    /// <param name="relationship">The relationship, such as <c>build.App</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="InvalidOperationException">The relationship has no related link.</exception>
    /// <exception cref="AppStoreConnectException">The service reported an error or did not respond, or the link leads to another host.</exception>
    public async Task<Document<T>> FollowAsync<T>(ToOne<T> relationship, CancellationToken cancellationToken = default)
        where T : Resource, IModel, new()
    {
        string link = Resolve(relationship.RelatedLink ?? throw NoLink(typeof(T)));
        return await ApiRequestBuilder.FollowDocumentAsync<T>(RequestAdapter, link, cancellationToken).ConfigureAwait(false);
    }

    private Http.ApiOrigin Origin => new(RequestAdapter.BaseUrl is { Length: > 0 } set ? set : AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString);

    private string Resolve(string link) => Origin.TryResolve(link, out string? problem) ?? throw AppStoreConnectResponseException.RelatedLink(link, problem!);

    private static InvalidOperationException NoLink(Type type) => new(
        $"The relationship to {type.Name} has no related link in the response. Request the resource without sparse fields, or use the request builder for the path.");
}
