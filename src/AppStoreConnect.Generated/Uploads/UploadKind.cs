using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Uploads;

/// <summary>What the engine must know of one kind of upload. The generator writes one for each resource that takes files.</summary>
internal abstract class UploadKind<T, TRequest>
    where T : Resource, IModel, new()
{
    /// <summary>The path template of the collection, such as <c>/v1/appScreenshots</c>.</summary>
    internal abstract string Route { get; }

    /// <summary>Whether the commit takes the MD5 of the whole file.</summary>
    internal virtual bool TakesChecksum => false;

    /// <summary>Whether the resource has a DELETE.</summary>
    internal virtual bool CanDelete => false;

    /// <summary>The file name that the request asks for; null for that of the source.</summary>
    internal abstract string? FileName(TRequest request);

    /// <summary>The body that reserves.</summary>
    internal abstract CreateRequest Create(TRequest request, string fileName, long fileSize);

    /// <summary>The body that commits.</summary>
    internal abstract UpdateRequest Commit(string? checksum);

    /// <summary>What a resource says of its upload.</summary>
    internal abstract UploadReservation Read(T resource);

    /// <summary>The body that sends again what the service has dropped of the request; null if it kept all.</summary>
    internal virtual UpdateRequest? Repeat(TRequest request, T resource) => null;

    /// <summary>Where the reservation is found among others of its kind; null if the API has no such place.</summary>
    internal virtual UploadSiblings? Siblings(TRequest request) => null;

    /// <summary>A text member, from the model's own or from what it kept without knowing it.</summary>
    private protected static string? Kept(Model model, string name) =>
        model.AdditionalData.TryGetValue(name, out object? value) && value is UntypedString text ? text.GetValue() : null;
}

/// <summary>Where resources of a kind are listed.</summary>
/// <param name="Path">The path.</param>
/// <param name="AreMany">Whether there is a list of them, or one.</param>
internal readonly record struct UploadSiblings(string Path, bool AreMany)
{
    /// <summary>The resources that a relationship of a parent leads to.</summary>
    internal static UploadSiblings Of(string collection, string parentId, string relationship, bool areMany) =>
        new($"{collection}/{Uri.EscapeDataString(parentId)}/{relationship}", areMany);
}
