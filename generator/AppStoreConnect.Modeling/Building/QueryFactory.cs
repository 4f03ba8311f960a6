using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates the query parameters of operations and their open enums.</summary>
internal sealed class QueryFactory(SchemaIndex schemas, TypeKeys keys, TypeNames names, ProblemSink problems)
{
    private static readonly HashSet<string> s_baseMembers = NameScope.Reserve(ReservedNames.QueryMembers);

    /// <summary>Creates the query parameters of an operation, or null if it has none.</summary>
    /// <param name="path">The path template.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="pathParameters">The parameters of the path item.</param>
    /// <param name="className">The name of the class to create.</param>
    /// <param name="primary">The schema of the resource that the operation returns, or null if there is none.</param>
    public QueryModel? Make(string path, ApiOperation operation, EquatableArray<ApiParameter> pathParameters, string className, string? primary)
    {
        var scope = NameScope.OfMembers(s_baseMembers, className);
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
                problems.Unsupported(pointer, $"The parameter '{parameter.Name}' is a {parameter.In}. Set it in the request's Headers.");
            }
        }

        return parameters.Count == 0 ? null : new QueryModel
        {
            ClassName = className,
            Operation = operation.Method + " " + path,
            Parameters = parameters.Select(parameter => parameter with { Successor = Successor(parameter, parameters, primary) }).ToEquatableArray(),
        };
    }

    /// <summary>Returns the kind of a path parameter: an integer or text. Empty if it is not declared.</summary>
    public IEnumerable<ValueKind> PathParameter(ApiPath path, ApiOperation operation, string name)
    {
        ApiParameter? parameter = operation.Parameters.Concat(path.Parameters).FirstOrDefault(candidate => candidate.In == "path" && candidate.Name == name);
        if (parameter is null)
        {
            yield break;
        }

        ApiSchema schema = schemas.Resolve(parameter.Schema);
        if (schema.Type is not (ApiSchemaType.None or ApiSchemaType.String or ApiSchemaType.Integer))
        {
            problems.Fallback(
                $"/paths/{ProblemSink.Escape(path.Path)}/{operation.Method.ToLowerInvariant()}/parameters",
                $"The path parameter '{name}' is neither text nor a whole number. Its indexer takes text, which is sent unchanged.");
        }

        yield return schema.Type == ApiSchemaType.Integer ? Kind(schema) : ValueKind.String;
    }

    private QueryParameter Parameter(ApiParameter parameter, NameScope scope, string path, string? primary, string pointer)
    {
        ApiSchema schema = schemas.Resolve(parameter.Schema);
        bool isList = schema.Type == ApiSchemaType.Array;
        JudgeStyle(parameter, schema, pointer);
        ApiSchema written = isList && schema.Items is { } items ? items : parameter.Schema;
        ApiSchema value = schemas.Resolve(written);
        string pascal = NamesByHand.Parameter(parameter.Name) ?? Identifier.Pascal(parameter.Name);
        string name = scope.Take(parameter.Name, [pascal, pascal + "Parameter"], out bool collided);
        if (collided)
        {
            problems.Collision(pointer, $"The parameter '{parameter.Name}' would be called {pascal}, which is taken. It is called {name}.");
        }

        var type = new ModelType(Kind(value), isList);
        EquatableArray<string> allowed = default;
        if (TypeKeys.IsEnum(value))
        {
            TypeKey key = keys.OfParameter(parameter.Name, written, path, primary);
            type = names.IsObject(key) ? type : new ModelType(ValueKind.Enum, isList, names.ClassOf(key));
            allowed = names.Survey.Uses[key].Values.Count > value.Enum!.Value.Count ? value.Enum.Value : default;
        }

        return new QueryParameter
        {
            Name = name,
            WireName = parameter.Name,
            Type = type,
            Required = parameter.Required,
            Deprecated = parameter.Deprecated,
            Meaning = ParameterMeanings.Of(parameter.Name),
            Maximum = value.Maximum,
            AllowedHere = allowed,
        };
    }

    // limit[inAppPurchases] is succeeded by limit[inAppPurchasesV2], filter[appStoreState] by the successor of its attribute.
    private static string? Successor(QueryParameter parameter, List<QueryParameter> parameters, string? primary)
    {
        (string kind, string argument) = TypeKeys.Split(parameter.WireName);
        string successor = $"{kind}[{Successors.OfMember(primary ?? "", argument)}]";
        return parameter.Deprecated ? parameters.FirstOrDefault(other => !other.Deprecated && other.WireName == successor)?.Name : null;
    }

    // The client sends one value, or a list as one comma-separated value.
    private void JudgeStyle(ApiParameter parameter, ApiSchema schema, string pointer)
    {
        bool isList = schema.Type == ApiSchemaType.Array;
        if (schema.Type == ApiSchemaType.Object || parameter.Style is not (null or "form") || (isList && parameter.Explode is true))
        {
            problems.Unsupported(
                pointer, $"The parameter '{parameter.Name}' has a type, style, or explode that the client does not support: it sends name=a,b. Use SendAsync.");
        }
        else if (isList && parameter.Explode is null)
        {
            problems.Fallback(pointer, $"The parameter '{parameter.Name}' does not set explode to false. It is sent as name=a,b, like all others.");
        }
    }

    private static ValueKind Kind(ApiSchema value) => value.Type switch
    {
        ApiSchemaType.Integer => value.Format == "int64" ? ValueKind.Int64 : ValueKind.Int32,
        ApiSchemaType.Number => ValueKind.Double,
        ApiSchemaType.Boolean => ValueKind.Boolean,
        _ => ValueKind.String,
    };
}
