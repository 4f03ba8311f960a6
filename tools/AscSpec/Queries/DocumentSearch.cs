using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>What a hit is.</summary>
internal enum HitKind
{
    /// <summary>Method and path, or operationId, of an operation.</summary>
    Operation,

    /// <summary>The name of a component schema.</summary>
    Schema,

    /// <summary>The name of a property.</summary>
    Property,

    /// <summary>The name of a parameter.</summary>
    Parameter,

    /// <summary>An enum value.</summary>
    Value,
}

/// <summary>A place where a term occurs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name or value that contains the term.</param>
/// <param name="Place">Where: an operation, or a schema with the path to it.</param>
internal sealed record SearchHit(HitKind Kind, string Name, string Place);

/// <summary>Looks for a term in every name and value, in any case.</summary>
internal static class DocumentSearch
{
    /// <summary>All hits: operations first, then schemas, properties, parameters, values; each in the order of the document.</summary>
    public static IReadOnlyList<SearchHit> Find(ApiDescription description, string term) =>
    [
        .. Everything(description)
            .Where(hit => hit.Name.Contains(term, StringComparison.OrdinalIgnoreCase)
                || (hit.Kind == HitKind.Operation && hit.Place.Contains(term, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(hit => hit.Kind),
    ];

    private static IEnumerable<SearchHit> Everything(ApiDescription description) =>
        description.Paths.SelectMany(OfPath).Concat(description.Schemas.SelectMany(OfComponent));

    private static IEnumerable<SearchHit> OfPath(ApiPath path)
    {
        foreach (ApiOperation operation in path.Operations)
        {
            string name = $"{operation.Method} {path.Path}";
            yield return new SearchHit(HitKind.Operation, operation.Id, name);
            foreach (ApiParameter parameter in path.Parameters.Concat(operation.Parameters))
            {
                yield return new SearchHit(HitKind.Parameter, parameter.Name, name);
                foreach (string value in SchemaWalk.Within(parameter.Schema).SelectMany(schema => schema.Enum ?? default))
                {
                    yield return new SearchHit(HitKind.Value, value, $"{name} {parameter.Name}");
                }
            }

            foreach (ApiMediaType media in operation.Responses.SelectMany(response => response.Content).Concat(operation.Body?.Content ?? default))
            {
                foreach (SearchHit hit in media.Schema is { } schema ? OfSchema(schema, name) : [])
                {
                    yield return hit;
                }
            }
        }
    }

    private static IEnumerable<SearchHit> OfComponent(ApiSchemaComponent component) =>
        OfSchema(component.Schema, component.Name).Prepend(new SearchHit(HitKind.Schema, component.Name, component.Name));

    private static IEnumerable<SearchHit> OfSchema(ApiSchema schema, string place)
    {
        foreach (string value in schema.Enum ?? default)
        {
            yield return new SearchHit(HitKind.Value, value, place);
        }

        foreach ((string role, _, ApiSchema child) in SchemaWalk.Children(schema))
        {
            bool isProperty = schema.Properties.Any(property => property.Name == role && ReferenceEquals(property.Schema, child));
            string childPlace = isProperty ? $"{place}.{role}" : place + (role is "[]" or "{*}" ? role : string.Empty);
            if (isProperty)
            {
                yield return new SearchHit(HitKind.Property, role, childPlace);
            }

            foreach (SearchHit hit in OfSchema(child, childPlace))
            {
                yield return hit;
            }
        }
    }
}
