namespace AppStoreConnect.Modeling;

/// <summary>Names that generated code must leave to others, so that it can be written without <c>global::</c> everywhere.</summary>
public static partial class ReservedNames
{
    /// <summary>Types of the hand-written part and of the framework that generated files speak of.</summary>
    public static readonly string[] Types =
    [
        "AppStoreConnectClient", "AppStoreConnectKey", "AppStoreConnectException", "AsyncPageable", "PagingOptions", "PagingInfo",
        "Model", "Resource", "ResourceObject", "ResourceRequest", "CreateRequest", "UpdateRequest", "InlineCreate", "Document", "Linkages",
        "DocumentBase", "Page", "Linkage", "LinkageDocument", "ToOne", "ToMany", "IncludedResources", "IModel", "IOpenEnum",
        "QueryParameters", "LinkagesQueryParameters", "RelationshipData", "RateLimit", "ResponseInfo", "RetryOptions", "PacingOptions",
        "ToManyLinkageRequestBuilder", "ToOneLinkageRequestBuilder", "CollectionRequestBuilder", "RelatedRequestBuilder", "ApiRequestBuilder", "ForeignAdapter", "ModelReader", "ModelWriter", "MemberTable",
        "IncludedTypes", "OpenEnumValues", "Errors", "Exceptions", "JsonApi", "Observability", "Paging", "Pipeline", "Requests", "Text", "Uploads", "Waiting", "Reports", "Webhooks", "UploadSource", "UploadOptions", "UploadDetail", "WaitOptions", "KeyValuePair", "System", "Microsoft", "AppStoreConnect", "Http", "Serialization", "Authentication",
        "Action", "Func", "Task", "Stream", "CancellationToken", "DateTimeOffset", "DateOnly", "TimeSpan", "String", "Object", "Type",
        "Obsolete", "ObsoleteAttribute", "Exception", "ArgumentException", "ArgumentNullException", "IReadOnlyList", "IDictionary",
        "IEquatable", "StringComparer", "StringComparison", "RequestInformation", "RequestConfiguration", "DefaultQueryParameters",
        "IRequestAdapter", "Method", "IParseNode", "UntypedNode", "GeneratedCode", "GeneratedCodeAttribute", "Uri", "Enum", "Convert",
        .. Enumerable.Range(1, 99).Select(version => FormattableString.Invariant($"V{version}")), "Attribute", "HttpMethod", "IAsyncEnumerable", "Nullable",
    ];

    /// <summary>What only names of request builders and their query parameters end in.</summary>
    public static readonly string[] TypeEndings = ["RequestBuilder", "QueryParameters"];

    /// <summary>What emitted types declare under a fixed name: no type can be called like one of its members.</summary>
    public static readonly string[] EmittedMembers =
    [
        "Members", "ReadMember", "WriteMembers", "WriteRelationships", "CreateFromDiscriminatorValue", "DeclaredType", "Included", "ReadIncluded",
        "WriteIncluded", "AlongWith", "Known", "IsKnown", "Value", "Values", "Equals", "GetHashCode", "ToString", "WithUrl",
    ];

    /// <summary>What hand-written request builders begin with.</summary>
    public static readonly string[] BuilderClasses = ["Api", "Base", "Collection", "Related", "ToManyLinkage", "ToOneLinkage"];

    /// <summary>Members that every class has.</summary>
    public static readonly string[] ObjectMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Members of the models' base classes.</summary>
    public static readonly string[] ModelMembers =
    [
        .. ObjectMembers, "AdditionalData", "UnreadMembers", "GetFieldDeserializers", "Serialize", "CreateFromDiscriminatorValue",
        "Read", "ReadMember", "ReadMembers", "Members", "WireNames", "Write", "WriteMembers", "WriteRelationships", "KeepUnknown", "KeepUnread", "AdditionalDataOrNull", "Kept", "KeptOrNull", "ToJson", "DebuggerText", "Problem",
    ];

    /// <summary>Members of resources and requests besides.</summary>
    public static readonly string[] ResourceMembers =
    [
        .. ModelMembers, "Id", "ResourceType", "SelfLink", "LinkBase", "DerivedLink", "AdditionalRelationships", "AdditionalMembers",
        "Included", "ReadIncluded", "WriteIncluded", "ReadType", "ReadLinks", "WriteLinks", "WireId", "WireType", "Assign", "IsAssigned",
        "IncludedTypes", "TypeName", "New", "DeclaredType", "AlongWith", "GetRelationship", "SetRelationship", "LinkNames", "UploadDescriptor", "LinkedAs", "KeepLinks", "KeptAddress",
    ];

    /// <summary>Members of open enums.</summary>
    public static readonly string[] EnumMembers = [.. ObjectMembers, "Value", "Values", "IsKnown", "Known", "KnownValues", "From"];

    /// <summary>Members of query parameters.</summary>
    public static readonly string[] QueryMembers = [.. ObjectMembers, "Get", "Set", "GetValue", "SetValue", "AppendTo", "Query", "GetText", "SetText", "SetEnum", "SetEnums", "SetNumbers", "Has", "IsEmpty"];

    /// <summary>Members of request builders.</summary>
    public static readonly string[] BuilderMembers =
    [
        .. ObjectMembers, "GetAsync", "ListAsync", "PostAsync", "PatchAsync", "DeleteAsync", "PutAsync", "GetCsvAsync", "WithUrl",
        "ToGetRequestInformation", "ToPostRequestInformation", "ToPatchRequestInformation", "ToDeleteRequestInformation", "Item",
        "PathParameters", "RequestAdapter", "UrlTemplate", "Path", "Route", "Child", "TargetId", "BaseUrl", "Request", "ToRequest",
        "Body", "UpdateBody", "LinkageBody", "LinkagesBody", "NoContentAsync", "DocumentAsync", "PageAsync", "ObjectAsync", "StreamAsync",
        "Pages", "Get", "List", "ToInformation", "FollowDocumentAsync", "FollowPageAsync", "Method", "SendAsync", "UploadAsync", "ContinueUploadAsync", "WaitAsync", "RequiredLinkageBody",
    ];

    /// <summary>Members of the client, written by hand.</summary>
    public static readonly string[] ClientMembers =
    [
        .. ObjectMembers, "AppStoreConnectClient", "RequestAdapter", "RateLimit", "Options", "CreateHandler", "Dispose", "DisposeAsync", "FollowAsync", "SendAsync", "OpenAsync",
        "ErrorMapping", "NoLink", "Read", "WaitForAsync", "Origin", "Resolve", "UseKey",
    ];
}
