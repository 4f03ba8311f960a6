using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The classes of component schemas, and which of them stands for a JSON:API type where.</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumsByClass = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _resourcesByType = new(StringComparer.Ordinal);
    private readonly SchemaIndex _schemas;

    public ComponentNames(SchemaIndex schemas, RoleFinder roles, NameScope scope, ProblemSink problems)
    {
        _schemas = schemas;
        foreach (string name in schemas.Names.Where(name => NeedsClass(roles.Of(name).Role, schemas.Find(name)!)))
        {
            string plain = Identifier.Pascal(name);
            string given = scope.Take(name, [plain, plain + "Model", plain + "Schema"], out bool collided);
            if (collided || given != plain)
            {
                problems.Collision(
                    "/components/schemas/" + ProblemSink.Escape(name), $"The schema '{name}' would be called {plain}, which is taken: it is called {given}.");
            }

            _classes[name] = given;
            if (TypeMapper.IsEnum(schemas.Find(name)!))
            {
                _enumsByClass[given] = name;
            }
        }

        foreach (string name in roles.All(SchemaRole.Resource))
        {
            string type = roles.Of(name).Type;
            if (!_resourcesByType.TryGetValue(type, out List<string>? list))
            {
                _resourcesByType[type] = list = [];
            }

            // The shortest name is the first version of a resource: App before AppV2.
            list.Add(name);
            list.Sort((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b));
        }
    }

    /// <summary>The class of a component; null where it has none (documents, linkages, scalars).</summary>
    public string? ClassOf(string schemaName) => _classes.TryGetValue(schemaName, out string? name) ? name : null;

    /// <summary>The component enum of this class that has all of these values; null for none.</summary>
    public string? EnumNamed(string className, EquatableArray<string> values) =>
        _enumsByClass.TryGetValue(className, out string? schema)
        && !values.Except(_schemas.Find(schema)!.Enum!.Value, StringComparer.Ordinal).Any()
            ? schema
            : null;

    /// <summary>Schemas of resources of a JSON:API type, the first version first; empty for an unknown type.</summary>
    public IReadOnlyList<string> ResourcesOf(string type) => _resourcesByType.TryGetValue(type, out List<string>? list) ? list : [];

    private static bool NeedsClass(SchemaRole role, ApiSchema schema) => role switch
    {
        SchemaRole.Resource or SchemaRole.InlineCreate or SchemaRole.CreateRequest or SchemaRole.UpdateRequest => true,
        SchemaRole.Plain => TypeMapper.IsEnum(schema) || (schema.Type == ApiSchemaType.Object && schema.Properties.Count > 0),
        _ => false,
    };
}
