namespace AppStoreConnect.Testing;

/// <summary>What the service does with the resources of a domain beyond keeping them: it refuses, fills in and changes. Used under the store's lock only.</summary>
internal abstract class StoreRules(StoreContents contents)
{
    protected StoreContents Contents { get; } = contents;

    protected FakeOptions Options => Contents.Surroundings.Options;

    protected DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>Why a resource cannot be created; empty where it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseCreation(ResourceData data) => [];

    /// <summary>Why a resource cannot be changed; empty where it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseUpdate(StoredResource resource, ResourceData data) => [];

    /// <summary>Why a resource cannot be deleted; empty where it can.</summary>
    public virtual IEnumerable<ErrorItem> RefuseDeletion(StoredResource resource) => [];

    /// <summary>A resource was created and is related.</summary>
    public virtual void Created(StoredResource resource)
    {
    }

    /// <summary>A resource was changed.</summary>
    public virtual void Updated(StoredResource resource)
    {
    }

    /// <summary>A resource is about to be deleted.</summary>
    public virtual void Deleting(StoredResource resource)
    {
    }

    /// <summary>The types of resources that change by themselves while time passes.</summary>
    public virtual IReadOnlyList<string> Timed => [];

    /// <summary>A resource of <see cref="Timed"/> is read, or time has passed for it.</summary>
    public virtual void Reading(StoredResource resource)
    {
    }

    /// <summary>What a resource leads to is read: by now, there may be more of it.</summary>
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
