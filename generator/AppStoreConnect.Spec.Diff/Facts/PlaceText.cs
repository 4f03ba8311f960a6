namespace AppStoreConnect.Spec.Diff;

/// <summary>Formats places for people: <c>App.bundleId</c>, <c>filter[bundleId]</c>, <c>GET /v1/apps</c>.</summary>
internal static class PlaceText
{
    internal static string Of(SpecLocation? location)
    {
        if (location is null || location.Kind == SpecNodeKind.Document)
        {
            return "the document";
        }

        if (location.Component is { } component)
        {
            return Join(component, location.PropertyPath, ".");
        }

        if (location.Parameter is { } parameter)
        {
            return Join(parameter, location.PropertyPath, " ");
        }

        if (location.Nearest(SpecNodeKind.MediaType) is { } media)
        {
            string message = Operation(location) + (location.Status is { } status ? " " + status : "");
            return Join(media.Key == "application/json" ? message : message + " " + media.Key, location.PropertyPath, " ");
        }

        return location.ToString();
    }

    internal static string Operation(SpecLocation location) =>
        location.Nearest(SpecNodeKind.Operation)?.ToString() ?? location.Path ?? "the document";

    /// <summary>Omits the JSON:API wrappers. They mean nothing to readers, and their items are obvious.</summary>
    private static string Join(string owner, string properties, string separator)
    {
        foreach (string wrapper in new[] { "data.", "attributes.", "relationships." })
        {
            if (properties.StartsWith(wrapper, StringComparison.Ordinal))
            {
                properties = properties.Substring(wrapper.Length);
            }
        }

        properties = properties.EndsWith("[]", StringComparison.Ordinal) ? properties.Substring(0, properties.Length - 2) : properties;
        return properties.Length == 0 ? owner : owner + (properties[0] is '[' or '{' or '(' ? "" : separator) + properties;
    }
}
