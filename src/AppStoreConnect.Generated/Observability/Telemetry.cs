using System.Diagnostics;
using System.Globalization;
using AppStoreConnect.Http;

namespace AppStoreConnect.Observability;

/// <summary>
/// Traces and logs calls. Never records a token, a key id, a body, or a query, which may contain a tester's email address. Costs nothing without listeners.
/// </summary>
internal sealed class Telemetry
{
    // Immutable, so all clients share one.
    private static readonly ActivitySource s_source = new(PackageInfo.Name, PackageInfo.Version);

    private readonly ActivitySource _source;
    private readonly CallLog? _log;

    internal Telemetry(AppStoreConnectClientOptions options, AppStoreConnectTokenProvider tokens)
    {
        _source = options.ActivitySource ?? s_source;
        _log = options.HasLogger ? new(options, tokens) : null;
    }

    /// <summary>Starts the span of a call. Its name and tags follow the OpenTelemetry conventions for HTTP clients.</summary>
    internal Activity? Start(in OutgoingRequest request)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        Activity? activity = _source.StartActivity(request.Route is null ? request.Method.Method : $"{request.Method.Method} {request.Route}", ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", request.Method.Method);
            activity.SetTag("server.address", request.Uri.Host);
            activity.SetTag("server.port", request.Uri.Port);
            activity.SetTag("url.full", request.Uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
            if (request.Route is not null)
            {
                activity.SetTag("url.template", request.Route);
            }
        }

        return activity;
    }

    internal void Answered(Activity? activity, CallState call, int status)
    {
        End(activity, call, status);
        _log?.Answered(call, status);
    }

    internal void Failed(Activity? activity, CallState call, Exception error)
    {
        int status = (error as AppStoreConnectException)?.ResponseStatusCode ?? 0;
        if (activity is not null)
        {
            End(activity, call, status);
            activity.SetTag("error.type", status > 0 && error is not AppStoreConnectResponseException ? status.ToString(CultureInfo.InvariantCulture) : error.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        if (error is AppStoreConnectException)
        {
            _log?.Failed(call, status);
        }
    }

    internal void Retries(CallState call, Failure failure, TimeSpan wait) => _log?.Retries(call, failure, wait);

    internal void RenewsToken(CallState call) => _log?.RenewsToken(call);

    private static void End(Activity? activity, CallState call, int status)
    {
        if (activity is null)
        {
            return;
        }

        if (status > 0)
        {
            activity.SetTag("http.response.status_code", status);
        }

        if (call.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }
    }
}
