namespace AppStoreConnect.Workflows;

/// <summary>The kind of a <see cref="Change"/>.</summary>
public enum ChangeKind
{
    /// <summary>Creates a resource, or adds it to a list.</summary>
    Create,

    /// <summary>Changes an existing resource.</summary>
    Update,

    /// <summary>Deletes a resource, or removes it from a list.</summary>
    Delete,
}
