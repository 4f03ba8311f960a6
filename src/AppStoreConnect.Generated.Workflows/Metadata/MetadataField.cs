namespace AppStoreConnect.Workflows.Metadata;

/// <summary>A file of a metadata folder and the attribute that it contains.</summary>
/// <typeparam name="TResource">The resource that has the attribute.</typeparam>
/// <typeparam name="TCreate">The resource's create request.</typeparam>
/// <typeparam name="TUpdate">The resource's update request.</typeparam>
/// <param name="File">The name of the file, without <c>.txt</c>.</param>
/// <param name="Attribute">The name of the attribute.</param>
/// <param name="Get">Reads the attribute.</param>
/// <param name="Create">Sets the attribute on a create request.</param>
/// <param name="Update">Sets the attribute on an update request. Null clears it.</param>
internal sealed record MetadataField<TResource, TCreate, TUpdate>(
    string File,
    string Attribute,
    Func<TResource, string?> Get,
    Action<TCreate, string?> Create,
    Action<TUpdate, string?> Update)
{
    /// <summary>Whether the attribute can still be changed after its version or app info has gone to review or to the store.</summary>
    public bool IsLiveEditable { get; init; }

    /// <summary>Whether the value is hidden in plans and omitted when pulling.</summary>
    public bool IsSecret { get; init; }
}
