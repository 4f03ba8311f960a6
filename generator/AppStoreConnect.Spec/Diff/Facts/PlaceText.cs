namespace AppStoreConnect.Spec.Diff;

/// <summary>Places as people speak of them: <c>App.bundleId</c>, <c>filter[bundleId]</c>, <c>GET /v1/apps</c>.</summary>
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
            string path = location.PropertyPath;
            return path.Length == 0 ? component : path[0] is '[' or '{' or '(' ? component + path : component + "." + path;
        }

        if (location.Parameter is { } parameter)
        {
            string path = location.PropertyPath;
            return path is "" or "[]" ? parameter : parameter + " " + path;
        }

        return location.ToString();
    }

    internal static string Operation(SpecLocation location) =>
        location.Nearest(SpecNodeKind.Operation)?.ToString() ?? location.Path ?? "the document";
}
