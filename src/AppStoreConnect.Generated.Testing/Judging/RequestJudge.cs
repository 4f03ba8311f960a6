namespace AppStoreConnect.Testing;

/// <summary>What the judge says of a request: either faults, or the operation and the media type to answer in.</summary>
/// <param name="Match">The path and operation; null where none was reached.</param>
/// <param name="Accepted">The media type of the answer; null where the answer has no body.</param>
/// <param name="Violations">All that is wrong; empty for a request that may be answered.</param>
internal sealed record Verdict(RouteMatch? Match, string? Accepted, IReadOnlyList<ErrorItem> Violations);

/// <summary>Judges a whole request by the description: who sends it, where to, and what.</summary>
internal sealed class RequestJudge(RouteTable routes, AuthorizationJudge authorization, PageCursor cursors, bool isLenient)
{
    /// <summary>A request with more faults is not described further.</summary>
    public const int MostViolations = 100;
    private readonly ParameterJudge _parameters = new(cursors);

    public Verdict Judge(RecordedRequest request)
    {
        var violations = new List<ErrorItem>();
        if (authorization.Judge(request, out IReadOnlyList<string> roles) is { } refused)
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
            return new(null, null, [.. violations, new(404, "NOT_FOUND", "The address does not exist", $"'{request.Path}' is no path of this API.")]);
        }

        if (match.Route is not { } route)
        {
            return new(match, null, [.. violations, new(403, "FORBIDDEN_ERROR", "The operation is not allowed", $"'{match.Template}' does not allow {request.Method}.")]);
        }

        if (!RoleTable.Allows(route, roles))
        {
            return new(match, null, [.. violations, new(403, "FORBIDDEN_ERROR", "This request is forbidden for security reasons", "The API key in use does not allow this request")]);
        }

        _parameters.Judge(route, request, violations);
        string? accepted = route.Offered.Length == 0 ? null : MediaTypes.Negotiate(request.Header("Accept"), route.Offered);
        if (accepted is null && route.Offered.Length > 0)
        {
            violations.Add(new(406, "NOT_ACCEPTABLE", "The answer comes in no accepted media type",
                $"'{request.Header("Accept")}' was asked for; there is {string.Join(", ", route.Offered)}."));
        }

        BodyJudge.Judge(route, request, violations);
        return new(match, accepted, violations.Count <= MostViolations ? violations : violations[..MostViolations]);
    }
}
