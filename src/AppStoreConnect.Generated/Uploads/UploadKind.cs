using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Uploads;

/// <summary>Describes one kind of upload to the engine. The generator emits one for each resource that receives files.</summary>
internal abstract class UploadKind<T, TRequest>
    where T : Resource, IModel, new()
{
    /// <summary>The path template of the collection, such as <c>/v1/appScreenshots</c>.</summary>
    internal abstract string Route { get; }

    /// <summary>Whether the commit request includes the MD5 hash of the whole file.</summary>
    internal virtual bool TakesChecksum => false;

    /// <summary>Whether the resource can be deleted.</summary>
    internal virtual bool CanDelete => false;

    /// <summary>Returns the file name set in the request, or null to use that of the source.</summary>
    internal abstract string? FileName(TRequest request);

    /// <summary>Creates the body of the request that reserves the resource.</summary>
    internal abstract CreateRequest Create(TRequest request, string fileName, long fileSize);

    /// <summary>Creates the body of the request that commits the upload.</summary>
    internal abstract UpdateRequest Commit(string? checksum);

    /// <summary>Returns the upload's state in a resource.</summary>
    internal abstract UploadReservation Read(T resource);

    /// <summary>Creates a body that repeats the values that the service dropped from the original request, or returns null if it kept all.</summary>
    internal virtual UpdateRequest? Repeat(TRequest request, T resource) => null;

    /// <summary>Returns where to find the reservation among others of its kind, or null if the API cannot list them.</summary>
    internal virtual UploadSiblings? Siblings(TRequest request) => null;

    /// <summary>Returns a text member, either the model's own or an unknown one that it kept.</summary>
    private protected static string? Kept(Model model, string name) =>
        model.AdditionalData.TryGetValue(name, out object? value) && value is UntypedString text ? text.GetValue() : null;
}

/// <summary>Where resources of a kind are listed.</summary>
/// <param name="Path">The path.</param>
/// <param name="AreMany">Whether the path returns a list or one resource.</param>
internal readonly record struct UploadSiblings(string Path, bool AreMany)
{
    /// <summary>Returns the related resources of a parent.</summary>
    internal static UploadSiblings Of(string collection, string parentId, string relationship, bool areMany) =>
        new($"{collection}/{Uri.EscapeDataString(parentId)}/{relationship}", areMany);
}
