using AppStoreConnect.Testing.Messages;

namespace AppStoreConnect.Testing.Store;

/// <summary>Errors for conflicts with the contents of the store.</summary>
internal static class StoreErrors
{
    /// <summary>Returns the error for a duplicate of a unique value. The useful details are in <c>associatedErrors</c>, as in the service.</summary>
    public static ErrorItem Duplicate(StoredResource other, string attribute, string value, string pointer) =>
        new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "An attribute has a value that is already in use", $"The {attribute} '{value}' is not available.")
        {
            Pointer = pointer,
            Associated =
            [
                new($"/v1/{other.Type}/{other.Id}",
                    [new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "Another resource has this value", $"'{other.Id}' has the {attribute} '{value}'.")]),
            ],
        };

    /// <summary>Returns the error for something that the service would have to invent.</summary>
    public static Reply NotModeled(string what) => ErrorDocument.Reply(
    [
        new(501, "NOT_IMPLEMENTED", "The fake service does not model this operation", $"{what} is not modeled. Script the response, or use generated responses with KeepsResources = false."),
    ]);

    /// <summary>Returns the error for a document that would take too much memory.</summary>
    public static Reply TooLong(RecordedRequest request) => ErrorDocument.Reply(
    [
        new(501, "NOT_IMPLEMENTED", "The fake service does not model documents of this length", $"The document of {request.Path} would have more than 64 megabytes. Request fewer resources with 'limit', or fewer attributes with 'fields'."),
    ]);

    public static ErrorItem NoSuchTarget(ResourceKey key, string pointer) =>
        new(409, "ENTITY_ERROR.RELATIONSHIP.INVALID", "The target of a relationship does not exist", $"There is no resource of type '{key.Type}' with id '{key.Id}'.") { Pointer = pointer };
}
