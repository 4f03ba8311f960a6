namespace AppStoreConnect.Spec.Facts;

/// <summary>Facts that follow from a path itself, so that they need no line.</summary>
internal static class PathTemplate
{
    private static readonly ApiSchema s_string = new() { Type = ApiSchemaType.String };

    /// <summary>Returns the parameters of <c>/v1/apps/{id}</c>: required strings in the simple style.</summary>
    public static EquatableArray<ApiParameter> ImpliedParameters(string path)
    {
        if (path.IndexOf('{') < 0)
        {
            return default;
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (int open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            int close = path.IndexOf('}', open);
            if (close > open + 1)
            {
                names.Add(path.Substring(open + 1, close - open - 1));
            }
        }

        return names
            .Select(name => new ApiParameter { Name = name, In = "path", Required = true, Style = ParameterDefaults.Style("path"), Schema = s_string })
            .ToEquatableArray();
    }

    /// <summary>Returns the tag of <c>/v1/apps/{id}/builds</c>: <c>Apps</c>. Empty for paths without a second segment.</summary>
    public static EquatableArray<string> ImpliedTags(string path)
    {
        string[] segments = path.Split('/');
        return segments.Length > 2 && segments[2].Length > 0
            ? EquatableArray.Create<string>([char.ToUpperInvariant(segments[2][0]) + segments[2].Substring(1)])
            : default;
    }
}
