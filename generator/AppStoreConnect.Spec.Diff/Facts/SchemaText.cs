namespace AppStoreConnect.Spec.Diff;

/// <summary>Describes schemas in a few words.</summary>
internal static class SchemaText
{
    /// <summary>Returns text such as <c>string (date-time)</c>, <c>array of App</c>, <c>enum of 3</c>, <c>object</c>, <c>BundleIdPlatform</c>.</summary>
    internal static string Describe(SpecNode node)
    {
        if (node[SpecAttributes.Reference] is { } reference)
        {
            return reference;
        }

        if (node.Has(SpecAttributes.Enum))
        {
            SpecNode[] values = [.. node.ChildrenOf(SpecNodeKind.EnumValue)];
            return values.Length == 1 ? $"constant {values[0].Name}" : FormattableString.Invariant($"enum of {values.Length} values");
        }

        if (node.ChildrenOf(SpecNodeKind.OneOf).Any())
        {
            return "one of " + string.Join(", ", node.ChildrenOf(SpecNodeKind.OneOf).Select(Describe));
        }

        if (node.ChildrenOf(SpecNodeKind.AllOf).Any())
        {
            return "all of " + string.Join(", ", node.ChildrenOf(SpecNodeKind.AllOf).Select(Describe));
        }

        string type = node[SpecAttributes.Type] ?? (node.ChildrenOf(SpecNodeKind.Property).Any() ? "object" : "anything");
        return type switch
        {
            "array" => "array of " + (node.Child(SpecNodeKind.Items) is { } items ? Describe(items) : "anything"),
            _ when node[SpecAttributes.Format] is { } format => $"{type} ({format})",
            _ => type,
        };
    }
}
