namespace AppStoreConnect.Testing;

/// <content>Requests.</content>
public sealed partial class ResourceStore
{
    internal bool Handles(OperationRoute route) => _catalog.Route(route) is not null;

    /// <summary>Carries a request out that the judge has found valid.</summary>
    internal Reply Answer(RouteMatch match, RecordedRequest request)
    {
        StoreRoute route = _catalog.Route(match.Route!)!;
        lock (_lock)
        {
            StoredResource? resource = match.Id is null ? null : _resources.GetValueOrDefault(new(route.Type, match.Id));
            if (match.Id is not null && resource is null)
            {
                return Reply.Errors(new ErrorItem(404, "NOT_FOUND", "The resource does not exist", $"There is no resource of type '{route.Type}' with id '{match.Id}'."));
            }

            if (resource is not null && route.Action is StoreAction.Read)
            {
                _uploads.Progress(resource, route.Data);
                _writer.Rules.ForEach(rules => rules.Reading(resource));
            }

            return route.Action switch
            {
                StoreAction.List => _reader.List(route, request, _resources.Values.Where(one => one.Type == route.Type)),
                StoreAction.Read => _reader.One(route, request, resource, 200),
                StoreAction.ReadRelated or StoreAction.ReadLinkage => _reader.Related(route, request, resource!),
                StoreAction.Create => Written(_writer.Create(route, request.BodyJson, out StoredResource? created), () => _reader.One(route, request, created, 201)),
                StoreAction.Update => Written(_writer.Update(route, request.BodyJson, resource!), () => _reader.One(route, request, resource, 200)),
                StoreAction.Delete => Written(_writer.Delete(resource!), () => new Reply { Status = 204 }),
                _ => Written(_writer.ChangeLinks(route, request.BodyJson, resource!), () => new Reply { Status = 204 }),
            };
        }
    }

    private static Reply Written(IReadOnlyList<ErrorItem> errors, Func<Reply> success) => errors.Count > 0 ? Reply.Errors(errors) : success();
}
