using System.Text.RegularExpressions;
using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>
/// Checks whether a document describes an API like App Store Connect. Titles change, and the Enterprise Program API has a different one, so the shape
/// decides: versioned paths, and resources with a constant type and an id.
/// </summary>
internal static partial class DocumentCheck
{
    /// <summary>Returns the objection, or null if there is none.</summary>
    public static string? FindObjection(ApiDescription description)
    {
        if (!description.OpenApiVersion.StartsWith("3.", StringComparison.Ordinal))
        {
            return $"its OpenAPI version is '{description.OpenApiVersion}', not 3.x";
        }

        if (description.Version.Length == 0)
        {
            return "it has no version (info.version)";
        }

        if (!description.Paths.Any(path => path.Operations.Count > 0 && VersionedPath().IsMatch(path.Path)))
        {
            return "it has no operation with a versioned path such as /v1/apps";
        }

        return description.Schemas.Any(component => IsResource(component.Schema))
            ? null
            : "it has no resource (a schema with an id and a constant type)";
    }

    private static bool IsResource(ApiSchema schema) =>
        schema.Properties.Any(property => property.Name == "id")
        && schema.Properties.Any(property => property.Name == "type" && property.Schema.Enum is { Count: 1 });

    [GeneratedRegex("^/v[0-9]+/[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex VersionedPath();
}
