using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Makes the query parameters of operations and the open enums that they take.</summary>
internal sealed class QueryFactory(
    SchemaIndex schemas, RoleFinder roles, ComponentNames components, NamedTypes names, ProblemSink problems)
{
    /// <summary>The query parameters of an operation; null where it has none.</summary>
    /// <param name="path">The path template.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="pathParameters">Parameters of the path item.</param>
    /// <param name="className">The class they get.</param>
    /// <param name="primary">The schema of the resource that it answers with; null for none.</param>
    public QueryModel? Make(string path, ApiOperation operation, EquatableArray<ApiParameter> pathParameters, string className, string? primary)
    {
        var scope = new NameScope([.. ReservedNames.QueryMembers, className]);
        var parameters = new List<QueryParameter>();
        foreach (ApiParameter parameter in pathParameters.Concat(operation.Parameters)
            .GroupBy(parameter => (parameter.In, parameter.Name)).Select(group => group.Last())
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            string pointer = $"/paths/{ProblemSink.Escape(path)}/{operation.Method.ToLowerInvariant()}/parameters";
            if (parameter.In == "query")
            {
                parameters.Add(Parameter(parameter, scope, path, primary, pointer));
            }
            else if (parameter.In != "path")
            {
                problems.Unsupported(pointer, $"The parameter '{parameter.Name}' is a {parameter.In}: set it in the request's Headers.");
            }
        }

        return parameters.Count == 0 ? null : new QueryModel
        {
            ClassName = className,
            Operation = operation.Method + " " + path,
            Parameters = parameters.ToEquatableArray(),
        };
    }

    private QueryParameter Parameter(ApiParameter parameter, NameScope scope, string path, string? primary, string pointer)
    {
        ApiSchema schema = schemas.Resolve(parameter.Schema);
        bool isList = schema.Type == ApiSchemaType.Array;
        JudgeStyle(parameter, schema, pointer);
        ApiSchema written = isList && schema.Items is { } items ? items : parameter.Schema;
        ApiSchema value = schemas.Resolve(written);
        string pascal = Identifier.Pascal(parameter.Name);
        string name = scope.Take(parameter.Name, [pascal, pascal + "Parameter"], out bool collided);
        if (collided)
        {
            problems.Collision(pointer, $"The parameter '{parameter.Name}' would be called {pascal}, which is taken: it is called {name}.");
        }

        var type = new ModelType(Kind(value), isList);
        EquatableArray<string> allowed = default;
        if (TypeMapper.IsEnum(value))
        {
            string key = EnumKey(parameter.Name, written, path, primary, out string[] candidates);
            type = new ModelType(ValueKind.Enum, isList, names.Enum(key, value.Enum!.Value, candidates));
            allowed = names.EnumValues(key).Count > value.Enum.Value.Count ? value.Enum.Value : default;
        }

        return new QueryParameter
        {
            Name = name,
            WireName = parameter.Name,
            Type = type,
            Required = parameter.Required,
            Deprecated = parameter.Deprecated,
            Maximum = value.Maximum,
            AllowedHere = allowed,
        };
    }

    // The client writes one value, or a list as one with commas between.
    private void JudgeStyle(ApiParameter parameter, ApiSchema schema, string pointer)
    {
        bool isList = schema.Type == ApiSchemaType.Array;
        if (schema.Type == ApiSchemaType.Object || parameter.Style is not (null or "form") || (isList && parameter.Explode is true))
        {
            problems.Unsupported(
                pointer, $"The parameter '{parameter.Name}' is to be sent in another form than name=a,b: its type, style or explode is not this client's. Use SendAsync for it.");
        }
        else if (isList && parameter.Explode is null)
        {
            problems.Fallback(pointer, $"The parameter '{parameter.Name}' does not say explode: false. It is sent as name=a,b, as all others are.");
        }
    }

    private static ValueKind Kind(ApiSchema value) => value.Type switch
    {
        ApiSchemaType.Integer => value.Format == "int64" ? ValueKind.Int64 : ValueKind.Int32,
        ApiSchemaType.Number => ValueKind.Double,
        ApiSchemaType.Boolean => ValueKind.Boolean,
        _ => ValueKind.String,
    };

    // What an enum is of decides who shares it: fields[apps] everywhere, include and sort per resource, a filter with its attribute.
    private string EnumKey(string parameter, ApiSchema written, string path, string? primary, out string[] candidates)
    {
        string primaryClass = primary is null ? PathName(path) : components.ClassOf(primary)!;
        (string kind, string argument) = Split(parameter);
        if (written.Reference is { } reference && components.ClassOf(reference) is { } component)
        {
            candidates = [component];
            return "#" + reference;
        }

        switch (kind)
        {
            case "fields":
                string of = components.ResourcesOf(argument) is [string first, ..] ? components.ClassOf(first)! : Identifier.Pascal(Singular.Of(argument));
                candidates = [of + "Field", of + "FieldName"];
                return "fields:" + argument;
            case "include" or "sort":
                candidates = [primaryClass + Identifier.Pascal(kind), primaryClass + Identifier.Pascal(kind) + "Parameter"];
                return kind + ":" + primaryClass;
            case "filter" when primary is not null && AttributeEnum(primary, argument) is { } attribute:
                candidates = attribute.Candidates;
                return attribute.Key;
            default:
                if (NamesByHand.SharedEnum(parameter) is { } shared)
                {
                    candidates = [shared];
                    return shared;
                }

                string pascal = Identifier.Pascal(Singular.Of(argument.Length == 0 ? kind : argument));
                if (components.EnumNamed(pascal, schemas.Resolve(written).Enum!.Value) is { } named)
                {
                    candidates = [components.ClassOf(named)!];
                    return "#" + named;
                }

                string merged = Identifier.Merge(primaryClass, pascal);
                candidates = [merged, primaryClass + pascal, merged + Identifier.Pascal(kind)];
                return parameter + ":" + primaryClass;
        }
    }

    // The attribute of the answered resource, or of one it relates to (appStoreVersions.platform), that a filter is on.
    private (string Key, string[] Candidates)? AttributeEnum(string schemaName, string argument)
    {
        string[] parts = argument.Split('.');
        ApiSchema? resource = schemas.Find(schemaName);
        if (parts.Length == 2 && resource is not null && schemas.Property(resource, "relationships") is { } relationships
            && schemas.Property(relationships, parts[0]) is { } relationship
            && schemas.Property(relationship, "data") is { } data
            && roles.TypeConstant(data.Items is { } items ? schemas.Resolve(items) : data) is { } type
            && components.ResourcesOf(type) is [string related, ..])
        {
            return AttributeEnum(related, parts[1]);
        }

        if (parts.Length != 1 || resource is null || schemas.Property(resource, "attributes") is not { } attributes
            || attributes.Properties.FirstOrDefault(property => property.Name == argument) is not { } attribute)
        {
            return null;
        }

        ApiSchema resolved = schemas.Resolve(attribute.Schema);
        ApiSchema written = resolved is { Type: ApiSchemaType.Array, Items: { } item } ? item : attribute.Schema;
        if (!TypeMapper.IsEnum(schemas.Resolve(written)))
        {
            return null;
        }

        if (written.Reference is { } reference)
        {
            return ("#" + reference, [components.ClassOf(reference)!]);
        }

        if (components.EnumNamed(Identifier.Pascal(argument), schemas.Resolve(written).Enum!.Value) is { } component)
        {
            return ("#" + component, [components.ClassOf(component)!]);
        }

        string owner = components.ClassOf(schemaName)!;
        string pascal = Identifier.Pascal(Singular.Of(argument));
        return (schemaName + "." + argument, [Identifier.Merge(owner, pascal), owner + pascal, owner + pascal + "Value"]);
    }

    /// <summary>What a path without a resource is about: <c>/v1/salesReports</c> → <c>SalesReport</c>.</summary>
    private static string PathName(string path)
    {
        string[] segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> named = segments.Where(segment => segment[0] != '{' && segment != "metrics" && segment != "relationships" && !PathTree.IsVersion(segment));
        string merged = "";
        foreach (string segment in named)
        {
            merged = merged.Length == 0 ? Identifier.Pascal(Singular.Of(segment)) : Identifier.Merge(merged, Identifier.Pascal(Singular.Of(segment)));
        }

        return merged.Length == 0 ? "Root" : merged;
    }

    private static (string Kind, string Argument) Split(string parameter)
    {
        int open = parameter.IndexOf('[');
        return open > 0 && parameter[parameter.Length - 1] == ']'
            ? (parameter.Substring(0, open), parameter.Substring(open + 1, parameter.Length - open - 2))
            : (parameter, "");
    }
}
