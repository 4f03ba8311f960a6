using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>A value of an operation's <c>include</c> that leads to a JSON:API type with two schemas.</summary>
/// <param name="Call">The operation.</param>
/// <param name="Relationship">The value: the name of the relationship.</param>
/// <param name="Type">The JSON:API type.</param>
/// <param name="IsMany">Whether it is a to-many relationship.</param>
/// <param name="Declared">The schema that the response declares in <c>included</c>.</param>
/// <param name="Related">The schema that the relationship's endpoint returns, or null if it has none.</param>
internal sealed record AmbiguousInclude(DocumentedCall Call, string Relationship, string Type, bool IsMany, string Declared, string? Related)
{
    /// <summary>The intended schema, determined by the response of the endpoint, a version in the name of the relationship, or the declared schema, in this order.</summary>
    public string Expected => Related
        ?? (Relationship.EndsWith("V2", StringComparison.Ordinal) ? ApiDocument.AmbiguousTypes[Type].Single(name => name.EndsWith("V2", StringComparison.Ordinal)) : Declared);

    /// <summary>Returns all of them in the document.</summary>
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
            // Older documents declare both. In that case, the name of the relationship decides.
            let declared = Declares(call).Where(ApiDocument.AmbiguousTypes[type].Contains).OrderBy(name => name.EndsWith("V2", StringComparison.Ordinal)).FirstOrDefault()
            where declared is not null
            let related = byPrimary[Primary(call)].Select(owner => byPath.GetValueOrDefault($"{owner.Path.Path}/{relationship}")).FirstOrDefault(found => found is not null)
            select new AmbiguousInclude(call, relationship, type, linkage.Items is not null, declared, related is null ? null : Primary(related));
    }

    public override string ToString() => $"{Call.Path.Path}?include={Relationship}";

    private static ApiSchema? Linkage(DocumentedCall call, string relationship) =>
        Property(call.Schema!, "data") is { } data
        && Property(data.Items is { } items ? ApiDocument.Resolve(items) : data, "relationships") is { } relationships
        && Property(relationships, relationship) is { } found
            ? Property(found, "data")
            : null;

    private static IEnumerable<string> Declares(DocumentedCall call) => Property(call.Schema!, "included")?.Items is { } items
        ? items.OneOf.Select(alternative => alternative.Reference).Append(items.Reference).OfType<string>()
        : [];

    /// <summary>Returns the component of an operation's data, or null if there is none.</summary>
    public static string? Primary(DocumentedCall call) =>
        call.Schema?.Properties.FirstOrDefault(property => property.Name == "data")?.Schema is { } data ? data.Reference ?? data.Items?.Reference : null;

    private static ApiSchema? Property(ApiSchema schema, string name) =>
        ApiDocument.Resolve(schema).Properties.FirstOrDefault(property => property.Name == name)?.Schema is { } found ? ApiDocument.Resolve(found) : null;
}
