namespace AppStoreConnect.Modeling;

/// <summary>
/// The second phase: names everything that the survey found, in the order of the keys. Groups and components come first, because the document
/// or a person named them. Inline types are named after them.
/// </summary>
internal sealed class TypeNames
{
    private readonly SortedDictionary<TypeKey, string> _classes = [];
    private readonly Dictionary<string, TypeKey> _components = new(StringComparer.Ordinal);
    private readonly NameScope _scope;
    private readonly ProblemSink _problems;
    private readonly RoleFinder _roles;

    public TypeNames(TypeSurvey survey, SchemaIndex schemas, RoleFinder roles, TypeKeys keys, IEnumerable<string> reserved, ProblemSink problems)
    {
        _scope = new([.. ReservedNames.Versions, .. ReservedNames.EmittedMembers, .. reserved], ReservedNames.TypeEndings);
        _roles = roles;
        _problems = problems;
        Survey = survey;
        foreach (string name in schemas.Names)
        {
            if (keys.OfComponent(name) is { } key)
            {
                _components[name] = key;
            }
        }

        foreach (TypeKey group in survey.Uses.Keys.Where(key => key.Kind == TypeKeyKind.Group))
        {
            Name(group, "", [group.Owner, group.Owner + "Group"]);
        }

        var written = new HashSet<string>(_components.Keys.Select(Identifier.Pascal), StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, TypeKey> component in _components.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => !_classes.ContainsKey(pair.Value)))
        {
            string plain = Identifier.Pascal(NamesByHand.Schema(component.Key));
            string asWritten = Identifier.Pascal(component.Key);
            plain = plain != asWritten && written.Contains(plain) ? asWritten : plain;
            Name(component.Value, "/components/schemas/" + ProblemSink.Escape(component.Key), [plain, asWritten + "Model", asWritten + "Schema"]);
        }

        // Objects before enums, for stable names. Parents before nested types.
        foreach (KeyValuePair<TypeKey, TypeUse> use in survey.Uses.Where(use => !_classes.ContainsKey(use.Key)).OrderBy(use => use.Value.Variants.Count == 0).ThenBy(use => use.Key))
        {
            Name(use.Key, use.Key.IsParameter ? "" : use.Value.Pointer, Candidates(use.Key, use.Value));
        }
    }

    /// <summary>The names that are taken, for types that consist of several others.</summary>
    public NameScope Scope => _scope;

    /// <summary>The result of the first phase.</summary>
    public TypeSurvey Survey { get; }

    /// <summary>The keys of all enums, in order.</summary>
    public IEnumerable<TypeKey> Enums => Survey.Uses.Where(use => use.Value.Variants.Count == 0).Select(use => use.Key);

    /// <summary>The keys of all plain objects, in order.</summary>
    public IEnumerable<TypeKey> Objects => Survey.Uses.Where(use => use.Value.Variants.Count > 0).Select(use => use.Key);

    /// <summary>Whether a key is an object anywhere. An enum elsewhere then cannot be the same type.</summary>
    public bool IsObject(TypeKey key) => !Survey.Uses.TryGetValue(key, out TypeUse? use) || use.Variants.Count > 0;

    /// <summary>Returns the class of a key.</summary>
    public string ClassOf(TypeKey key) => _classes[key];

    /// <summary>Returns the class of a component, or null if it has none (documents, linkages, scalars).</summary>
    public string? ClassOf(string schemaName) => _components.TryGetValue(schemaName, out TypeKey? key) ? _classes[key] : null;

    /// <summary>Returns the preferred name for the items of a page of metrics: <c>BetaTesterUsagesMetric</c>.</summary>
    public static string ItemName(string pageSchema)
    {
        string name = Identifier.Pascal(pageSchema);
        name = name.EndsWith("Response", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Response".Length) : name;
        return name.EndsWith("V1Metric", StringComparison.Ordinal) ? name.Substring(0, name.Length - "V1Metric".Length) + "Metric" : name;
    }

    /// <summary>Returns the class or name of a key's owner: the resource of an <c>include</c>, or the component that contains a property.</summary>
    public string OwnerOf(TypeKey key) => key.Kind switch
    {
        TypeKeyKind.Group => _classes[key],
        TypeKeyKind.Fields => _roles.ResourcesOf(key.Owner) is [string first, ..] ? ClassOf(first)! : Identifier.Pascal(Singular.Of(key.Owner)),
        TypeKeyKind.Property when _roles.Of(key.Owner).Role == SchemaRole.ItemPage => ItemName(key.Owner),
        _ => ClassOf(key.Owner) ?? Identifier.Pascal(key.Owner),
    };

    private void Name(TypeKey key, string pointer, IEnumerable<string> candidates)
    {
        string[] names = [.. candidates];
        string name = _scope.Take(key.ToString(), names, out bool collided);
        _classes[key] = name;
        if (collided || (name != names[0] && key.Kind is TypeKeyKind.Component or TypeKeyKind.Group))
        {
            _problems.Collision(pointer, $"'{key}' would be called {names[0]}, which is taken. It is called {name}.");
        }
    }

    private IEnumerable<string> Candidates(TypeKey key, TypeUse use)
    {
        string owner = OwnerOf(key);
        switch (key.Kind)
        {
            case TypeKeyKind.Fields:
                return [owner + "Field", owner + "FieldName"];
            case TypeKeyKind.Include or TypeKeyKind.Sort:
                return [owner + key.Kind, owner + key.Kind + "Parameter"];
            case TypeKeyKind.Parameter:
                (string kind, string argument) = TypeKeys.Split(key.Name);
                string about = Word(argument.Length == 0 ? kind : argument, use.IsList);
                string merged = Identifier.Merge(owner, about);
                return [merged, owner + about, merged + Identifier.Pascal(kind)];
            default:
                if (_roles.Of(key.Owner).Role == SchemaRole.ItemPage && key.Name == "data")
                {
                    return [owner, Identifier.Pascal(key.Owner), owner + "Item"];
                }

                // Deeply nested types are named after their component, without everything in between.
                string word = Word(key.LastName, use.IsList);
                string parent = key.Parent is { } around && _classes.TryGetValue(around, out string? name) ? name : owner;
                return use.Variants.Count == 0
                    ? [Identifier.Merge(parent, word), parent + word, parent + word + "Value"]
                    : [Identifier.Merge(owner, word), Identifier.Merge(parent, word), parent + word, parent + word + "Value"];
        }
    }

    // Only the items of lists are singular.
    private static string Word(string name, bool isList) => Identifier.Pascal(isList ? Singular.Of(name) : name);
}
