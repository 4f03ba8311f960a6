using System.Net;
using AppStoreConnect.Errors;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// A call failed. The subtypes are what callers branch on; this type itself stands for every other status. Nothing that the service said is lost:
/// <see cref="Errors"/> where it was readable, <see cref="ResponseBody"/> in any case.
/// </summary>
public class AppStoreConnectException : ApiException, IParsable
{
    private readonly string? _message;
    private RateLimit? _rateLimit;
    private string? _requestId;

    /// <summary>An error without an answer.</summary>
    public AppStoreConnectException()
    {
    }

    /// <summary>An error with a message of its own.</summary>
    public AppStoreConnectException(string message)
        : base(message) => _message = message;

    /// <summary>An error with a message of its own and a cause.</summary>
    public AppStoreConnectException(string message, Exception innerException)
        : base(message, innerException) => _message = message;

    internal AppStoreConnectException(FailedCall call, string? message = null, Exception? innerException = null)
        : base(message!, (innerException ?? call.Cause)!)
    {
        _message = message;
        MayHaveBeenApplied = call.MayHaveBeenApplied;
        RequestMethod = call.Request.Method;
        RequestUri = call.Request.Uri;
        RequestRoute = call.Request.Route;
        Attempts = call.Attempts;
        Elapsed = call.Elapsed;
        if (call.Response is { } response)
        {
            ResponseStatusCode = (int)response.StatusCode;
            ResponseHeaders = response.Headers;
            Errors = response.Errors;
            ResponseBody = response.Body;
            IsResponseBodyTruncated = response.IsTruncated;
            ContentType = response.ContentType;
            RetryAfter = response.RetryAfter;
            RedirectLocation = response.Location;
            Redirects = response.Redirects;
            IsRedirectCircle = response.IsRedirectCircle;
            ClockDifference = response.ClockDifference;
            IsTeamKey = response.IsTeamKey;
            _rateLimit = response.RateLimit;
        }
    }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode => ResponseStatusCode == 0 ? null : (HttpStatusCode)ResponseStatusCode;

    /// <summary>What the service says is wrong; empty when its answer held no readable errors.</summary>
    public IReadOnlyList<ApiError> Errors { get; internal set; } = [];

    /// <summary>The method of the request; null when the error came through an adapter that does not tell.</summary>
    public HttpMethod? RequestMethod { get; }

    /// <summary>The address of the request, its query included; null when the error came through an adapter that does not tell.</summary>
    public Uri? RequestUri { get; }

    /// <summary>The path template of the request, such as <c>/v1/apps/{id}</c>; null when it had none.</summary>
    public string? RequestRoute { get; }

    /// <summary>The service's name for the request, to be quoted to Apple's support; null when it gave none.</summary>
    public string? RequestId => _requestId ??= ResponseHeaders is null ? null : ResponseHeaderReader.RequestId(ResponseHeaders);

    /// <summary>The body of the answer as text, whatever it was, up to 1 MiB of it; null when there was no answer, empty when it had no body.</summary>
    public string? ResponseBody { get; }

    /// <summary>Whether <see cref="ResponseBody"/> is only the beginning.</summary>
    public bool IsResponseBodyTruncated { get; }

    /// <summary>The media type of the answer; null when it had none.</summary>
    public string? ContentType { get; }

    /// <summary>The budget of the key as this answer told it; null when it did not.</summary>
    public RateLimit? RateLimit => _rateLimit ??= ResponseHeaders is not null && ResponseHeaderReader.First(ResponseHeaders, ResponseHeaderReader.RateLimitHeader) is { } header
        ? RateLimit.Parse(header, default)
        : null;

    /// <summary>How long the service asks to wait before the next try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How often the request was sent; 0 when it was not sent, or when the error came through an adapter that does not tell.</summary>
    public int Attempts { get; }

    /// <summary>How long the call took in all, waits included.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>
    /// Whether this was a write whose outcome is unknown: an attempt failed on the service's side or on the way back, or was answered with a success that can't be read.
    /// Look before sending it again. False where nothing that could be applied left this machine, and where the service refused it.
    /// </summary>
    public bool MayHaveBeenApplied { get; internal init; }

    /// <summary>What happened, for a person: the request, the status, every error with its source and the errors behind it, and what to do about it.</summary>
    public override string Message => _message ?? ErrorMessage.Format(this);

    internal string? RedirectLocation { get; }

    internal int Redirects { get; }

    internal bool IsRedirectCircle { get; }

    internal TimeSpan? ClockDifference { get; }

    internal bool? IsTeamKey { get; }

    /// <summary>The message, the causes and the stack, without characters that a terminal would act upon.</summary>
    public override string ToString() => TerminalText.Clean(base.ToString(), keepsLines: true);

    /// <summary>Whether one of the errors, or of the errors behind them, has this code or a more particular one.</summary>
    /// <param name="code">Such as <c>STATE_ERROR</c> or <c>ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE</c>.</param>
    public bool HasCode(string code)
    {
        return Any(Errors);

        bool Any(IReadOnlyList<ApiError> errors) => errors.Any(e => e.Is(code) || e.AssociatedErrors.Values.Any(Any));
    }

    /// <summary>How a request adapter that is not this library's finds the type of an error: one for every status.</summary>
    internal static Dictionary<string, ParsableFactory<IParsable>> Mapping => new(StringComparer.Ordinal) { ["XXX"] = CreateFromDiscriminatorValue };

    /// <summary>Makes the error of a body, of the subtype that fits its status: the factory for Kiota's error mappings.</summary>
    /// <param name="parseNode">The body.</param>
    public static AppStoreConnectException CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        IReadOnlyList<ApiError> errors = UntypedErrorReader.Read(parseNode.GetChildNode("errors"));
        string? status = errors.Count > 0 ? errors[0].Status : null;
        AppStoreConnectException error = status switch
        {
            "401" => new AppStoreConnectAuthenticationException(),
            "403" => new AppStoreConnectForbiddenException(),
            "404" => new AppStoreConnectNotFoundException(),
            "409" => new AppStoreConnectConflictException(),
            "400" or "422" => new AppStoreConnectValidationException(),
            "429" => new AppStoreConnectRateLimitException(),
            _ => new(),
        };
        error.Errors = errors;
        return error;
    }

    /// <inheritdoc/>
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { ["errors"] = node => Errors = UntypedErrorReader.Read(node) };

    /// <inheritdoc/>
    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        throw new NotSupportedException("An error is only ever received.");
    }

    /// <summary>The error of an answer, of the subtype that fits its status.</summary>
    internal static AppStoreConnectException For(FailedCall call) => call.Response?.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new AppStoreConnectAuthenticationException(call, null),
        HttpStatusCode.Forbidden => new AppStoreConnectForbiddenException(call),
        HttpStatusCode.NotFound => new AppStoreConnectNotFoundException(call),
        HttpStatusCode.Conflict => new AppStoreConnectConflictException(call),
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new AppStoreConnectValidationException(call),
        HttpStatusCode.TooManyRequests => new AppStoreConnectRateLimitException(call, null),
        _ => new AppStoreConnectException(call),
    };
}
