namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>
/// Rules for resources that can only be created: each is an order to do something with another resource. Orders in the table are carried out. For others, the service
/// answers that it does not model them.
/// </summary>
internal sealed class OrderRules(StoreContents contents) : StoreRules(contents)
{
    private const string Versions = "appStoreVersions";
    private const string VersionState = "appVersionState";
    private const string Processing = "PROCESSING_FOR_DISTRIBUTION";
    private const string Released = "READY_FOR_DISTRIBUTION";

    // Not an attribute in the document, so it is not shown.
    private const string Ordered = "fake:ordered";

    // The state that each order requires (null for any) and the state that it leads to.
    private static readonly (string Type, string Relationship, string Attribute, string? From, string To)[] s_orders =
    [
        ("appStoreVersionReleaseRequests", "appStoreVersion", VersionState, "PENDING_DEVELOPER_RELEASE", Processing),
        ("inAppPurchaseSubmissions", "inAppPurchaseV2", "state", "READY_TO_SUBMIT", "WAITING_FOR_REVIEW"),
        ("subscriptionSubmissions", "subscription", "state", "READY_TO_SUBMIT", "WAITING_FOR_REVIEW"),
        ("betaTesterInvitations", "betaTester", "state", null, "INVITED"),
    ];

    public override IReadOnlyList<string> Timed { get; } = [Versions];

    /// <summary>Whether orders of a type are carried out.</summary>
    public static bool Models(string type) => type is "webhookPings" or "webhookDeliveries" || s_orders.Any(order => order.Type == type);

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        foreach ((_, string relationship, string attribute, string? from, _) in s_orders.Where(order => order.Type == data.Type && order.From is not null))
        {
            // A resource without a state was seeded that way, so the test does not depend on its state.
            if (data.Targets(relationship) is [var key] && Contents.Resources.Find(key) is { } target && Text(target, attribute) is { } state && state != from)
            {
                yield return new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "The request cannot be fulfilled because of the state of another resource.",
                    $"{key.Type} '{key.Id}' is {state} but must be {from}.")
                { Pointer = $"/data/relationships/{relationship}" };
            }
        }
    }

    public override void Created(StoredResource resource)
    {
        foreach ((_, string relationship, string attribute, _, string to) in s_orders.Where(order => order.Type == resource.Type))
        {
            if (Target(resource, relationship) is { } target)
            {
                target.Attributes[attribute] = to;
                target.Attributes[Ordered] = true;
            }
        }
    }

    /// <summary>A version that was ordered to be released is released the next time it is read. A version that was seeded in this state stays.</summary>
    public override void Reading(StoredResource resource)
    {
        if (resource.Type == Versions && Text(resource, VersionState) == Processing && resource.Attributes.Remove(Ordered))
        {
            resource.Attributes[VersionState] = Released;
        }
    }
}
