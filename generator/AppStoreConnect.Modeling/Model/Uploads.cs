using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A resource that accepts a file: reserved by a POST, sent in parts, and committed by a PATCH.</summary>
public sealed record UploadModel
{
    /// <summary>The class of the request, such as <c>AppScreenshotUploadRequest</c>.</summary>
    public required string RequestClass { get; init; }

    /// <summary>The name of the file that contains it.</summary>
    public required string Family { get; init; }

    /// <summary>The path of the collection, such as <c>/v1/appScreenshots</c>.</summary>
    public required string Path { get; init; }

    public required string ResourceClass { get; init; }

    public required string CreateClass { get; init; }

    public required string UpdateClass { get; init; }

    /// <summary>Whether the resource can be deleted.</summary>
    public bool CanDelete { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The way to use instead of what Apple has deprecated, as C#. Null if none is known.</summary>
    public string? Successor { get; init; }

    /// <summary>The attributes of the request, without the file's name and size.</summary>
    public EquatableArray<ValueMember> Attributes { get; init; }

    public EquatableArray<RelationshipMember> Relationships { get; init; }

    /// <summary>The members of the create request for the file's name and size.</summary>
    public required UploadFileMembers CreateFile { get; init; }

    /// <summary>Whether the size in the request is a 32-bit integer.</summary>
    public bool SizeIsInt32 { get; init; }

    /// <summary>The members of the resource for the file's name and size.</summary>
    public required UploadFileMembers File { get; init; }

    /// <summary>The member of the update that commits.</summary>
    public required string Uploaded { get; init; }

    /// <summary>The member of the update for the MD5 hash of the whole file, or null if the commit has none.</summary>
    public string? Checksum { get; init; }

    /// <summary>The member path from the resource to the composite checksum. Empty if there is none.</summary>
    public EquatableArray<string> Composite { get; init; }

    /// <summary>The members of the resource that contain the state of processing, the best one first.</summary>
    public EquatableArray<UploadStateMember> States { get; init; }

    public required UploadOperationMembers Operation { get; init; }

    /// <summary>Attributes of both the create and the update request that the resource also contains. Values that the service dropped are sent again.</summary>
    public EquatableArray<UploadRepeat> Repeats { get; init; }

    /// <summary>The parents through which a reservation can be found.</summary>
    public EquatableArray<UploadParent> Parents { get; init; }
}

/// <summary>The members for the name and size of a file.</summary>
public sealed record UploadFileMembers(string Name, string Size);

/// <summary>The member of a resource that contains the state of processing.</summary>
/// <param name="Path">The member path to the state.</param>
/// <param name="Errors">The member path to the errors. Empty if there are none.</param>
/// <param name="ErrorCode">The member of an error for its code, or null if it has none.</param>
/// <param name="ErrorDescription">The member of an error for its description, or null if it has none.</param>
public sealed record UploadStateMember(EquatableArray<string> Path, EquatableArray<string> Errors, string? ErrorCode, string? ErrorDescription);

/// <summary>The members of an upload operation.</summary>
public sealed record UploadOperationMembers
{
    /// <summary>The member of the resource that lists them.</summary>
    public required string List { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string Length { get; init; }

    public required string Offset { get; init; }

    public string? Headers { get; init; }

    public string? HeaderName { get; init; }

    public string? HeaderValue { get; init; }

    /// <summary>The member for the hash of a part that has arrived, or null if the document does not define it.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The member for the expiration of the URL, or null if the document does not define it.</summary>
    public string? Expiration { get; init; }
}

/// <summary>An attribute that both requests accept.</summary>
public sealed record UploadRepeat(string CreateMember, string ResourceMember, string UpdateMember);

/// <summary>The parents through which a reservation can be found.</summary>
/// <param name="Member">The request's relationship to the parent.</param>
/// <param name="Collection">The parent's collection, such as <c>/v1/appScreenshotSets</c>.</param>
/// <param name="Relationship">The path segment below the parent.</param>
/// <param name="AreMany">Whether it is a to-many relationship.</param>
public sealed record UploadParent(string Member, string Collection, string Relationship, bool AreMany);

/// <summary>The methods of a request builder that upload.</summary>
/// <param name="RequestClass">The request's class.</param>
/// <param name="ResourceClass">The resource's class.</param>
/// <param name="IsCollection">Whether it starts uploads. Otherwise, it continues one.</param>
/// <param name="Deprecated">Whether Apple has deprecated it.</param>
/// <param name="Successor">The successor as C#, or null if the way is not deprecated or none is known.</param>
public sealed record UploadMethods(string RequestClass, string ResourceClass, bool IsCollection, bool Deprecated, string? Successor);

/// <summary>The method of a request builder that waits.</summary>
/// <param name="ResourceClass">The resource's class.</param>
/// <param name="State">The member path to the state.</param>
/// <param name="Going">The temporary states.</param>
/// <param name="Deprecated">Whether Apple has deprecated it.</param>
/// <param name="Successor">The successor as C#, or null if the way is not deprecated or none is known.</param>
public sealed record WaitMethod(string ResourceClass, EquatableArray<string> State, EquatableArray<string> Going, bool Deprecated, string? Successor);
