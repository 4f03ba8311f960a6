using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Http;

/// <summary>Goes with a call through Kiota's adapter, as one of its options, and tells either side what the other knows.</summary>
internal sealed class KiotaCall(bool streamed) : IRequestOption
{
    private OutgoingRequest? _request;
    private byte[] _body = [];
    private ResponseInfo? _info;

    /// <summary>Whether the caller wants the body as a stream.</summary>
    internal bool IsStreamed { get; } = streamed;

    internal void Answered(OutgoingRequest request, ResponseInfo info, byte[] body)
    {
        _request = request;
        _info = info;
        _body = body;
    }

    /// <summary>Whether there was a success.</summary>
    internal bool IsAnswered => _info is not null;

    /// <summary>Whether the body could not be read: Kiota says so by wrapping whatever its parser throws in an <see cref="ApiException"/>.</summary>
    internal static bool IsUnreadable(Exception e) => e is not (AppStoreConnectException or OperationCanceledException);

    /// <summary>The error to throw instead.</summary>
    internal AppStoreConnectException ToException(Exception cause) => AppStoreConnectResponseException.Unreadable(_request!, _info!, _body, cause, place: null);
}
