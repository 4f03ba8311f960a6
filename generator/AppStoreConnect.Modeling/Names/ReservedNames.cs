namespace AppStoreConnect.Modeling;

/// <summary>
/// Names that generated code must leave to others: members of the hand-written base classes, and what emitted types declare themselves. Which types hand-written code has and
/// uses is not listed: the generator finds that in its files, see <see cref="ModelOptions.Reserved"/>.
/// </summary>
public static class ReservedNames
{
    /// <summary>The namespaces of request builders.</summary>
    public static readonly string[] Versions = [.. Enumerable.Range(1, 99).Select(version => FormattableString.Invariant($"V{version}"))];

    /// <summary>Suffixes reserved for request builders and their query parameters.</summary>
    public static readonly string[] TypeEndings = ["RequestBuilder", "QueryParameters"];

    /// <summary>Members that generated types declare under a fixed name. No type can have the name of one of its members.</summary>
    public static readonly string[] EmittedMembers =
    [
        "Members", "ReadMember", "WriteMembers", "WriteRelationships", "CreateFromDiscriminatorValue", "DeclaredType", "Included", "ReadIncluded",
        "WriteIncluded", "AlongWith", "Known", "IsKnown", "Value", "Values", "Equals", "GetHashCode", "ToString", "WithUrl",
    ];

    /// <summary>Members that every class has.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Members of the models' base classes.</summary>
    public static readonly string[] ModelMembers =
    [
        .. ObjectMembers, "AdditionalData", "UnreadMembers", "GetFieldDeserializers", "Serialize", "CreateFromDiscriminatorValue",
        "Read", "ReadMember", "ReadMembers", "Members", "WireNames", "Write", "WriteMembers", "WriteRelationships", "KeepUnknown", "KeepUnread", "AdditionalDataOrNull", "Kept", "KeptOrNull", "ToJson", "DebuggerText", "Problem", "IsIdentified",
    ];

    /// <summary>Additional members of resources and requests.</summary>
    public static readonly string[] ResourceMembers =
    [
        .. ModelMembers, "Id", "ResourceType", "SelfLink", "LinkBase", "DerivedLink", "AdditionalRelationships", "AdditionalMembers",
        "Included", "ReadIncluded", "WriteIncluded", "ReadType", "ReadLinks", "WriteLinks", "WireId", "WireType", "Assign", "IsAssigned",
        "IncludedTypes", "TypeName", "New", "DeclaredType", "AlongWith", "GetRelationship", "SetRelationship", "LinkNames", "UploadDescriptor", "LinkedAs", "KeepLinks", "KeptAddress",
    ];

    /// <summary>Members of open enums.</summary>
    public static readonly string[] EnumMembers = [.. ObjectMembers, "Value", "Values", "IsKnown", "Known", "KnownValues", "From"];

    /// <summary>Members of query parameters.</summary>
    public static readonly string[] QueryMembers = [.. ObjectMembers, "Get", "Set", "GetText", "SetText", "GetEnum", "SetEnum", "GetNumber", "SetNumber", "GetNumbers", "SetNumbers", "GetFlag", "SetFlag", "AppendTo", "Query", "Has", "IsEmpty"];

    /// <summary>Members of request builders.</summary>
    public static readonly string[] BuilderMembers =
    [
        .. ObjectMembers, "GetAsync", "ListAsync", "PostAsync", "PatchAsync", "DeleteAsync", "PutAsync", "GetCsvAsync", "WithUrl",
        "ToGetRequestInformation", "ToPostRequestInformation", "ToPatchRequestInformation", "ToDeleteRequestInformation", "Item",
        "PathParameters", "RequestAdapter", "UrlTemplate", "Path", "Route", "Child", "TargetId", "BaseUrl", "Request", "ToRequest",
        "Body", "UpdateBody", "LinkageBody", "LinkagesBody", "NoContentAsync", "DocumentAsync", "PageAsync", "ObjectAsync", "StreamAsync",
        "Pages", "Get", "List", "ToInformation", "FollowDocumentAsync", "FollowPageAsync", "Method", "SendAsync", "UploadAsync", "ContinueUploadAsync", "WaitAsync", "RequiredLinkageBody",
    ];

    /// <summary>Hand-written members of the client.</summary>
    public static readonly string[] ClientMembers =
    [
        .. ObjectMembers, "AppStoreConnectClient", "RequestAdapter", "RateLimit", "Options", "CreateHandler", "Dispose", "DisposeAsync", "FollowAsync", "SendAsync", "OpenAsync",
        "ErrorMapping", "NoLink", "Read", "WaitForAsync", "Origin", "Resolve", "UseKey",
    ];
}
