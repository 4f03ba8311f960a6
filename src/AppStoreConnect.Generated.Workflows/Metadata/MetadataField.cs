namespace AppStoreConnect.Workflows.Metadata;

/// <summary>A file of a metadata folder and the attribute that it holds.</summary>
/// <typeparam name="TResource">The resource of the attribute.</typeparam>
/// <typeparam name="TCreate">Its create request.</typeparam>
/// <typeparam name="TUpdate">Its update request.</typeparam>
/// <param name="File">The name of the file, without <c>.txt</c>.</param>
/// <param name="Attribute">The name of the attribute.</param>
/// <param name="Get">Reads the attribute.</param>
/// <param name="Create">Sets it on a create request.</param>
/// <param name="Update">Sets it on an update request; null clears it.</param>
internal sealed record MetadataField<TResource, TCreate, TUpdate>(
    string File,
    string Attribute,
    Func<TResource, string?> Get,
    Action<TCreate, string?> Create,
    Action<TUpdate, string?> Update)
{
    /// <summary>Whether the attribute can be changed after its version or app info has gone to review or to the store.</summary>
    public bool IsLiveEditable { get; init; }

    /// <summary>Whether the value is kept out of plans, and not written by a pull.</summary>
    public bool IsSecret { get; init; }
}
