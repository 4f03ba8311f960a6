using AppStoreConnect.Testing.Messages;
using AppStoreConnect.Testing.Routing;

namespace AppStoreConnect.Testing.Validation;

/// <summary>The result of validating a request: either violations, or the operation and the media type of the response.</summary>
/// <param name="Match">The path and operation, or null if none was found.</param>
/// <param name="Accepted">The media type of the response, or null if the response has no body.</param>
/// <param name="Violations">The violations. Empty for a valid request.</param>
internal sealed record Verdict(RouteMatch? Match, string? Accepted, IReadOnlyList<ErrorItem> Violations);

/// <summary>Validates a whole request against the description: its sender, its target, and its content.</summary>
internal sealed class RequestValidator(RouteTable routes, AuthorizationValidator authorization, PageCursor cursors, bool isLenient)
{
    /// <summary>Further faults of a request are not reported.</summary>
    public const int MostViolations = ErrorDocument.MostErrors;
    private readonly ParameterValidator _parameters = new(cursors);

    public Verdict Validate(RecordedRequest request)
    {
        var violations = new List<ErrorItem>();
        if (authorization.Validate(request, out IReadOnlyList<string> roles) is { } refused)
        {
            violations.Add(refused);
            if (!refused.IsTolerable || !isLenient)
            {
                return new(null, null, violations);
            }
        }

        RouteMatch? match = routes.Find(request.Method, request.Path);
        if (match is null)
        {
            return new(null, null, [.. violations, new(404, "NOT_FOUND", "The URL does not exist", $"'{request.Path}' is not a path of this API.")]);
        }

        if (match.Route is not { } route)
        {
            return new(match, null, [.. violations, new(403, "FORBIDDEN_ERROR", "The operation is not allowed", $"'{match.Template}' does not allow {request.Method}.")]);
        }

        if (!RoleTable.Allows(route, roles))
        {
            return new(match, null, [.. violations, new(403, "FORBIDDEN_ERROR", "This request is forbidden for security reasons", "The API key in use does not allow this request")]);
        }

        _parameters.Validate(route, request, violations);
        string? accepted = route.Offered.Length == 0 ? null : MediaTypes.Negotiate(request.Header("Accept"), route.Offered);
        if (accepted is null && route.Offered.Length > 0)
        {
            violations.Add(new(406, "NOT_ACCEPTABLE", "No accepted media type is available",
                $"'{request.Header("Accept")}' was requested; available: {string.Join(", ", route.Offered)}."));
        }

        BodyValidator.Validate(route, request, violations);
        return new(match, accepted, violations.Count <= MostViolations ? violations : violations[..MostViolations]);
    }
}
