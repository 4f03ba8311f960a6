using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Pipeline;

/// <summary>Passes information between a call through Kiota's adapter and the pipeline, as one of the call's options.</summary>
internal sealed class KiotaCall(bool streamed) : IRequestOption
{
    private byte[] _body = [];
    private CallState? _call;
    private ResponseInfo? _info;

    /// <summary>Whether the caller wants the body as a stream.</summary>
    internal bool IsStreamed { get; } = streamed;

    internal void Answered(ApiResponse response, byte[] body) => (_call, _info, _body) = (response.Call, response.Info, body);

    /// <summary>Refuses a response that reports no success, for a call without content.</summary>
    internal void ThrowIfNoSuccess()
    {
        if (_info is not null)
        {
            Responses.ThrowIfNoSuccess(_info, _body);
        }
    }

    /// <summary>Whether the call succeeded.</summary>
    internal bool IsAnswered => _info is not null;

    /// <summary>
    /// Whether an exception may mean that Kiota could not read the body. It wraps parser errors in an <see cref="ApiException"/>, and a caller's models may throw anything.
    /// </summary>
    internal static bool IsUnreadable(Exception e) => e is not (AppStoreConnectException or OperationCanceledException);

    /// <summary>Creates the error to throw instead.</summary>
    internal AppStoreConnectException ToException(Exception cause) => AppStoreConnectResponseException.Unreadable(_call!, _info!, _body, Innermost(cause), place: null);

    // The inner exception has the position.
    private static Exception Innermost(Exception e) => e is ApiException { InnerException: { } inner } ? inner : e;
}
