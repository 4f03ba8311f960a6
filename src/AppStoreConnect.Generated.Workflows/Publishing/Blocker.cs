using AppStoreConnect.Workflows.Publishing;

namespace AppStoreConnect.Workflows;

/// <summary>Why Apple does not take a submission: one entry for each thing that is missing or wrong.</summary>
/// <param name="Code">Apple's code, such as <c>ENTITY_ERROR.ATTRIBUTE.REQUIRED</c>.</param>
/// <param name="Detail">What is wrong, in Apple's words.</param>
/// <param name="Resource">The path of the resource that it is about, such as <c>/v1/appStoreVersionLocalizations/123</c>; null if none is named.</param>
/// <param name="Remedy">What to do about it; null if no advice is known.</param>
public sealed record Blocker(string Code, string Detail, string? Resource, string? Remedy)
{
    /// <summary>The blocker as one line.</summary>
    public override string ToString() => $"{(Resource is null ? "" : $"{Resource}: ")}{Detail} ({Code}){(Remedy is null ? "" : $" {Remedy}")}";

    /// <summary>The blockers that a refusal names. What stands behind an error says more than the error itself.</summary>
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
