namespace AppStoreConnect.Workflows;

/// <summary>What a <see cref="Change"/> does.</summary>
public enum ChangeKind
{
    /// <summary>Creates a resource, or adds it to a list.</summary>
    Create,

    /// <summary>Changes a resource that exists.</summary>
    Update,

    /// <summary>Deletes a resource, or removes it from a list.</summary>
    Delete,
}
