using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>The kind of a search result.</summary>
internal enum HitKind
{
    /// <summary>A JSON:API type that the term is a common name for.</summary>
    Resource,

    /// <summary>The method and path or the operationId of an operation.</summary>
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

/// <summary>A search result.</summary>
/// <param name="Kind">The kind of result.</param>
/// <param name="Name">The name or value that contains the term.</param>
/// <param name="Place">The operation, or the schema with the path to the result.</param>
/// <param name="CSharp">The call, type, or member in C#, or null if there is none.</param>
internal sealed record SearchHit(HitKind Kind, string Name, string Place, string? CSharp);

/// <summary>Searches for a term, regardless of case, in all names, values, and C# names. Also finds common terms and all words of a question.</summary>
internal sealed class DocumentSearch(ApiDescription description, CSharpIndex csharp)
{
    private enum Rank
    {
        Exact,
        Known,
        Start,
        Within,
        Question,
    }

    /// <summary>Returns all results: exact matches, the types that the term stands for, names that begin with it, and names that contain it.</summary>
    /// <param name="term">The term.</param>
    /// <param name="all">Whether to include values of <c>fields[…]</c> parameters, which repeat the names of members.</param>
    public IReadOnlyList<SearchHit> Find(string term, bool all)
    {
        IEnumerable<(Rank Rank, SearchHit Hit)> named = Everything(all).Select(hit => (Rank: RankOf(hit, term), hit)).Where(pair => pair.Rank is not null).Select(pair => (pair.Rank!.Value, pair.hit));
        return
        [
            .. named.Concat(Known(term)).Concat(Asked(term)).OrderBy(pair => pair.Rank).ThenBy(pair => pair.Hit.Kind).Select(pair => pair.Hit).Distinct(),
        ];
    }

    private static Rank? RankOf(SearchHit hit, string term)
    {
        Rank? best = null;
        foreach (string text in hit.Kind == HitKind.Operation ? new[] { hit.Name, hit.Place, hit.CSharp ?? "" } : [hit.Name, hit.CSharp ?? ""])
        {
            Rank? rank = text.Equals(term, StringComparison.OrdinalIgnoreCase) || text.EndsWith("." + term, StringComparison.OrdinalIgnoreCase) ? Rank.Exact
                : text.StartsWith(term, StringComparison.OrdinalIgnoreCase) ? Rank.Start
                : text.Contains(term, StringComparison.OrdinalIgnoreCase) ? Rank.Within
                : null;
            best = rank < (best ?? (Rank)int.MaxValue) ? rank : best;
        }

        return best;
    }

    private IEnumerable<(Rank Rank, SearchHit Hit)> Known(string term) =>
        from type in Synonyms.Of(term)
        let first = First(type)
        where first is not null
        select (Rank.Known, new SearchHit(HitKind.Resource, type, first.Value.Path, csharp.Builder(first.Value.Path, first.Value.Method)));

    private (string Path, string Method)? First(string type)
    {
        ApiPath? path = description.Paths.Where(path => path.Operations.Count > 0 && path.Path.Split('/').Contains(type)).OrderBy(path => path.Path.Length).ThenBy(path => path.Path, StringComparer.Ordinal).FirstOrDefault();
        return path is null ? null : (path.Path, path.Operations[0].Method);
    }

    private IEnumerable<(Rank Rank, SearchHit Hit)> Asked(string term)
    {
        if (Synonyms.Question(term) is not var (method, words))
        {
            return [];
        }

        return description.Paths.SelectMany(OfOperations)
            .Where(hit => (method is null || hit.Place.StartsWith(method + " ", StringComparison.Ordinal)) && words.All(word => hit.Place.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(hit => hit.Place.Length).Select(hit => (Rank.Question, hit));
    }

    private IEnumerable<SearchHit> Everything(bool all) =>
        description.Paths.SelectMany(path => OfPath(path, all)).Concat(description.Schemas.SelectMany(OfComponent));

    private IEnumerable<SearchHit> OfOperations(ApiPath path) => path.Operations
        .Select(operation => new SearchHit(HitKind.Operation, operation.Id, $"{operation.Method} {path.Path}", csharp.Names.Operation(path.Path, operation.Method)));

    private IEnumerable<SearchHit> OfPath(ApiPath path, bool all)
    {
        foreach (SearchHit hit in OfOperations(path))
        {
            yield return hit;
        }

        foreach (ApiOperation operation in path.Operations)
        {
            string name = $"{operation.Method} {path.Path}";
            foreach (ApiParameter parameter in path.Parameters.Concat(operation.Parameters))
            {
                yield return new SearchHit(HitKind.Parameter, parameter.Name, name, csharp.Names.Parameter(path.Path, operation.Method, parameter.Name));
                bool repeats = parameter.Name.StartsWith("fields[", StringComparison.Ordinal) && !all;
                foreach (string value in repeats ? [] : SchemaWalk.Within(parameter.Schema).SelectMany(schema => schema.Enum ?? default))
                {
                    yield return new SearchHit(HitKind.Value, value, $"{name} {parameter.Name}", csharp.Names.ParameterValue(path.Path, operation.Method, parameter.Name, value));
                }
            }

            foreach (ApiMediaType media in operation.Responses.SelectMany(response => response.Content).Concat(operation.Body?.Content ?? default))
            {
                foreach (SearchHit hit in media.Schema is { } schema ? OfSchema(schema, name, null, []) : [])
                {
                    yield return hit;
                }
            }
        }
    }

    private IEnumerable<SearchHit> OfComponent(ApiSchemaComponent component) =>
        OfSchema(component.Schema, component.Name, component.Name, []).Prepend(new SearchHit(HitKind.Schema, component.Name, component.Name, csharp.Names.Schema(component.Name)));

    private IEnumerable<SearchHit> OfSchema(ApiSchema schema, string place, string? component, IReadOnlyList<string> properties)
    {
        foreach (string value in schema.Enum ?? default)
        {
            yield return new SearchHit(HitKind.Value, value, place, component is null ? null : csharp.Names.EnumValue(component, properties, value));
        }

        foreach ((string role, _, ApiSchema child) in SchemaWalk.Children(schema))
        {
            bool isProperty = schema.Properties.Any(property => property.Name == role && ReferenceEquals(property.Schema, child));
            string childPlace = isProperty ? $"{place}.{role}" : place + (role is "[]" or "{*}" ? role : string.Empty);
            IReadOnlyList<string> below = isProperty ? [.. properties, role] : properties;
            if (isProperty)
            {
                yield return new SearchHit(HitKind.Property, role, childPlace, component is null ? null : csharp.Names.Property(component, below));
            }

            foreach (SearchHit hit in OfSchema(child, childPlace, component, below))
            {
                yield return hit;
            }
        }
    }
}
