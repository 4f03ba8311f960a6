using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A resource that takes a file: reserved by a POST, sent in parts, committed by a PATCH.</summary>
public sealed record UploadModel
{
    /// <summary>The request's class, such as <c>AppScreenshotUploadRequest</c>.</summary>
    public required string RequestClass { get; init; }

    /// <summary>The name of the file that it is in.</summary>
    public required string Family { get; init; }

    /// <summary>The collection, such as <c>/v1/appScreenshots</c>.</summary>
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

    /// <summary>Whether the request takes the size as 32 bits.</summary>
    public bool SizeIsInt32 { get; init; }

    /// <summary>The members of the resource for the file's name and size.</summary>
    public required UploadFileMembers File { get; init; }

    /// <summary>The update's member that commits.</summary>
    public required string Uploaded { get; init; }

    /// <summary>The update's member for the MD5 of the whole file; null if the commit takes none.</summary>
    public string? Checksum { get; init; }

    /// <summary>The way from the resource to the composite checksum; empty if it shows none.</summary>
    public EquatableArray<string> Composite { get; init; }

    /// <summary>Where the resource shows how far the service is, the best place first.</summary>
    public EquatableArray<UploadStateMember> States { get; init; }

    public required UploadOperationMembers Operation { get; init; }

    /// <summary>Attributes that both the create and the update request take, and the resource shows: what the service dropped is sent again.</summary>
    public EquatableArray<UploadRepeat> Repeats { get; init; }

    /// <summary>Where a reservation can be found through its parent.</summary>
    public EquatableArray<UploadParent> Parents { get; init; }
}

/// <summary>Members for the name and the size of a file.</summary>
public sealed record UploadFileMembers(string Name, string Size);

/// <summary>Where a resource shows how far the service is.</summary>
/// <param name="Path">The way to the state.</param>
/// <param name="Errors">The way to the errors; empty if there are none.</param>
/// <param name="ErrorCode">The error's member for its code; null if it has none.</param>
/// <param name="ErrorDescription">The error's member for its description; null if it has none.</param>
public sealed record UploadStateMember(EquatableArray<string> Path, EquatableArray<string> Errors, string? ErrorCode, string? ErrorDescription);

/// <summary>The members of an upload operation.</summary>
public sealed record UploadOperationMembers
{
    /// <summary>The resource's member that lists them.</summary>
    public required string List { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string Length { get; init; }

    public required string Offset { get; init; }

    public string? Headers { get; init; }

    public string? HeaderName { get; init; }

    public string? HeaderValue { get; init; }

    /// <summary>The hash of a part that has arrived; null if the document does not know of it.</summary>
    public string? EntityTag { get; init; }

    /// <summary>Until when the address is good; null if the document does not know of it.</summary>
    public string? Expiration { get; init; }
}

/// <summary>An attribute that both requests take.</summary>
public sealed record UploadRepeat(string CreateMember, string ResourceMember, string UpdateMember);

/// <summary>Where a reservation can be found through its parent.</summary>
/// <param name="Member">The request's relationship to the parent.</param>
/// <param name="Collection">The parent's collection, such as <c>/v1/appScreenshotSets</c>.</param>
/// <param name="Relationship">The path segment below the parent.</param>
/// <param name="AreMany">Whether it leads to several.</param>
public sealed record UploadParent(string Member, string Collection, string Relationship, bool AreMany);

/// <summary>The methods of a request builder that upload.</summary>
/// <param name="RequestClass">The request's class.</param>
/// <param name="ResourceClass">The resource's class.</param>
/// <param name="IsCollection">Whether it begins uploads; else it continues one.</param>
/// <param name="Deprecated">Whether Apple has deprecated it.</param>
/// <param name="Successor">The way to use instead, as C#; null if it isn't deprecated, or none is known.</param>
public sealed record UploadMethods(string RequestClass, string ResourceClass, bool IsCollection, bool Deprecated, string? Successor);

/// <summary>The method of a request builder that waits.</summary>
/// <param name="ResourceClass">The resource's class.</param>
/// <param name="State">The way to the state.</param>
/// <param name="Going">The states that pass.</param>
/// <param name="Deprecated">Whether Apple has deprecated it.</param>
/// <param name="Successor">The way to use instead, as C#; null if it isn't deprecated, or none is known.</param>
public sealed record WaitMethod(string ResourceClass, EquatableArray<string> State, EquatableArray<string> Going, bool Deprecated, string? Successor);
