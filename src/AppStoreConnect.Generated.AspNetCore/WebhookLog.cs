using Microsoft.Extensions.Logging;

namespace AppStoreConnect.AspNetCore;

/// <summary>The log messages of an endpoint. They never contain a body, a signature, or a secret.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "A webhook notification was refused: {Reason}")]
    internal static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "The handler of the webhook notification {Type} ({Id}) failed. The endpoint responds with 500, so that the notification is delivered again.")]
    internal static partial void Failed(ILogger logger, string type, string id, Exception exception);
}
