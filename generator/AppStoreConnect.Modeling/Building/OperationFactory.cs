using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates the methods of request builders.</summary>
internal sealed class OperationFactory(
    SchemaIndex schemas, RoleFinder roles, TypeNames names, RelationshipTargets targets, Successors successors, ProblemSink problems)
{
    private const string Json = "application/json";

    /// <summary>Creates the methods of an operation: one, or two if it returns JSON or CSV.</summary>
    public IEnumerable<OperationModel> Make(string path, ApiOperation operation, string? queryClass)
    {
        string pointer = $"/paths/{ProblemSink.Escape(path)}/{operation.Method.ToLowerInvariant()}";
        if (operation.Method is not ("GET" or "POST" or "PATCH" or "DELETE" or "PUT"))
        {
            problems.Unsupported(pointer, $"The client has no method for {operation.Method} {path}. Use SendAsync.");
            yield break;
        }

        EquatableArray<ApiMediaType> contents = RoleFinder.Success(operation);
        OperationModel bare = new()
        {
            Method = operation.Method,
            Name = Identifier.Pascal(operation.Method),
            Path = path,
            QueryClass = queryClass,
            Accept = Json,
            Deprecated = operation.Deprecated,
            Successor = operation.Deprecated ? successors.OfPath(path) : null,
            Remark = operation.Remark,
        };
        if (Body(path, operation, bare, pointer) is not { } sending)
        {
            yield break;
        }

        if (contents.IsEmpty)
        {
            yield return sending;
            yield break;
        }

        ApiMediaType main = contents.FirstOrDefault(content => content.Name == Json) ?? contents.FirstOrDefault(IsJson) ?? contents[0];
        yield return Answer(path, sending, main, pointer);
        var scope = new NameScope([sending.Name]);
        foreach (ApiMediaType other in contents.Where(content => content != main))
        {
            string subtype = Identifier.Pascal(other.Name.Substring(other.Name.IndexOf('/') + 1));
            string name = scope.Take(other.Name, sending.Name + subtype, sending.Name + Identifier.Pascal(other.Name));
            yield return sending with { Name = name, Accept = other.Name, Response = ResponseShape.Stream };
        }
    }

    private static bool IsJson(ApiMediaType content) => content.Name.EndsWith("+json", StringComparison.Ordinal);

    private OperationModel? Body(string path, ApiOperation operation, OperationModel bare, string pointer)
    {
        if (operation.Body is null)
        {
            return bare;
        }

        ApiSchema? schema = operation.Body.Content.FirstOrDefault(content => content.Name == Json)?.Schema;
        string? reference = schema?.Reference;
        RoleOf role = reference is null ? RoleOf.None : roles.Of(reference);
        switch (role.Role)
        {
            case SchemaRole.LinkagesRequest or SchemaRole.LinkageRequest:
                bool many = role.Role == SchemaRole.LinkagesRequest;
                return bare with
                {
                    Body = many ? BodyShape.Linkages : BodyShape.Linkage,
                    BodyClass = LinkageClass(path, role.Type),
                    BodyType = role.Type,
                    BodyNullable = !many && schemas.Property(schemas.Find(reference!)!, "data")!.Nullable,
                };
            case SchemaRole.CreateRequest or SchemaRole.UpdateRequest:
                return bare with { Body = BodyShape.Model, BodyClass = names.ClassOf(reference!) };
            case SchemaRole.Plain when reference is not null && names.ClassOf(reference) is { } plain && !TypeKeys.IsEnum(schemas.Find(reference)!):
                problems.Fallback(pointer + "/requestBody", $"The body of {operation.Method} {path} is not a JSON:API request. It becomes the plain object {plain}.");
                return bare with { Body = BodyShape.Model, BodyClass = plain };
            default:
                problems.Unsupported(pointer + "/requestBody", $"The body of {operation.Method} {path} has a shape that no class can represent. The method is left out; use SendAsync.");
                return null;
        }
    }

    private OperationModel Answer(string path, OperationModel operation, ApiMediaType content, string pointer)
    {
        OperationModel accepting = operation with { Accept = content.Name };
        bool isJson = content.Name == Json || IsJson(content);
        if (!isJson || content.Schema?.Reference is not { } reference)
        {
            if (isJson)
            {
                problems.Fallback(pointer + "/responses", $"{operation.Method} {path} answers with a schema that is written inline. The method returns a stream.");
            }

            return accepting with { Response = ResponseShape.Stream };
        }

        RoleOf role = roles.Of(reference);
        bool isRelated = IsRelated(path);
        switch (role.Role)
        {
            case SchemaRole.Document:
                bool nullable = schemas.Property(schemas.Find(reference)!, "data")!.Nullable;
                return accepting with
                {
                    Response = ResponseShape.Document,
                    ResponseClass = names.ClassOf(role.Schema),
                    DataCanBeNull = nullable || isRelated,
                };
            case SchemaRole.Page:
                return accepting with { Response = ResponseShape.Page, ResponseClass = names.ClassOf(role.Schema), IsPaged = IsPaged(reference) };
            case SchemaRole.LinkageResponse:
                return accepting with { Response = ResponseShape.Linkage, ResponseClass = LinkageClass(path, role.Type), DataCanBeNull = true };
            case SchemaRole.LinkagesResponse:
                return accepting with { Response = ResponseShape.Linkages, ResponseClass = LinkageClass(path, role.Type), IsPaged = IsPaged(reference) };
            case SchemaRole.ItemPage:
                return accepting with { Response = ResponseShape.Page, ResponseClass = names.ClassOf(TypeKey.Property(reference, "data")), IsPaged = IsPaged(reference) };
            case SchemaRole.Plain when names.ClassOf(reference) is { } plain && !TypeKeys.IsEnum(schemas.Find(reference)!):
                return accepting with { Response = ResponseShape.Object, ResponseClass = plain };
            default:
                problems.Fallback(pointer + "/responses", $"{operation.Method} {path} answers with '{reference}', which is not an object. The method returns a stream.");
                return accepting with { Response = ResponseShape.Stream };
        }
    }

    // A page has a "next" link in its schema. Lists that are returned whole have only "self".
    private bool IsPaged(string responseSchema) =>
        schemas.Property(schemas.Find(responseSchema)!, "links") is { } links && links.Properties.Any(property => property.Name == "next");

    private string LinkageClass(string path, string type)
    {
        string[] segments = path.Split('/');
        int at = Array.IndexOf(segments, "relationships");
        string? owner = at > 0 ? targets.ResourceAt(string.Join("/", segments.Take(at))) : null;
        string? schema = owner is not null && at + 1 < segments.Length
            ? targets.Of(owner, segments[at + 1], type)
            : roles.ResourcesOf(type) is [string first, ..] ? first : null;
        return schema is null ? "Resource" : names.ClassOf(schema)!;
    }

    private static bool IsRelated(string path)
    {
        string[] segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > 1 && segments[segments.Length - 1][0] != '{' && segments[segments.Length - 2][0] == '{';
    }
}
