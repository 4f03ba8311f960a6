using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The paths of the API as a tree of segments.</summary>
internal sealed class PathTree
{
    // Apple's longest path has seven. The recursion depth of tree traversals is the length of the paths.
    private const int MaxSegments = 32;

    private PathTree(string path, string key, string segment)
    {
        Path = path;
        Key = key;
        Segment = segment;
    }

    /// <summary>The path template up to this node. Empty for the root.</summary>
    public string Path { get; }

    /// <summary>The path with <c>{}</c> for each parameter: the names of parameters depend on which paths exist.</summary>
    public string Key { get; }

    /// <summary>The last segment.</summary>
    public string Segment { get; }

    /// <summary>Whether the segment is a parameter.</summary>
    public bool IsParameter => IsParameterSegment(Segment);

    /// <summary>The path item of exactly this path, or null if there is none.</summary>
    public ApiPath? Item { get; private set; }

    /// <summary>The next segments, in ordinal order.</summary>
    public SortedDictionary<string, PathTree> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Builds the tree of the selected paths.</summary>
    public static PathTree Build(ApiDescription description, ModelOptions options, ProblemSink problems)
    {
        var root = new PathTree("", "", "");
        foreach (ApiPath path in description.Paths.Where(path => options.Wants(path.Path)))
        {
            string[] segments = [.. path.Path.Split('/').Skip(1)];
            if (segments.Length > MaxSegments)
            {
                problems.Unsupported(
                    "/paths/" + ProblemSink.Escape(path.Path), $"A path has {segments.Length} segments, which is more than {MaxSegments}. Its operations are omitted. Use SendAsync.");
                continue;
            }

            if (!path.Path.StartsWith("/", StringComparison.Ordinal) || IsParameterSegment(segments[0]) || segments.Any(IsOdd))
            {
                problems.Unsupported(
                    "/paths/" + ProblemSink.Escape(path.Path), $"'{path.Path}' is not a path of plain segments and {{parameters}}. Its operations are left out; use SendAsync.");
                continue;
            }

            if (path.Operations.IsEmpty)
            {
                continue;
            }

            PathTree node = root;
            foreach (string segment in segments)
            {
                node = node.Child(segment, problems);
            }

            node.Item = node.Item is { } item ? Merge(item, path, problems) : path;
        }

        return root;
    }

    /// <summary>Whether a segment is a version, such as <c>v1</c>.</summary>
    public static bool IsVersion(string segment) =>
        segment.Length is > 1 and < 4 && segment[0] is 'v' or 'V' && segment.Skip(1).All(char.IsDigit);

    /// <summary>Returns this node and all nodes below it.</summary>
    public IEnumerable<PathTree> All() => new[] { this }.Concat(Children.Values.SelectMany(child => child.All()));

    private static ApiPath Merge(ApiPath first, ApiPath second, ProblemSink problems)
    {
        var methods = new HashSet<string>(first.Operations.Select(operation => operation.Method), StringComparer.Ordinal);
        foreach (ApiOperation again in second.Operations.Where(operation => methods.Contains(operation.Method)))
        {
            problems.Unsupported(
                $"/paths/{ProblemSink.Escape(second.Path)}/{again.Method.ToLowerInvariant()}",
                $"{again.Method} {second.Path} is the same request as that of '{first.Path}'. It is left out.");
        }

        return first with
        {
            Operations = first.Operations.Concat(second.Operations.Where(operation => !methods.Contains(operation.Method))).ToEquatableArray(),
        };
    }

    private PathTree Child(string segment, ProblemSink problems)
    {
        // Two names of one parameter are one node, because the URL does not differ.
        string key = IsParameterSegment(segment) ? "{}" : segment;
        if (!Children.TryGetValue(key, out PathTree? child))
        {
            Children[key] = child = new PathTree(Path + "/" + segment, Key + "/" + key, segment);
        }
        else if (child.Segment != segment)
        {
            problems.Fallback("/paths/" + ProblemSink.Escape(Path + "/" + segment), $"'{segment}' is called '{child.Segment}' in other paths. Both are one indexer.");
        }

        return child;
    }

    private static bool IsOdd(string segment) =>
        segment.Length == 0 || (segment.IndexOfAny(['{', '}', '?', '#']) >= 0 && !IsParameterSegment(segment));

    private static bool IsParameterSegment(string segment) =>
        segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}' && segment.IndexOf('{', 1) < 0 && segment.IndexOf('}') == segment.Length - 1;
}
