namespace AppStoreConnect;

public sealed partial class AppStoreConnectClient
{
    /// <summary>The resources that a relationship leads to, page after page, by its own related link.</summary>
    /// <typeparam name="T">Their class.</typeparam>
    /// <param name="relationship">The relationship, such as <c>app.Builds</c>.</param>
    /// <param name="paging">How to page; null uses the defaults.</param>
    /// <remarks>A link to another host, or not over https, is refused with <see cref="AppStoreConnectResponseException"/> before anything is sent there.</remarks>
    /// <exception cref="InvalidOperationException">The service gave the relationship no link.</exception>
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

    /// <summary>The resource that a relationship leads to, by its own related link.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="relationship">The relationship, such as <c>build.App</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="InvalidOperationException">The service gave the relationship no link.</exception>
    /// <exception cref="AppStoreConnectException">The service answered with an error, or not at all, or the link leads to another host.</exception>
    public async Task<Document<T>> FollowAsync<T>(ToOne<T> relationship, CancellationToken cancellationToken = default)
        where T : Resource, IModel, new()
    {
        string link = Resolve(relationship.RelatedLink ?? throw NoLink(typeof(T)));
        return await ApiRequestBuilder.FollowDocumentAsync<T>(RequestAdapter, link, cancellationToken).ConfigureAwait(false);
    }

    private Http.ApiOrigin Origin => new(RequestAdapter.BaseUrl is { Length: > 0 } set ? set : AppStoreConnectClientOptions.DefaultBaseUrl.OriginalString);

    private string Resolve(string link) => Origin.TryResolve(link, out string? problem) ?? throw AppStoreConnectResponseException.RelatedLink(link, problem!);

    private static InvalidOperationException NoLink(Type type) => new(
        $"The relationship to {type.Name} has no related link: the service did not send one. Ask for the resource without sparse fields, or use the builder of the path.");
}
