using AppStoreConnect.Http;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Pipeline;

/// <summary>Goes with a call through Kiota's adapter, as one of its options, and tells either side what the other knows.</summary>
internal sealed class KiotaCall(bool streamed) : IRequestOption
{
    private byte[] _body = [];
    private CallState? _call;
    private ResponseInfo? _info;

    /// <summary>Whether the caller wants the body as a stream.</summary>
    internal bool IsStreamed { get; } = streamed;

    internal void Answered(in Exchange exchange, byte[] body) => (_call, _info, _body) = (exchange.Call, exchange.Info, body);

    /// <summary>Whether there was a success.</summary>
    internal bool IsAnswered => _info is not null;

    /// <summary>
    /// Whether it can be of a body that Kiota could not read: it wraps what its parser throws in an <see cref="ApiException"/>, and models of a caller throw what they like.
    /// </summary>
    internal static bool IsUnreadable(Exception e) => e is not (AppStoreConnectException or OperationCanceledException);

    /// <summary>The error to throw instead.</summary>
    internal AppStoreConnectException ToException(Exception cause) => AppStoreConnectResponseException.Unreadable(_call!, _info!, _body, Innermost(cause), place: null);

    // What Kiota wraps is what knows the place.
    private static Exception Innermost(Exception e) => e is ApiException { InnerException: { } inner } ? inner : e;
}
