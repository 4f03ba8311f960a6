using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>A value of an operation's <c>include</c> that leads to a JSON:API type of two schemas.</summary>
/// <param name="Call">The operation.</param>
/// <param name="Relationship">The value: the relationship's name.</param>
/// <param name="Type">The JSON:API type.</param>
/// <param name="IsMany">Whether it leads to several.</param>
/// <param name="Related">The relationship's own endpoint, which knows what it answers.</param>
internal sealed record AmbiguousInclude(DocumentedCall Call, string Relationship, string Type, bool IsMany, DocumentedCall Related)
{
    /// <summary>Whether the document says another schema of the response's <c>included</c> than the relationship's own endpoint answers with.</summary>
    public bool IsMisnamed => Property(Call.Schema!, "included")?.Items is { } items
        && items.OneOf.Select(alternative => alternative.Reference).Append(items.Reference).OfType<string>()
            .Where(ApiDocument.AmbiguousTypes[Type].Contains).ToArray() is [var declared]
        && declared != Primary(Related);

    /// <summary>All that the document has and has an endpoint for.</summary>
    public static IEnumerable<AmbiguousInclude> OfDocument()
    {
        ILookup<string?, DocumentedCall> byPrimary = ApiDocument.Calls.Where(call => call.Operation.Method == "GET").ToLookup(Primary);
        var byPath = ApiDocument.Calls.Where(call => call is { Operation.Method: "GET", MediaType: "application/json" })
            .ToDictionary(call => call.Path.Path, StringComparer.Ordinal);
        return
            from call in ApiDocument.Calls
            where call is { Operation.Method: "GET", MediaType: "application/json", Schema: not null } && Primary(call) is not null
            let include = call.Operation.Parameters.FirstOrDefault(parameter => parameter.Name == "include")?.Schema.Items?.Enum ?? default
            from relationship in include
            let linkage = Linkage(call, relationship)
            let type = linkage is null ? null : Property(linkage.Items ?? linkage, "type")?.Enum!.Value[0]
            where type is not null && ApiDocument.AmbiguousTypes.ContainsKey(type)
            let related = byPrimary[Primary(call)].Select(owner => byPath.GetValueOrDefault($"{owner.Path.Path}/{relationship}")).FirstOrDefault(found => found is not null)
            where related is not null
            select new AmbiguousInclude(call, relationship, type, linkage.Items is not null, related);
    }

    public override string ToString() => $"{Call.Path.Path}?include={Relationship}";

    private static ApiSchema? Linkage(DocumentedCall call, string relationship) =>
        Property(call.Schema!, "data") is { } data
        && Property(data.Items is { } items ? ApiDocument.Resolve(items) : data, "relationships") is { } relationships
        && Property(relationships, relationship) is { } found
            ? Property(found, "data")
            : null;

    // The component that an operation's data are.
    private static string? Primary(DocumentedCall call) =>
        call.Schema?.Properties.FirstOrDefault(property => property.Name == "data")?.Schema is { } data ? data.Reference ?? data.Items?.Reference : null;

    private static ApiSchema? Property(ApiSchema schema, string name) =>
        ApiDocument.Resolve(schema).Properties.FirstOrDefault(property => property.Name == name)?.Schema is { } found ? ApiDocument.Resolve(found) : null;
}
