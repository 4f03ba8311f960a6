using System.Net;
using AppStoreConnect.Errors;
using AppStoreConnect.Exceptions;
using AppStoreConnect.Http;
using AppStoreConnect.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>
/// The exception that every failed call throws. Its subtypes are the cases that callers branch on; this type itself covers every other status.
/// <see cref="Errors"/> holds the errors that the service reported, and <see cref="ResponseBody"/> the response body as received.
/// </summary>
public class AppStoreConnectException : ApiException, IParsable
{
    private readonly string? _message;
    private readonly bool? _mayHaveBeenApplied;
    private RateLimit? _rateLimit;
    private string? _requestId;

    /// <summary>Initializes an error that has no response.</summary>
    public AppStoreConnectException()
    {
    }

    /// <summary>Initializes an error with a custom message.</summary>
    public AppStoreConnectException(string message)
        : base(message) => _message = Clean(message);

    /// <summary>Initializes an error with a custom message and a cause.</summary>
    public AppStoreConnectException(string message, Exception innerException)
        : base(message, innerException) => _message = Clean(message);

    internal AppStoreConnectException(FailedCall call, string? message = null, Exception? innerException = null)
        : base(message!, (innerException ?? call.Cause)!)
    {
        _message = Clean(message);
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

    /// <summary>The HTTP status of the response, or null if there was no response.</summary>
    public HttpStatusCode? StatusCode => ResponseStatusCode == 0 ? null : (HttpStatusCode)ResponseStatusCode;

    /// <summary>The errors that the service reported. Empty if the response contained none that could be read.</summary>
    public IReadOnlyList<ApiError> Errors { get; internal set; } = [];

    /// <summary>The HTTP method of the request, or null if the error came from an adapter that does not report it.</summary>
    public HttpMethod? RequestMethod { get; }

    /// <summary>The URL of the request, including its query, or null if the error came from an adapter that does not report it.</summary>
    public Uri? RequestUri { get; }

    /// <summary>The path template of the request, such as <c>/v1/apps/{id}</c>, or null for raw requests and followed links.</summary>
    public string? RequestRoute { get; }

    /// <summary>The ID that the service gave this request, to quote to Apple's support, or null if the response did not include one.</summary>
    public string? RequestId => _requestId ??= ResponseHeaders is null ? null : ResponseHeaderReader.RequestId(ResponseHeaders);

    /// <summary>The first 1 MiB of the response body as text. Null if there was no response, empty if the response had no body.</summary>
    public string? ResponseBody { get; }

    /// <summary>Whether <see cref="ResponseBody"/> is only the start of the body.</summary>
    public bool IsResponseBodyTruncated { get; }

    /// <summary>The media type of the response, or null if it had none.</summary>
    public string? ContentType { get; }

    /// <summary>The key's rate limit as reported by this response, or null if the response did not include it.</summary>
    public RateLimit? RateLimit => _rateLimit ??= ResponseHeaders is not null && ResponseHeaderReader.First(ResponseHeaders, ResponseHeaderReader.RateLimitHeader) is { } header
        ? RateLimit.Parse(header, default)
        : null;

    /// <summary>How long the service asks clients to wait before the next attempt, or null if it did not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How many times the request was sent. 0 if it was not sent, or if the error came from an adapter that does not report it.</summary>
    public int Attempts { get; }

    /// <summary>The total duration of the call, including waits.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>
    /// Whether this was a write whose outcome is unknown: an attempt failed on the service's side or on the way back, or the service reported success with a response that can't be read.
    /// Check the state of the resource before sending the request again. False if nothing was sent, or if the service rejected the request.
    /// An exception that wraps another one has the value of that one.
    /// </summary>
    public bool MayHaveBeenApplied
    {
        get => _mayHaveBeenApplied ?? InnerException is AppStoreConnectException { MayHaveBeenApplied: true };
        internal init => _mayHaveBeenApplied = value;
    }

    /// <summary>A description for people: the request, the status, every error with its source and associated errors, and what to do about it.</summary>
    public override string Message => _message ?? ErrorMessage.Format(this);

    internal string? RedirectLocation { get; }

    internal int Redirects { get; }

    internal bool IsRedirectCircle { get; }

    internal TimeSpan? ClockDifference { get; }

    internal bool? IsTeamKey { get; }

    /// <summary>Returns the message, the causes, and the stack trace, without characters that could control a terminal.</summary>
    public override string ToString() => TerminalText.Clean(base.ToString(), keepsLines: true);

    /// <summary>Returns whether any of the errors, or of their associated errors, has this code or a more specific one.</summary>
    /// <param name="code">A code such as <c>STATE_ERROR</c> or <c>ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE</c>.</param>
    public bool HasCode(string code)
    {
        return Any(Errors);

        bool Any(IReadOnlyList<ApiError> errors) => errors.Any(e => e.Is(code) || e.AssociatedErrors.Values.Any(Any));
    }

    /// <summary>How a request adapter that is not this library's finds the type of an error: one for every status.</summary>
    internal static Dictionary<string, ParsableFactory<IParsable>> Mapping => new(StringComparer.Ordinal) { ["XXX"] = CreateFromDiscriminatorValue };

    /// <summary>Creates the exception for a response body, of the subtype that matches its status. This is the factory for Kiota's error mappings.</summary>
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
        throw new NotSupportedException("Errors can't be serialized. They are only received.");
    }

    // Messages quote names, IDs, and states from the service.
    private static string? Clean(string? message) => message is null ? null : TerminalText.Clean(message, keepsLines: true);

    /// <summary>The exception for a response, of the subtype that matches its status.</summary>
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
