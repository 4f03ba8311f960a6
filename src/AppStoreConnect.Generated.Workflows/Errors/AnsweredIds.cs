namespace AppStoreConnect.Workflows.Errors;

/// <summary>Ids that were requested but that the service may omit from its response.</summary>
internal static class AnsweredIds
{
    /// <summary>The id that a relationship leads to.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="of">The resource that has it.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="AppStoreConnectException">The answer does not have it.</exception>
    public static string Of<T>(ToOne<T> relationship, Resource of, string name)
        where T : Resource, IModel, new() => relationship.Id is { Length: > 0 } id
        ? id
        : throw new AppStoreConnectException($"The service's answer does not say which {name} {of.ResourceType}/{QuotedText.OneLine(of.Id)} has, although it was asked for. Nothing was changed by this step; try again.");
}
