using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Looks up the generator's names in the model, so that reports use the members that users see.</summary>
public sealed class ClientNames
{
    private readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationModel> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QueryModel> _queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Members> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Members> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumComponents = new(StringComparer.Ordinal);

    /// <summary>Creates the lookup for a model.</summary>
    public ClientNames(ClientModel model)
    {
        foreach (ResourceModel resource in model.Resources)
        {
            _schemas[resource.SchemaName] = new Members(resource.ClassName, resource.Attributes, resource.Relationships);
        }

        foreach (RequestModel request in model.Requests)
        {
            _schemas[request.SchemaName] = new Members(request.ClassName, request.Attributes, request.Relationships);
        }

        foreach (ObjectModel value in model.Objects)
        {
            _classes[value.ClassName] = new Members(value.ClassName, value.Members, default);
            foreach (string source in value.Sources)
            {
                _schemas[source] = _classes[value.ClassName];
            }
        }

        foreach (EnumModel value in model.Enums)
        {
            _enums[value.ClassName] = value;
            foreach (string source in value.Sources)
            {
                _enumComponents[source] = value.ClassName;
            }
        }

        foreach (QueryModel query in model.Queries)
        {
            _queries[query.Operation] = query;
        }

        Dictionary<string, BuilderModel> builders = model.Builders.ToDictionary(builder => builder.Path);
        Walk(model.Roots, "client", builders);
    }

    /// <summary>The C# paths from the client to every builder, with <c>id</c> for any parameter.</summary>
    internal IEnumerable<string> Ways => _calls.Values.Select(call => System.Text.RegularExpressions.Regex.Replace(call, @"\[[^\]]*\]", "[id]"));

    /// <summary>Returns the call of an operation, such as <c>client.V1.Apps[id].Builds.GetAsync</c>, or null if the client has none.</summary>
    public string? Operation(string path, string method) =>
        _calls.TryGetValue(path, out string? call) && _operations.TryGetValue(method + " " + path, out OperationModel? operation)
            ? $"{call}.{operation.Name}Async"
            : null;

    /// <summary>Returns the type of a component schema, such as <c>App</c>, or null for envelopes and linkages.</summary>
    public string? Schema(string schema) =>
        _schemas.TryGetValue(schema, out Members? members) ? members.ClassName : _enumComponents.TryGetValue(schema, out string? name) ? name : null;

    /// <summary>Returns the member for a property, given its wire names from the component down, such as <c>App.BundleId</c>, or null if there is none.</summary>
    public string? Property(string schema, IReadOnlyList<string> propertyPath) => Find(schema, propertyPath)?.Name;

    /// <summary>Returns the known value of an enum, such as <c>BundleIdPlatform.Ios</c>. An empty path means that the component is the enum.</summary>
    public string? EnumValue(string schema, IReadOnlyList<string> propertyPath, string value)
    {
        string? enumClass = propertyPath.Count == 0
            ? (_enumComponents.TryGetValue(schema, out string? component) ? component : null)
            : Find(schema, propertyPath)?.Type?.ClassName;
        return Value(enumClass, value);
    }

    /// <summary>Returns the member for a parameter, such as <c>AppsGetQueryParameters.FilterBundleId</c>, or null for path parameters.</summary>
    public string? Parameter(string path, string? method, string parameter)
    {
        if (method is null)
        {
            return null;
        }

        if (_queries.TryGetValue(method + " " + path, out QueryModel? query))
        {
            return query.Parameters.FirstOrDefault(candidate => candidate.WireName == parameter) is { } found ? $"{query.ClassName}.{found.Name}" : null;
        }

        return _operations.TryGetValue(method + " " + path, out OperationModel? operation) && operation.QueryClass is { } shared
            ? $"{shared}.{Identifier.Pascal(parameter)}"
            : null;
    }

    /// <summary>Returns the member for a value of a parameter, such as <c>AppField.Name</c>, or null if there is none.</summary>
    public string? ParameterValue(string path, string? method, string parameter, string value) =>
        method is not null && _queries.TryGetValue(method + " " + path, out QueryModel? query)
            ? Value(query.Parameters.FirstOrDefault(candidate => candidate.WireName == parameter)?.Type.ClassName, value)
            : null;

    private void Walk(EquatableArray<ChildModel> children, string parent, Dictionary<string, BuilderModel> builders)
    {
        foreach (ChildModel child in children)
        {
            string call = child.IsIndexer ? $"{parent}[{child.Segment}]" : $"{parent}.{child.Name}";
            _calls[child.Path] = call;
            BuilderModel builder = builders[child.Path];
            foreach (OperationModel operation in builder.Operations.Reverse())
            {
                _operations[operation.Method + " " + operation.Path] = operation;
                _calls[operation.Path] = call;
            }

            Walk(builder.Children, call, builders);
        }
    }

    private (string Name, ModelType? Type)? Find(string schema, IReadOnlyList<string> propertyPath)
    {
        if (!_schemas.TryGetValue(schema, out Members? members))
        {
            return null;
        }

        int start = propertyPath.Count > 0 && propertyPath[0] == "data" ? 1 : 0;
        bool isRelationship = start < propertyPath.Count && propertyPath[start] == "relationships";
        if (isRelationship || (start < propertyPath.Count && propertyPath[start] == "attributes"))
        {
            start++;
        }

        if (isRelationship)
        {
            RelationshipMember? relationship = start == propertyPath.Count - 1
                ? members.Relationships.FirstOrDefault(candidate => candidate.WireName == propertyPath[start])
                : null;
            return relationship is null ? null : ($"{members.ClassName}.{relationship.Name}", null);
        }

        (string Name, ModelType? Type)? found = null;
        for (int i = start; i < propertyPath.Count; i++)
        {
            if (members?.Values.FirstOrDefault(candidate => candidate.WireName == propertyPath[i]) is not { } member)
            {
                return null;
            }

            found = ($"{members.ClassName}.{member.Name}", member.Type);
            members = member.Type.ClassName is { } next && _classes.TryGetValue(next, out Members? inner) ? inner : null;
        }

        return found;
    }

    private string? Value(string? enumClass, string value) =>
        enumClass is not null && _enums.TryGetValue(enumClass, out EnumModel? known)
        && known.Values.FirstOrDefault(candidate => candidate.Value == value) is { } found
            ? $"{enumClass}.{found.Name}"
            : null;

    private sealed record Members(string ClassName, EquatableArray<ValueMember> Values, EquatableArray<RelationshipMember> Relationships);
}
