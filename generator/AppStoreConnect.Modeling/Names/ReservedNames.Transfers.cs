namespace AppStoreConnect.Modeling;

/// <summary>Names that generated code must not use.</summary>
public static partial class ReservedNames
{
    /// <summary>Types that the hand-written files for uploads, waits, reports, and webhooks refer to. A property, because the initialization order of a class's files is undefined.</summary>
    private static string[] TransferTypes =>
    [
        "AddressBook", "AppStoreConnectReportException", "AppStoreConnectUploadException", "AppStoreConnectWaitException", "AppStoreConnectWebhook",
        "AppStoreConnectWebhookException", "BitConverter", "CompressionMode", "DateTime", "Directory", "EcdsaUsingSha", "ExceptionDispatchInfo", "FieldSplitter",
        "FileAccess", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileUploadSource", "GZipStream", "GzipText", "HMACSHA256", "IProgress",
        "IncrementalHash", "JsonElement", "JsonValueKind", "Lazy", "MemoryUploadSource", "OperationStatus", "PartContent", "PartException",
        "PartSender", "PrefixedStream", "RandomAccess", "ReadOnlyStream", "Redaction", "ReportColumns", "ReportFormat", "ReportReader",
        "ReportReaderOptions", "ReportRow", "ReportText", "RowBuffer", "SafeFileHandle", "SemaphoreSlim", "SignedAddress", "StreamUploadSource", "TransferHost",
        "TransportContext", "UnknownWebhookNotification", "UploadCalls", "UploadContent", "UploadDetail", "UploadFiles", "UploadKind",
        "UploadOptions", "UploadPart", "UploadPlan", "UploadProgress", "UploadReservation", "UploadRun", "UploadSiblings", "UploadSource",
        "UploadStep", "UploadTracker", "UploadUntil", "WaitOptions", "Waiter", "WebhookEvents", "WebhookNotification", "WebhookPayload",
        "WebhookPingCreated",
    ];
}
