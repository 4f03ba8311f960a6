using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

/// <summary>A reason why Apple does not accept a submission: something that is missing or wrong.</summary>
/// <param name="Code">Apple's code, such as <c>ENTITY_ERROR.ATTRIBUTE.REQUIRED</c>.</param>
/// <param name="Detail">The problem, in Apple's words.</param>
/// <param name="Resource">The path of the affected resource, such as <c>/v1/appStoreVersionLocalizations/123</c>, or null if the error names none.</param>
/// <param name="Remedy">How to fix it, or null if no advice is known.</param>
public sealed record Blocker(string Code, string Detail, string? Resource, string? Remedy)
{
    /// <summary>Returns the blocker as one line.</summary>
    public override string ToString() => $"{(Resource is null ? "" : $"{Resource}: ")}{Detail} ({Code}){(Remedy is null ? "" : $" {Remedy}")}";

    /// <summary>Returns the blockers in an error. Associated errors say more than the error itself.</summary>
    internal static IReadOnlyList<Blocker> Of(AppStoreConnectConflictException refusal)
    {
        List<Blocker> blockers = [];
        foreach (ApiError error in refusal.Errors)
        {
            if (error.AssociatedErrors.Count == 0)
            {
                blockers.Add(Of(error, null));
            }

            foreach ((string path, IReadOnlyList<ApiError> errors) in error.AssociatedErrors)
            {
                blockers.AddRange(errors.Select(one => Of(one, path)));
            }
        }

        return blockers;
    }

    private static Blocker Of(ApiError error, string? path) =>
        new(error.Code ?? "", error.Detail ?? error.Title ?? "", path, BlockerRemedies.For(error, path));
}
