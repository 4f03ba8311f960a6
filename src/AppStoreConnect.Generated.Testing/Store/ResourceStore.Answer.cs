using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;
using AppStoreConnect.Testing.Store;
using AppStoreConnect.Testing.Store.Rules;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing;

/// <content>Requests.</content>
public sealed partial class ResourceStore
{
    /// <summary>Whether requests for an operation are applied to stored resources.</summary>
    internal bool Handles(OperationRoute route) => _catalog.Route(route) is { } known && (!known.IsOrder || OrderRules.Models(known.Type));

    /// <summary>Applies a valid request.</summary>
    internal Reply Answer(RouteMatch match, RecordedRequest request)
    {
        StoreRoute route = _catalog.Route(match.Route!)!;
        lock (_lock)
        {
            StoredResource? resource = match.Id is null ? null : _resources.Find(new(route.Type, match.Id));
            if (match.Id is not null && resource is null)
            {
                return Reply.Errors(new ErrorItem(404, "NOT_FOUND", "The resource does not exist", $"There is no resource of type '{route.Type}' with id '{match.Id}'."));
            }

            if (request.Method == "GET")
            {
                if (_reader.NotModeled(route, request) is { } parameter)
                {
                    return StoreErrors.NotModeled($"{match.Route!.Id} with {parameter}");
                }

                LetTimePass(route, resource);
            }

            Reply reply = route.Action switch
            {
                StoreAction.List => _reader.List(route, request, _resources.Of(route.Type)),
                StoreAction.Read => _reader.One(route, request, resource, 200),
                StoreAction.ReadRelated or StoreAction.ReadLinkage => _reader.Related(route, request, resource!),
                StoreAction.Create => Written(_writer.Create(route, request.BodyJson, out StoredResource? created), () => _reader.One(route, request, created, 201)),
                StoreAction.Update => Written(_writer.Update(route, request.BodyJson, resource!), () => _reader.One(route, request, resource, 200)),
                StoreAction.Delete => Written(_writer.Delete(resource!), () => new Reply { Status = 204 }),
                _ => Written(_writer.ChangeLinks(route, request.BodyJson, resource!), () => new Reply { Status = 204 }),
            };
            _webhooks.Notice();
            return reply;
        }
    }

    /// <summary>The size of the parts of the upload that a path belongs to, or 0 if it is not the path of a part.</summary>
    internal int PartSize(string path) => _uploads.PartSize(path);

    /// <summary>Returns the requested report or an error, or null if the operation is not about reports.</summary>
    internal Reply? Report(OperationRoute route, RecordedRequest request)
    {
        lock (_lock)
        {
            return _reports.Answer(route, request);
        }
    }

    /// <summary>Advances processing as if everything had been read.</summary>
    internal void Tick()
    {
        lock (_lock)
        {
            _uploads.Progress();
            foreach (StoreRules rules in _writer.Rules)
            {
                foreach (StoredResource resource in rules.Timed.SelectMany(_resources.Of).ToArray())
                {
                    rules.Reading(resource);
                }
            }

            _webhooks.Notice();
        }
    }

    /// <summary>Records the result of a webhook delivery.</summary>
    internal void Delivered(string id, DeliveryResult result)
    {
        lock (_lock)
        {
            _webhooks.Delivered(id, result);
        }
    }

    /// <summary>Advances the processing of resources that are read, individually or in a list.</summary>
    private void LetTimePass(StoreRoute route, StoredResource? resource)
    {
        if (resource is not null && route.Action is StoreAction.Read)
        {
            _uploads.Progress(resource, route.Data);
        }

        string? listed = route.Action is StoreAction.List or StoreAction.ReadRelated ? route.Data?.ResourceType : null;
        foreach (StoreRules rules in _writer.Rules)
        {
            if (resource is not null)
            {
                rules.Visiting(resource);
            }

            if (route.Action is StoreAction.Read && rules.Timed.Contains(route.Type))
            {
                rules.Reading(resource!);
            }
            else if (listed is not null && rules.Timed.Contains(listed))
            {
                foreach (StoredResource one in _resources.Of(listed).ToArray())
                {
                    rules.Reading(one);
                }
            }
        }
    }

    private static Reply Written(IReadOnlyList<ErrorItem> errors, Func<Reply> success) => errors.Count > 0 ? Reply.Errors([.. errors.Take(ErrorDocument.MostErrors)]) : success();
}
