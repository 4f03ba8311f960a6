namespace AppStoreConnect.Testing;

/// <summary>Conflicts with what the store holds.</summary>
internal static class StoreErrors
{
    /// <summary>A value that must be unique is taken. What it collides with is in <c>associatedErrors</c>, where the service says what is useful.</summary>
    public static ErrorItem Duplicate(StoredResource other, string attribute, string value, string pointer) =>
        new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "An attribute has a value that is taken", $"The {attribute} '{value}' is not available.")
        {
            Pointer = pointer,
            Associated =
            [
                new($"/v1/{other.Type}/{other.Id}",
                    [new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "Another resource has this value", $"'{other.Id}' has the {attribute} '{value}'.")]),
            ],
        };

    /// <summary>The answer to what the service would have to make up.</summary>
    public static Reply NotModeled(string what) => ErrorDocument.Reply(
    [
        new(501, "NOT_IMPLEMENTED", "The fake service does not model this operation", $"{what} is not modeled. Script its answer, or have answers made up: KeepsResources = false."),
    ]);

    public static ErrorItem NoSuchTarget(ResourceKey key, string pointer) =>
        new(409, "ENTITY_ERROR.RELATIONSHIP.INVALID", "A relationship leads nowhere", $"There is no resource of type '{key.Type}' with id '{key.Id}'.") { Pointer = pointer };
}
