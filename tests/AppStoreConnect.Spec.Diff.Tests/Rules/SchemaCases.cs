using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Rules;

internal static class SchemaCases
{
    private const string Sent = "data.attributes";

    public static RuleCase[] All { get; } =
    [
        new("request-property-added", "schema GardenCreateRequest.data.attributes.pond", d => d.Add("GardenCreateRequest", Sent, Property("pond", Text))) { Member = "GardenCreateRequest.Pond" },
        new("request-property-added-required", "schema GardenCreateRequest.data.attributes.pond", d => d.Add("GardenCreateRequest", Sent, Property("pond", Text, required: true))),
        new("request-property-removed", "schema GardenCreateRequest.data.attributes.color", d => d.Property("GardenCreateRequest", Sent + ".color", _ => null)),
        new("request-property-became-required", "schema GardenCreateRequest.data.attributes.color", d => d.Property("GardenCreateRequest", Sent + ".color", p => p with { Required = true })),
        new("request-property-became-optional", "schema GardenCreateRequest.data.attributes.name", d => d.Property("GardenCreateRequest", Sent + ".name", p => p with { Required = false })),
        new("request-property-became-nullable", "schema GardenCreateRequest.data.attributes.name", d => d.Value("GardenCreateRequest", Sent + ".name", s => s with { Nullable = true })),
        new("request-property-no-longer-nullable", "schema GardenUpdateRequest.data.attributes.name", d => d.Value("GardenUpdateRequest", Sent + ".name", s => s with { Nullable = false })),
        new("response-property-added", "schema Garden.attributes.pond", d => d.Add("Garden", "attributes", Property("pond", Text, required: true))) { Member = "Garden.Pond" },
        new("response-property-added", "schema Tool.relationships.owner", d => d.Add("Tool", "", Property("relationships", Object(Property("owner", Object()))))) { Member = "Tool.Owner" },
        new("response-property-removed", "schema Garden.attributes.motto", d => d.Property("Garden", "attributes.motto", _ => null)) { Member = "Garden.Motto" },
        new("response-property-removed", "schema Garden.relationships.plants", d => d.Property("Garden", "relationships", _ => null)),
        new("response-property-became-optional", "schema Garden.attributes.name", d => d.Property("Garden", "attributes.name", p => p with { Required = false })),
        new("response-property-became-required", "schema Garden.attributes.area", d => d.Property("Garden", "attributes.area", p => p with { Required = true })),
        new("response-property-became-nullable", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", s => s with { Nullable = true })),
        new("response-property-no-longer-nullable", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", s => s with { Nullable = false }))
        {
            Old = Gardens.Description.Value("Garden", "attributes.name", s => s with { Nullable = true }),
        },
        new("property-deprecated", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", s => s with { Deprecated = true })),
        new("property-deprecation-withdrawn", "schema Garden.attributes.motto", d => d.Value("Garden", "attributes.motto", s => s with { Deprecated = false })),
        new("property-access-changed", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", s => s with { ReadOnly = true })),
        new("property-access-changed", "schema GardenCreateRequest.data.attributes.name", d => d.Value("GardenCreateRequest", Sent + ".name", s => s with { WriteOnly = true })),
        new("required-name-without-property-changed", "schema Report required spirit", d => d.Schema("Report", s => s with { RequiredWithoutProperty = ["ghost", "spirit"] })),
        new("further-members-changed", "schema Plant", d => d.Schema("Plant", s => s with { AdditionalPropertiesAllowed = false })),
        new("further-members-changed", "schema Report.parts{}", d => d.Value("Report", "parts", s => s with { AdditionalProperties = null })),
        new("schema-added", "schema Fence", d => d.Add("Fence", Object(Property("length", Whole)))),
        new("schema-removed", "schema Unused", d => d.Schema("Unused", _ => null)),
        new("schema-renamed", "schema Implement", d => Rename(d, "Tool", "Implement")) { Member = "Tool" },
        new("envelope-added", "schema PlantResponse", d => d.Add("PlantResponse", Object(Property("data", Ref("Plant"))))),
        new("envelope-removed", "schema PlantResponse", d => d.Schema("PlantResponse", _ => null)) { Old = Gardens.Description.Add("PlantResponse", Object(Property("data", Ref("Plant")))) },
        new("envelope-renamed", "schema GardenListResponse", d => Rename(d, "GardensResponse", "GardenListResponse")),
        new("schema-deprecated", "schema Plant", d => d.Schema("Plant", s => s with { Deprecated = true })),
        new("schema-deprecation-withdrawn", "schema Tool", d => d.Schema("Tool", s => s with { Deprecated = false })),
        new("schema-extracted", "schema Garden.attributes.state", d => d.Add("GardenState", Enum("LOCKED", "OPEN"))
            .Value("Garden", "attributes.state", _ => Ref("GardenState"))) { Others = ["schema-added"] },
        new("schema-inlined", "schema Garden.attributes.soil", d => d.Value("Garden", "attributes.soil", _ => Enum("CLAY", "SAND"))),
        new("reference-changed-alike", "schema Garden.attributes.soil",
            d => d.Value("Garden", "attributes.soil", _ => Ref("Ground"))) { Old = Gardens.Description.Add("Ground", Enum("CLAY", "SAND")) },
        new("reference-extended", "schema GardenResponse.data", d => d.Value("GardenResponse", "data", _ => Ref("GardenV2")))
        {
            Old = Gardens.Description.Add("GardenV2", Change.With(Gardens.Description.Schemas[1].Schema, Property("extra", Text))),
        },
        new("reference-changed", "schema GardenResponse.data", d => d.Value("GardenResponse", "data", _ => Ref("Plant"))) { Member = "client.V1.Gardens.PostAsync" },
        new("alternatives-listed", "schema GardenResponse.data", d => d.Value("GardenResponse", "data", _ => OneOf(Ref("Garden"), Ref("Plant")))) { Others = ["response-alternative-added"] },
    ];

    private static ApiDescription Rename(ApiDescription description, string old, string @new)
    {
        string text = System.Text.Encoding.UTF8.GetString(Write(description)).Replace($"\"{old}\":", $"\"{@new}\":", StringComparison.Ordinal)
            .Replace($"#/components/schemas/{old}\"", $"#/components/schemas/{@new}\"", StringComparison.Ordinal);
        return OpenApiDocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Description!;
    }

    private static byte[] Write(ApiDescription description)
    {
        using var stream = new MemoryStream();
        OpenApiDocumentWriter.Write(description, stream);
        return stream.ToArray();
    }
}
