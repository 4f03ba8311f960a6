using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>
/// Determines the class that a relationship refers to. The document's linkages contain only a JSON:API type, and sixteen types have two classes.
/// The schema that the relationship's own related endpoint returns decides, then a version in its name, then the resources that responses
/// declare in <c>included</c>.
/// </summary>
internal sealed class RelationshipTargets
{
    private readonly Dictionary<string, string> _related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _declared = new(StringComparer.Ordinal);
    private readonly SchemaIndex _schemas;
    private readonly RoleFinder _roles;

    public RelationshipTargets(ApiDescription description, SchemaIndex schemas, RoleFinder roles)
    {
        (_schemas, _roles) = (schemas, roles);
        foreach (ApiPath path in description.Paths)
        {
            if (Answer(path, roles) is { } schema)
            {
                _answers[path.Path] = schema;
            }
        }

        foreach (KeyValuePair<string, string> answer in _answers)
        {
            int cut = answer.Key.LastIndexOf('/');
            if (cut > 0 && _answers.TryGetValue(answer.Key.Substring(0, cut), out string? owner))
            {
                _related[owner + "." + answer.Key.Substring(cut + 1)] = answer.Value;
            }
        }

        Declare(schemas, roles);
    }

    /// <summary>Returns the schema that a relationship refers to, or null if no resource has its type.</summary>
    /// <param name="owner">The schema of the resource that has the relationship.</param>
    /// <param name="relationship">The JSON name of the relationship.</param>
    /// <param name="type">The JSON:API type of its linkages.</param>
    public string? Of(string owner, string relationship, string type)
    {
        IReadOnlyList<string> candidates = _roles.ResourcesOf(type);
        if (candidates.Count < 2)
        {
            return candidates.Count == 0 ? null : candidates[0];
        }

        if (_related.TryGetValue(owner + "." + relationship, out string? answered) && candidates.Contains(answered))
        {
            return answered;
        }

        // A response related to both versions declares only the first. The relationship's name is more precise.
        return Versioned(candidates, Version(relationship)) ?? Declared(owner, type) ?? Versioned(candidates, Version(owner)) ?? candidates[0];
    }

    /// <summary>Returns the schema itself or, if it is deprecated, another one with the same JSON:API type that is not.</summary>
    public string Current(string schema) => !_schemas.Find(schema)!.Deprecated
        ? schema
        : _roles.ResourcesOf(_roles.Of(schema).Type).LastOrDefault(other => !_schemas.Find(other)!.Deprecated) ?? schema;

    /// <summary>The response schema of a relationship's related endpoint, or null if there is no such endpoint.</summary>
    public string? Related(string owner, string relationship) =>
        _related.TryGetValue(owner + "." + relationship, out string? answered) ? answered : null;

    /// <summary>Returns the schema of the resource at a path, or null if no operation returns one.</summary>
    public string? ResourceAt(string path)
    {
        if (_answers.TryGetValue(path, out string? schema))
        {
            return schema;
        }

        // /v1/betaGroups/{id}/relationships/… without GET /v1/betaGroups/{id}: the collection says so, too.
        int cut = path.LastIndexOf('/');
        return cut > 0 && _answers.TryGetValue(path.Substring(0, cut), out schema) ? schema : null;
    }

    private void Declare(SchemaIndex schemas, RoleFinder roles)
    {
        foreach (string document in roles.All(SchemaRole.Document).Concat(roles.All(SchemaRole.Page)))
        {
            if (schemas.Property(schemas.Find(document)!, "included") is not { Items: { } items })
            {
                continue;
            }

            foreach (string along in (items.OneOf.IsEmpty ? [items] : items.OneOf).Select(item => item.Reference).OfType<string>())
            {
                string key = roles.Of(document).Schema + "." + roles.Of(along).Type;
                if (!_declared.TryGetValue(key, out SortedSet<string>? schemaNames))
                {
                    _declared[key] = schemaNames = new SortedSet<string>(StringComparer.Ordinal);
                }

                schemaNames.Add(along);
            }
        }
    }

    private string? Declared(string owner, string type) =>
        _declared.TryGetValue(owner + "." + type, out SortedSet<string>? schemaNames) && schemaNames.Count == 1 ? schemaNames.Min : null;

    private static string? Versioned(IReadOnlyList<string> candidates, string? version) =>
        version is null ? null : candidates.FirstOrDefault(candidate => candidate.EndsWith(version, StringComparison.Ordinal));

    private static string? Answer(ApiPath path, RoleFinder roles)
    {
        foreach (ApiOperation operation in path.Operations)
        {
            foreach (ApiResponse response in operation.Responses)
            {
                if (operation.Method == "GET" && response.Status == "200"
                    && response.Content.Select(content => content.Schema?.Reference).OfType<string>().FirstOrDefault() is { } name
                    && roles.Of(name) is { Role: SchemaRole.Document or SchemaRole.Page } role)
                {
                    return role.Schema;
                }
            }
        }

        return null;
    }

    // "V2" of inAppPurchasesV2 and InAppPurchaseV2.
    private static string? Version(string name) =>
        name.Length > 2 && name[name.Length - 2] == 'V' && char.IsDigit(name[name.Length - 1]) ? name.Substring(name.Length - 2) : null;
}
