using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>
/// The types that schemas written inline need a name for: open enums and nested objects. They are collected in a first pass
/// over the document and named, in ordinal order of their keys, before the second: so no name depends on who came first.
/// </summary>
internal sealed class NamedTypes(ComponentNames components)
{
    private readonly SortedDictionary<string, EnumUse> _enums = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ObjectUse> _objects = new(StringComparer.Ordinal);
    private readonly List<ModelProblem> _problems = [];
    private bool _assigned;

    /// <summary>Name collisions that had to be resolved.</summary>
    public IReadOnlyList<ModelProblem> Problems => _problems;

    /// <summary>The keys of all open enums, in order.</summary>
    public IEnumerable<string> EnumKeys => _enums.Keys;

    /// <summary>The keys of all nested objects, in order.</summary>
    public IEnumerable<string> ObjectKeys => _objects.Keys;

    /// <summary>The class of an open enum; its values are added to those that other uses told.</summary>
    /// <param name="key">What it is of, such as <c>Device.status</c>: uses of one key share one enum.</param>
    /// <param name="values">Values on the wire.</param>
    /// <param name="candidates">Names in order of preference.</param>
    public string Enum(string key, EquatableArray<string> values, params string[] candidates)
    {
        if (!_enums.TryGetValue(key, out EnumUse? use))
        {
            _enums[key] = use = new EnumUse(candidates);
        }

        if (!_assigned)
        {
            use.Values.UnionWith(values);
        }

        return use.ClassName ?? candidates[0];
    }

    /// <summary>The class of a nested object.</summary>
    public string Object(string key, ApiSchema schema, string pointer, params string[] candidates)
    {
        if (!_objects.TryGetValue(key, out ObjectUse? use))
        {
            _objects[key] = use = new ObjectUse(pointer, candidates);
        }

        if (!_assigned && !use.Variants.Contains(schema))
        {
            use.Variants.Add(schema);
        }

        return use.ClassName ?? candidates[0];
    }

    /// <summary>The class that an enum got.</summary>
    public string EnumClass(string key) => _enums[key].ClassName!;

    /// <summary>All values of an enum.</summary>
    public IReadOnlyCollection<string> EnumValues(string key) => _enums[key].Values;

    /// <summary>The class that a nested object got.</summary>
    public string ObjectClass(string key) => _objects[key].ClassName!;

    /// <summary>The class that a nested object got, or before that the one it would like best.</summary>
    public string ObjectCandidate(string key) => _objects[key].ClassName ?? _objects[key].Candidates[0];

    /// <summary>JSON pointer to the first place where a nested object stands.</summary>
    public string ObjectPointer(string key) => _objects[key].Pointer;

    /// <summary>The structures that uses of a nested object told.</summary>
    public IReadOnlyList<ApiSchema> ObjectVariants(string key) => _objects[key].Variants;

    /// <summary>Names everything that was collected.</summary>
    public void Assign(NameScope scope)
    {
        foreach (KeyValuePair<string, ObjectUse> use in _objects)
        {
            use.Value.ClassName = Take(scope, use.Key, use.Value.Candidates);
        }

        foreach (KeyValuePair<string, EnumUse> use in _enums)
        {
            // A component's name was taken before all others.
            bool isComponent = use.Key[0] == '#' && components.ClassOf(use.Key.Substring(1)) is not null;
            use.Value.ClassName = isComponent ? use.Value.Candidates[0] : Take(scope, use.Key, use.Value.Candidates);
        }

        _assigned = true;
    }

    private string Take(NameScope scope, string key, string[] candidates)
    {
        string name = scope.Take(key, candidates, out bool collided);
        if (collided)
        {
            _problems.Add(new ModelProblem(
                ModelProblemKind.NameCollision, Place(key), $"'{key}' would be called {candidates[0]}, which is taken: it is called {name}."));
        }

        return name;
    }

    // The component that the key begins with; a query parameter's enum stands in many places.
    private string Place(string key)
    {
        string component = key.Split('.')[0];
        return components.ClassOf(component) is null ? "" : "/components/schemas/" + ProblemSink.Escape(component);
    }

    private sealed class EnumUse(string[] candidates)
    {
        public string[] Candidates { get; } = candidates;

        public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

        public string? ClassName { get; set; }
    }

    private sealed class ObjectUse(string pointer, string[] candidates)
    {
        public string Pointer { get; } = pointer;

        public string[] Candidates { get; } = candidates;

        public List<ApiSchema> Variants { get; } = [];

        public string? ClassName { get; set; }
    }
}
