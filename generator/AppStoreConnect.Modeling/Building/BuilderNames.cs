namespace AppStoreConnect.Modeling;

/// <summary>
/// Determines the names of request builders and of the properties that lead to them. Based on the whole API, so that excluding paths
/// renames nothing.
/// </summary>
internal sealed class BuilderNames
{
    private const int MostLetters = 60;
    private const string Ending = "RequestBuilder";
    private static readonly HashSet<string> s_baseMembers = NameScope.Reserve(ReservedNames.BuilderMembers);
    private readonly string[] _reserved;
    private readonly Dictionary<string, NameScope> _spaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public BuilderNames(PathTree everything, IEnumerable<string> reserved, ProblemSink problems)
    {
        _reserved = [.. reserved.Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Select(name => name.Substring(0, name.Length - Ending.Length))];
        foreach (PathTree node in everything.All().Where(node => node != everything).OrderBy(node => node.Path, StringComparer.Ordinal))
        {
            _classes[node.Key] = TakeClass(node, problems);
        }

        foreach (PathTree node in everything.All())
        {
            NameScope members = node == everything ? new(ReservedNames.ClientMembers) : NameScope.OfMembers(s_baseMembers, ClassOf(node) + Ending);
            TakeProperties(node, members, problems);
        }
    }

    /// <summary>Returns the common prefix of a node's classes, such as <c>AppsItem</c>.</summary>
    public string ClassOf(PathTree node) => _classes[node.Key];

    /// <summary>Returns the prefix of the class of a node's collection: <c>Apps</c> for everything below <c>/v1/apps</c>.</summary>
    public string CollectionOf(PathTree node)
    {
        string[] segments = node.Key.Split('/');
        int length = segments.Length > 2 && PathTree.IsVersion(segments[1]) ? 3 : 2;
        return _classes[string.Join("/", segments.Take(length))];
    }

    /// <summary>Returns the property that leads to a node.</summary>
    public string PropertyOf(PathTree node) => _properties[node.Key];

    private void TakeProperties(PathTree node, NameScope scope, ProblemSink problems)
    {
        foreach (PathTree child in node.Children.Values.Where(child => !child.IsParameter))
        {
            string pascal = Identifier.Pascal(child.Segment);
            string name = scope.Take(child.Segment, [pascal, pascal + "Path"], out bool collided);
            _properties[child.Key] = name;
            if (collided)
            {
                problems.Collision("/paths/" + ProblemSink.Escape(child.Path), $"The way to '{child.Path}' would be called {pascal}, which is taken. It is called {name}.");
            }
        }
    }

    private string TakeClass(PathTree node, ProblemSink problems)
    {
        string[] segments = node.Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. segments.Where((segment, index) => index > 0 || segments.Length == 1 || !PathTree.IsVersion(segment))];
        string brief = string.Concat(named.Select((segment, index) =>
            segment[0] != '{' ? Identifier.Pascal(segment) : index == named.Length - 1 ? "Item" : ""));
        string full = string.Concat(named.Select(segment => segment[0] == '{' ? "Item" : Identifier.Pascal(segment)));
        string[] candidates = [.. Briefer(named).Prepend(WithoutRequest(brief))];
        string best = Array.Find(candidates, name => Fits(name, node.Path)) ?? candidates[candidates.Length - 1];
        string space = BuilderFactory.Namespace(node.Path);
        if (!_spaces.TryGetValue(space, out NameScope? scope))
        {
            _spaces[space] = scope = new NameScope(_reserved);
        }

        string name = scope.Take(node.Key, [best, .. candidates, brief, full], out bool collided);
        if (collided)
        {
            problems.Collision("/paths/" + ProblemSink.Escape(node.Path), $"The builder of '{node.Path}' would be called {best}, which is taken. It is called {name}.");
        }

        return name;
    }

    // "RequestRequestBuilder" repeats a word.
    private static string WithoutRequest(string name) =>
        name.EndsWith("Request", StringComparison.Ordinal) && name.Length > "Request".Length ? name.Substring(0, name.Length - "Request".Length) : name;

    // Classes end with RequestBuilder or GetQueryParameters. All relationships have the same query parameters.
    private static bool Fits(string name, string path) =>
        name.Length + (path.Contains("/relationships") ? "RequestBuilder" : "GetQueryParameters").Length <= MostLetters;

    // First without repeated words, then with short names.
    private static IEnumerable<string> Briefer(string[] named)
    {
        yield return Brief(named, Identifier.Pascal);
        yield return Brief(named, segment => NamesByHand.ShortSegment(segment) ?? Identifier.Pascal(segment));
    }

    private static string Brief(string[] named, Func<string, string> nameOf)
    {
        string name = nameOf(named[0]);
        string around = Identifier.Pascal(named[0]);
        for (int i = 1; i < named.Length; i++)
        {
            if (named[i][0] == '{')
            {
                name += i == named.Length - 1 ? "Item" : "";
            }
            else if (named[i] == "relationships" && i < named.Length - 1)
            {
                name += "Links";
            }
            else
            {
                string full = Identifier.Pascal(named[i]);
                string given = nameOf(named[i]);
                name += given == full ? Unsaid(around, full) : given;
                around = full;
            }
        }

        return name;
    }

    // The part of a name after the two or more words that it shares with another: LeaderboardImage of GameCenterLeaderboardImage
    // below GameCenterGroups.
    private static string Unsaid(string around, string name)
    {
        List<string> said = Identifier.Words(around);
        List<string> words = Identifier.Words(name);
        int shared = 0;
        while (shared < Math.Min(said.Count, words.Count - 1) && Singular.Of(said[shared]) == Singular.Of(words[shared]))
        {
            shared++;
        }

        return shared < 2 ? name : string.Concat(words.Skip(shared));
    }
}
