using AppStoreConnect.Spec.OpenApi.Preparation;

namespace AppStoreConnect.Spec.OpenApi.Mapping;

/// <summary>Reads members of a prepared document, whose values have the right kind.</summary>
internal static class PreparedNodes
{
    public static string? Text(this Node? owner, string name) => (string?)owner?[name];

    public static bool Flag(this Node? owner, string name) => (bool?)owner?[name] ?? false;

    public static IEnumerable<Node?> Items(this Node? owner, string name) => owner?[name] as ArrayNode ?? [];

    /// <summary>Returns the remark among the facts of an operation, or null if there is none.</summary>
    public static ApiRemark? Remark(this Node? facts) => facts.Text(Facts.Remark) is { } text
        ? new(text, facts.Items(Facts.Reported).Select(report => (string?)report ?? "").ToEquatableArray())
        : null;

    /// <summary>Returns the members of an object member, in ordinal order.</summary>
    public static IEnumerable<KeyValuePair<string, Node?>> Members(this Node? owner, string name) =>
        (owner?[name] as ObjectNode)?.InOrder() ?? [];
}
