using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Webhooks;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>Rules for webhooks: the events that each receives, a delivery for each notification, pings, and redeliveries.</summary>
internal sealed class WebhookRules(StoreContents contents, Func<string, ResourceKey> newKey, Action<PendingDelivery> send) : StoreRules(contents)
{
    private const string Webhooks = "webhooks";
    private const string Deliveries = "webhookDeliveries";
    private const string Events = "webhookEvents";
    private const string Payload = "payload";
    private const string Event = "event";
    private const string Url = "url";

    /// <summary>The relationships on the way to the app, for resources without a relationship to their app.</summary>
    private static readonly string[] s_waysToTheApp = ["app", "build", "backgroundAsset", "backgroundAssetVersion", "appStoreVersion"];
    private readonly Dictionary<ResourceKey, string?> _states = [];
    private bool _isWatching;

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        if (data.Type == Webhooks && RefuseUrl(data) is { } refused)
        {
            yield return refused;
        }

        (string relationship, string type) = data.Type switch { "webhookPings" => ("webhook", Webhooks), Deliveries => ("template", Deliveries), _ => ("", "") };
        // The store does not check references to types without resources.
        if (type.Length > 0 && !All(type).Any() && data.Targets(relationship) is [var key])
        {
            yield return StoreErrors.NoSuchTarget(key, $"/data/relationships/{relationship}/data");
        }
    }

    public override IEnumerable<ErrorItem> RefuseUpdate(StoredResource resource, ResourceData data) =>
        resource.Type == Webhooks && RefuseUrl(data) is { } refused ? [refused] : [];

    public override void Created(StoredResource resource)
    {
        switch (resource.Type)
        {
            case "webhookPings" when Target(resource, "webhook") is { } webhook:
                Notify(webhook, WebhookKind.Of(WebhookSample.Ping), null, null);
                break;
            case Deliveries when Template(resource) is { } template && Webhook(template) is { } webhook && Target(template, Event) is { } sent:
                Deliver(webhook, sent, resource, isRedelivery: true);
                break;
        }
    }

    public override void Deleting(StoredResource resource) => _states.Remove(resource.Key);

    /// <summary>Detects changed states and notifies the webhooks that subscribe to them. Does nothing if there are no webhooks.</summary>
    public void Notice()
    {
        if (!All(Webhooks).Any())
        {
            Clear();
            return;
        }

        (bool isFirst, _isWatching) = (!_isWatching, true);
        foreach (WatchedState watched in WatchedState.All)
        {
            foreach (StoredResource resource in Contents.Resources.Of(watched.Type).ToArray())
            {
                bool isKnown = _states.TryGetValue(resource.Key, out string? old);
                string? now = watched.Of(resource);
                _states[resource.Key] = now;
                // The first state of a new resource is not a change.
                if (!isFirst && (watched.IsCreation ? !isKnown : isKnown && now is not null && old != now))
                {
                    Tell(watched, resource, now, old);
                }
            }
        }
    }

    public void Clear()
    {
        _isWatching = false;
        _states.Clear();
    }

    /// <summary>Records the result of a delivery.</summary>
    public void Delivered(string id, DeliveryResult result)
    {
        if (Contents.Resources.Find(new(Deliveries, id)) is { } delivery)
        {
            delivery.Attributes["deliveryState"] = result.Error is null ? "SUCCEEDED" : "FAILED";
            delivery.Attributes["sentDate"] = ServerDefaults.Date(Now);
            delivery.Attributes["errorMessage"] = result.Error;
            delivery.Attributes["response"] = result.Status is { } status ? new JsonObject { ["httpStatusCode"] = status, ["body"] = result.Body } : null;
        }
    }

    /// <summary>The service requires HTTPS. Endpoints on this machine, which the service could not reach, can also use HTTP.</summary>
    private static ErrorItem? RefuseUrl(ResourceData data) =>
        data.Text(Url) is not { } url || (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (WebhookSender.IsHttp(address) && address.IsLoopback)))
            ? null
            : Invalid(Url, $"'{url}' is not a valid value for the attribute '{Url}': it must be an HTTPS URL, or an HTTP URL on this machine.");

    private void Tell(WatchedState watched, StoredResource resource, string? now, string? old)
    {
        ResourceKey? app = AppOf(resource, 3);
        foreach (StoredResource webhook in All(Webhooks).ToArray())
        {
            if (Target(webhook, "app")?.Key == app && webhook.Attributes["enabled"]?.ToString() == "true"
                && webhook.Attributes["eventTypes"] is JsonArray wanted && wanted.Any(one => one?.ToString() == watched.Kind.EventType))
            {
                Notify(webhook, watched.Kind, resource.Id, watched.IsCreation ? null : attributes => (attributes[watched.New], attributes[watched.Old]) = (now, old));
            }
        }
    }

    private void Notify(StoredResource webhook, WebhookKind kind, string? instance, Action<JsonObject>? edit)
    {
        JsonObject notification = WebhookWriter.Write(kind, instance, Contents.Surroundings.BaseAddress, Now);
        JsonObject data = notification["data"]!.AsObject();
        edit?.Invoke(data["attributes"]!.AsObject());
        StoredResource sent = Put(Events, data["id"]!.ToString(), new()
        {
            ["eventType"] = kind.EventType,
            [Payload] = notification.ToJsonString(),
            ["ping"] = kind.EventType is null,
            ["createdDate"] = ServerDefaults.Date(Now),
        });
        Deliver(webhook, sent, Put(Deliveries, newKey(Deliveries).Id, []), isRedelivery: false);
    }

    private void Deliver(StoredResource webhook, StoredResource sent, StoredResource delivery, bool isRedelivery)
    {
        string url = Text(webhook, Url)!;
        delivery.Attributes["createdDate"] = ServerDefaults.Date(Now);
        delivery.Attributes["deliveryState"] = "PENDING";
        delivery.Attributes["redelivery"] = isRedelivery;
        delivery.Attributes["request"] = new JsonObject { [Url] = url };
        Link(delivery, Event, sent);
        Link(webhook, "deliveries", delivery);
        send(new(delivery.Id, url, WebhookMessage.Sign(System.Text.Encoding.UTF8.GetBytes(Text(sent, Payload)!), Text(webhook, "secret") ?? "")));
    }

    private StoredResource? Template(StoredResource delivery) => Target(delivery, "template");

    private StoredResource? Webhook(StoredResource delivery) => All(Webhooks).FirstOrDefault(webhook => Targets(webhook, "deliveries").Contains(delivery));

    private ResourceKey? AppOf(StoredResource resource, int depth)
    {
        if (resource.Type == "apps" || depth == 0)
        {
            return resource.Type == "apps" ? resource.Key : null;
        }

        return s_waysToTheApp.Select(way => Target(resource, way)).OfType<StoredResource>().Select(next => AppOf(next, depth - 1)).FirstOrDefault(app => app is not null);
    }

    private StoredResource Put(string type, string id, JsonObject attributes) => Contents.Resources.Put(new(type, id, attributes));
}
