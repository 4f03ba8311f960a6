namespace AppStoreConnect.Modeling;

/// <summary>Names that generated code must not use.</summary>
public static partial class ReservedNames
{
    /// <summary>
    /// Types that hand-written files refer to by their simple names. They share the models' namespace, so a schema named
    /// <c>Path</c> would hide them. A test detects missing ones.
    /// </summary>
    public static readonly string[] HandWrittenTypes =
    [
        .. TransferTypes, "Activity", "ActivityKind", "ActivitySource", "ActivityStatusCode", "AnonymousAuthenticationProvider", "ApiError", "ApiErrorLinks",
        "ApiErrorSource", "ApiException", "ApiOrigin", "ApiRequest", "ApiResponse", "AppContext", "AppStoreConnectAuthenticationException",
        "AppStoreConnectClientOptions", "AppStoreConnectConflictException", "AppStoreConnectConnectionException",
        "AppStoreConnectForbiddenException", "AppStoreConnectKeyException", "AppStoreConnectKeyProblem", "AppStoreConnectNotFoundException",
        "AppStoreConnectRateLimitException", "AppStoreConnectRequestAdapter", "AppStoreConnectResponseException", "AppStoreConnectTokenProvider",
        "AppStoreConnectValidationException", "ArgumentOutOfRangeException", "Array", "ArrayBufferWriter", "ArrayPool", "Ascii", "AttemptLimit",
        "AuthenticationHeaderValue", "Base64Url", "BaseRequestBuilder", "BodyMode", "BodyReader", "BulkOutcome", "ByteArrayContent", "CallLog",
        "CallState", "CancellationTokenRegistration", "CancellationTokenSource", "ConfigureAwaitOptions", "CryptographicException",
        "CryptographicOperations", "CultureInfo", "DSASignatureFormat", "DateTimeStyles", "DecompressionMethods", "DerKey", "DerKeyKind",
        "Dictionary", "DynamicallyAccessedMemberTypes", "ECCurve", "ECDsa", "EditorBrowsableState", "Encoding", "Enumerable", "Environment",
        "ErrorDraft", "ErrorHints", "ErrorMessage", "ErrorResponseReader", "Exchange", "FailedCall", "FailedResponse", "Failure", "File",
        "FormatException", "HashAlgorithmName", "HashSet", "HeaderStringValues", "HttpClient", "HttpClientRequestAdapter", "HttpCompletionOption",
        "HttpContent", "HttpMessageHandler", "HttpMessageInvoker", "HttpPipeline", "HttpRequestException", "HttpRequestMessage",
        "HttpResponseHeaders", "HttpResponseMessage", "HttpStatusCode", "HttpVersion", "HttpVersionPolicy", "IAdditionalDataHolder",
        "IAsyncEnumerator", "IBackingStoreFactory", "IBufferWriter", "ICollection", "IDisposable", "IEnumerable", "IEnumerator", "IFormattable",
        "IList", "ILogger", "IOException", "IParsable", "IReadOnlyDictionary", "IRequestBody", "IRequestOption", "ISerializationWriter",
        "ISerializationWriterFactory", "Interlocked", "InvalidDataException", "InvalidOperationException", "JsonCommentHandling", "JsonDocument",
        "JsonEncodedText", "JsonException", "JsonParseNode", "JsonParseNodeFactory", "JsonReaderOptions", "JsonSerializationWriter",
        "JsonSerializationWriterFactory", "JsonSerializer", "JsonTokenType", "JsonTypeInfo", "JsonWebToken", "KeyValuePair", "KeptData", "KiotaBridgeHandler",
        "KiotaCall", "KiotaFieldDeserializers", "KiotaSerialization", "LinkageBody", "LinkagesBody", "List", "Lock", "Log", "LogLevel", "Math",
        "Memory", "MemoryStream", "ModelBody", "ModelJson", "NotSupportedException", "NumberStyles", "ObjectDisposedException",
        "OperationCanceledException", "OutgoingRequest", "OverflowException", "Pacer", "PooledJsonWriter", "PackageInfo", "Parallel", "ParallelOptions",
        "ParsableFactory", "Path", "PemEncoding", "PemFields", "PrivateKeyReader", "Random", "Range", "ReadOnlyDictionary", "RawBody", "RawRequest", "RawResponse",
        "ReadContext", "ReadOnlyMemory", "ReadOnlyMemoryContent", "ReadOnlySpan", "Redirects", "RequestHeaders", "ResponseHandlerOption",
        "ResponseHeaderReader", "ResponseStream", "RetryConditionHeaderValue", "Rune", "SearchValues", "Section", "SeekOrigin", "SocketsHttpHandler",
        "SortedDictionary", "Span", "StringBuilder", "Telemetry", "TimeProvider", "Timeout", "TimeoutException", "Transport",
        "UnauthorizedAccessException", "UntypedArray", "UntypedBoolean", "UntypedDecimal", "UntypedDouble", "UntypedErrorReader", "UntypedFloat",
        "UntypedInteger", "UntypedJson", "UntypedLong", "UntypedNull", "UntypedObject", "UntypedString", "UriKind", "UriPartial", "UrlWriter",
        "Utf8JsonReader", "Utf8JsonWriter", "Utf8Parser", "ValueTask", "Volatile", "WireDate", "WireDuration", "XmlConvert",
        "FormattableString", "InlineCreates", "JsonDocumentOptions", "JsonWriterOptions", "ReferenceEqualityComparer",
        "ApiClientBuilder", "ArraySegment", "BulkCanceledException", "BulkItemsException", "CharUnicodeInfo", "ErrorHintTable",
        "FileStream", "ForeignCall", "GC", "Guid", "HeaderRules", "HtmlText", "HttpContentHeaders", "HttpHeaders",
        "HttpHeadersNonValidated", "HttpRequestError", "IReadOnlyCollection", "JsonKeyFile", "KeyFile", "KeyIds", "MediaTypeHeaderValue",
        "MemoryMarshal", "NativeResponseHandler", "PageSource", "PageTrail", "RawUrl", "ReadBody", "RuntimeHelpers", "StreamReader",
        "StringSplitOptions", "TaskContinuationOptions", "TaskCreationOptions", "TaskScheduler", "TerminalText", "TextLayout",
        "TrackedContent", "UnicodeCategory", "UntypedNumber", "Utf8", "WebUtility", "WireNumber",
    ];
}
