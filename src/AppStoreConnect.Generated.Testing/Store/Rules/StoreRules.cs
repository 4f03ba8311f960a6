namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>The rules for the resources of a domain: what the service rejects, adds, and changes. Callers must hold the lock of the store.</summary>
internal abstract class StoreRules(StoreContents contents)
{
    protected StoreContents Contents { get; } = contents;

    protected FakeOptions Options => Contents.Surroundings.Options;

    protected DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>Returns why a resource cannot be created. Empty if it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseCreation(ResourceData data) => [];

    /// <summary>Returns why a resource cannot be changed. Empty if it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseUpdate(StoredResource resource, ResourceData data) => [];

    /// <summary>Returns why a resource cannot be deleted. Empty if it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseDeletion(StoredResource resource) => [];

    /// <summary>Called after a resource was created and linked.</summary>
    public virtual void Created(StoredResource resource)
    {
    }

    /// <summary>Called after a resource was changed.</summary>
    public virtual void Updated(StoredResource resource)
    {
    }

    /// <summary>Called before a resource is deleted.</summary>
    public virtual void Deleting(StoredResource resource)
    {
    }

    /// <summary>The resource types that change over time.</summary>
    public virtual IReadOnlyList<string> Timed => [];

    /// <summary>Called when a resource of a type in <see cref="Timed"/> is read or time has passed.</summary>
    public virtual void Reading(StoredResource resource)
    {
    }

    /// <summary>Called when the related resources of a resource are read. New ones may be due.</summary>
    public virtual void Visiting(StoredResource resource)
    {
    }

    protected StoredResource? Target(StoredResource from, string relationship) => Targets(from, relationship).FirstOrDefault();

    protected IEnumerable<StoredResource> Targets(StoredResource from, string relationship) =>
        Contents.Relationship(from.Type, relationship) is { } kind ? Contents.Targets(from, kind) : [];

    protected IEnumerable<StoredResource> All(string type) => Contents.Resources.Of(type);

    protected void Link(StoredResource from, string relationship, StoredResource to)
    {
        if (Contents.Relationship(from.Type, relationship) is { } kind)
        {
            Contents.Links.Add(from.Key, kind, to.Key);
        }
    }

    protected static string? Text(StoredResource resource, string attribute) => resource.Attributes[attribute]?.ToString();

    protected static ErrorItem Invalid(string attribute, string detail) =>
        new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "The provided entity includes an attribute with an invalid value", detail) { Pointer = $"/data/attributes/{attribute}" };

    protected static ErrorItem InvalidRelationship(string relationship, string detail) =>
        new(409, "ENTITY_ERROR.RELATIONSHIP.INVALID", "The provided entity includes a relationship with an invalid value", detail) { Pointer = $"/data/relationships/{relationship}" };

    protected static ErrorItem Taken(string attribute, string detail) =>
        new(409, "ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE", "The provided entity includes an attribute with a value that has already been used", detail) { Pointer = $"/data/attributes/{attribute}" };
}
