using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>The public surface of the client that the generator emits for a description. A test compares it with the emitted C#.</summary>
internal sealed class ClientSurface
{
    private readonly Dictionary<string, ClientMember> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _structs;
    private readonly Dictionary<string, BuilderModel> _builders;

    private ClientSurface(ClientModel model)
    {
        _structs = new(model.Enums.Select(value => value.ClassName), StringComparer.Ordinal);
        _builders = model.Builders.ToDictionary(builder => builder.Path, StringComparer.Ordinal);
        AddModels(model);
        AddQueries(model);
        foreach (BuilderModel builder in model.Builders.Where(builder => !builder.IsBaseOnly))
        {
            Add(new(builder.Namespace + ":" + builder.ClassName, builder.ClassName, "", "class", builder.Path) { IsType = true, IsBuilder = true });
        }

        AddBuilders(model.Roots, "client", "client");
        ByName = _members.Values.ToLookup(member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>Types and members by key.</summary>
    internal IReadOnlyDictionary<string, ClientMember> Members => _members;

    /// <summary>Types and members by the names used in reports.</summary>
    internal ILookup<string, ClientMember> ByName { get; }

    internal static ClientSurface Of(ClientModel model) => new(model);

    private void Add(ClientMember member) => _members[member.Key] = member;

    private void AddModels(ClientModel model)
    {
        foreach (ResourceModel resource in model.Resources)
        {
            AddType(resource.ClassName, "class", resource.SchemaName, resource.Deprecated);
            AddValues(resource.ClassName, resource.Attributes, resource.SchemaName, isRequest: false);
            AddRelationships(resource.ClassName, resource.Relationships, resource.SchemaName);
        }

        foreach (RequestModel request in model.Requests)
        {
            AddType(request.ClassName, request.Role + " request", request.SchemaName, request.Deprecated);
            AddValues(request.ClassName, request.Attributes, request.SchemaName, isRequest: true);
            AddRelationships(request.ClassName, request.Relationships, request.SchemaName);
            if (!request.Included.IsEmpty)
            {
                AddMember(request.ClassName, "Included", "included", request.SchemaName);
            }
        }

        foreach (UploadModel upload in model.Uploads)
        {
            AddType(upload.RequestClass, "upload", upload.Path, upload.Deprecated);
            AddMember(upload.RequestClass, upload.CreateFile.Name, "String", upload.Path);
            AddValues(upload.RequestClass, upload.Attributes, upload.Path, isRequest: true);
            AddRelationships(upload.RequestClass, upload.Relationships, upload.Path);
        }

        foreach (ObjectModel value in model.Objects)
        {
            AddType(value.ClassName, "class", Root(value.Sources), value.Deprecated);
            AddValues(value.ClassName, value.Members, Root(value.Sources), isRequest: false);
        }

        foreach (EnumModel value in model.Enums)
        {
            AddType(value.ClassName, "enum", Root(value.Sources), obsolete: false);
            if (value.IsAnswered)
            {
                AddMember(value.ClassName, "Known", "known values", Root(value.Sources));
            }

            foreach (EnumValue known in value.Values)
            {
                AddMember(value.ClassName, known.Name, value.ClassName, Root(value.Sources));
            }
        }
    }

    private void AddQueries(ClientModel model)
    {
        foreach (QueryModel query in model.Queries)
        {
            // Two API versions can have query parameters with the same name. The key ignores placeholder names and the case of paths.
            string version = query.Operation.Split('/')[1];
            string key = version + ":" + query.ClassName;
            Add(new(key, query.ClassName, "class", "", query.Operation) { IsType = true });
            foreach (QueryParameter parameter in query.Parameters)
            {
                Add(new(key + "." + parameter.Name, query.ClassName + "." + parameter.Name, Text(parameter.Type), "", query.Operation) { Obsolete = parameter.Deprecated });
            }
        }
    }

    private static string Text(BuilderBase generic) => generic.Kind is BuilderBaseKind.ToManyLinkage or BuilderBaseKind.ToOneLinkage
        ? $"{generic.ClassName}<{generic.ResourceClass}>"
        : $"{generic.ClassName}<{generic.ResourceClass}, {generic.QueryClass ?? "DefaultQueryParameters"}>";

    private void AddBuilders(EquatableArray<ChildModel> children, string parentKey, string parent)
    {
        foreach (ChildModel child in children)
        {
            string call = child.IsIndexer ? $"{parent}[{child.Segment}]" : $"{parent}.{child.Name}";

            // An indexer's key does not include the placeholder name.
            string key = child.IsIndexer ? parentKey + "[]" : $"{parentKey}.{child.Name}";
            Add(new(key, call, child.IsIndexer ? $"builder by {child.IndexKind}" : "builder", child.Base is { } generic ? Text(generic) : child.ClassName, child.Path) { Obsolete = child.Deprecated });
            BuilderModel builder = _builders[child.Path];
            foreach (OperationModel operation in builder.Operations)
            {
                AddCalls(operation, key, call);
            }

            AddTransfers(builder, key, call);

            AddBuilders(builder.Children, key, call);
        }
    }

    private void AddCalls(OperationModel operation, string key, string call)
    {
        string origin = operation.Method + " " + operation.Path;
        string query = operation.QueryClass ?? "";
        string body = operation.Body == BodyShape.None ? "" : $"{operation.Body} {operation.BodyClass}";
        string name = $".{operation.Name}Async";
        Add(new(key + name, call + name, $"({body}) → {operation.Response} {operation.ResponseClass}".TrimEnd(), query, origin) { Obsolete = operation.Deprecated, IsCall = true });
        if (operation.IsPaged && operation.Method == "GET")
        {
            Add(new(key + ".ListAsync", call + ".ListAsync", $"items of {operation.ResponseClass}", query, origin) { Obsolete = operation.Deprecated });
        }
    }

    private void AddTransfers(BuilderModel builder, string key, string call)
    {
        if (builder.Upload is { } upload)
        {
            string name = upload.IsCollection ? ".UploadAsync" : ".ContinueUploadAsync";
            Add(new(key + name, call + name, $"({(upload.IsCollection ? upload.RequestClass : "")}) → {upload.ResourceClass}", "", builder.Path) { Obsolete = upload.Deprecated });
        }

        if (builder.Wait is { } wait)
        {
            Add(new(key + ".WaitAsync", call + ".WaitAsync", "→ " + wait.ResourceClass, "", builder.Path) { Obsolete = wait.Deprecated });
        }
    }

    private void AddType(string name, string kind, string origin, bool obsolete) => Add(new(name, name, kind, "", origin) { IsType = true, Obsolete = obsolete });

    private void AddMember(string owner, string name, string signature, string origin) => Add(new(owner + "." + name, owner + "." + name, signature, "", origin));

    private void AddValues(string owner, EquatableArray<ValueMember> members, string origin, bool isRequest)
    {
        foreach (ValueMember member in members)
        {
            // To compiled code, "required bool" and "bool?" are different properties. Source code that sets the property compiles against both.
            bool required = isRequest && member.Required;
            string layout = required && IsStruct(member.Type) ? "not null" : "";
            string name = owner + "." + member.Name;
            Add(new(name, name, Text(member.Type), layout, origin) { Required = required, Obsolete = member.Deprecated && !required });
        }
    }

    private void AddRelationships(string owner, EquatableArray<RelationshipMember> relationships, string origin)
    {
        foreach (RelationshipMember relationship in relationships)
        {
            string name = owner + "." + relationship.Name;
            Add(new(name, name, (relationship.IsMany ? "to many " : "to one ") + relationship.TargetClass, "", origin)
            {
                Required = relationship.Required,
                Obsolete = relationship.Deprecated && !relationship.Required,
            });
        }
    }

    private bool IsStruct(ModelType type) => !type.IsList && type.Kind switch
    {
        ValueKind.Boolean or ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal or ValueKind.DateTime or ValueKind.Date or ValueKind.Duration => true,
        ValueKind.Enum => type.ClassName is { } name && _structs.Contains(name),
        _ => false,
    };

    private static string Text(ModelType type)
    {
        string value = type.ClassName ?? type.Kind.ToString();
        value = type.Kind == ValueKind.ObjectLists ? "list of list of " + value : value;
        return type.IsList ? "list of " + value : value;
    }

    /// <summary>The component at the start of a place such as <c>Device.status</c>. Empty for a type that is used in several places.</summary>
    private static string Root(EquatableArray<string> sources)
    {
        if (sources.Count != 1)
        {
            return "";
        }

        int end = sources[0].IndexOfAny(['.', '/', ' ', '[']);
        return end < 0 ? sources[0] : sources[0].Substring(0, end);
    }
}
