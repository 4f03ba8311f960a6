using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Rules;

internal static class ValueCases
{
    private const string Sent = "data.attributes";

    public static RuleCase[] All { get; } =
    [
        new("request-enum-value-added", "schema GardenCreateRequest.data.attributes.color value BLUE", d => d.Value("GardenCreateRequest", Sent + ".color", _ => Enum("BLUE", "GREEN", "RED"))),
        new("request-enum-value-removed", "schema GardenCreateRequest.data.attributes.color value RED", d => d.Value("GardenCreateRequest", Sent + ".color", _ => Enum("GREEN"))),
        new("response-enum-value-added", "schema Garden.attributes.state value FLOODED", d => d.Value("Garden", "attributes.state", _ => Enum("FLOODED", "LOCKED", "OPEN"))),
        new("response-enum-value-added", "schema Soil value PEAT", d => d.Schema("Soil", _ => Enum("CLAY", "PEAT", "SAND"))) { Member = "Soil.Peat" },
        new("response-enum-value-removed", "schema Garden.attributes.state value OPEN", d => d.Value("Garden", "attributes.state", _ => Enum("LOCKED"))),
        new("request-values-listed", "schema GardenCreateRequest.data.attributes.name", d => d.Value("GardenCreateRequest", Sent + ".name", _ => Enum("Eden", "Kew"))),
        new("request-values-opened", "schema GardenCreateRequest.data.attributes.color", d => d.Value("GardenCreateRequest", Sent + ".color", _ => Text)),
        new("response-values-listed", "schema Plant.attributes.species", d => d.Value("Plant", "attributes.species", _ => Enum("FERN", "ROSE"))),
        new("response-values-opened", "schema Garden.attributes.state", d => d.Value("Garden", "attributes.state", _ => Text)),
        new("request-type-changed", "schema GardenCreateRequest.data.attributes.name", d => d.Value("GardenCreateRequest", Sent + ".name", _ => Whole)),
        new("response-type-changed", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", _ => Array(Text))),
        new("response-type-changed", "GET /v1/reports response 200 application/a-gzip", d => d.Response("GET", "/v1/reports", "200", r => r with { Content = [new("application/a-gzip", null)] })),
        new("format-changed", "schema Garden.attributes.laidOut", d => d.Value("Garden", "attributes.laidOut", s => s with { Format = "date-time" })),
        new("format-hint-changed", "schema Garden.attributes.website", d => d.Value("Garden", "attributes.website", s => s with { Format = "uri-reference" })),
        new("request-constraint-tightened", "schema GardenCreateRequest.data.attributes.name", d => d.Value("GardenCreateRequest", Sent + ".name", s => s with { Pattern = "^[a-z]+$" })),
        new("request-constraint-loosened", "schema GardenCreateRequest.data.attributes.area", d => d.Value("GardenCreateRequest", Sent + ".area", s => s with { Maximum = null })),
        new("response-constraint-loosened", "schema Garden.attributes.name", d => d.Value("Garden", "attributes.name", s => s with { MaxLength = 100 })),
        new("response-constraint-tightened", "schema Garden.attributes.area", d => d.Value("Garden", "attributes.area", s => s with { Minimum = "1.5" })),
        new("request-alternative-added", "schema GardenUpdateRequest.data.attributes.tree oneOf Unused",
            d => d.Value("GardenUpdateRequest", Sent + ".tree", _ => OneOf(Ref("Oak"), Ref("Pine"), Ref("Unused")))),
        new("request-alternative-removed", "schema GardenUpdateRequest.data.attributes.tree oneOf Pine", d => d.Value("GardenUpdateRequest", Sent + ".tree", _ => OneOf(Ref("Oak")))),
        new("response-alternative-added", "schema GardenResponse.included[] oneOf Garden", d => Included(d, s => s with { OneOf = [Ref("Garden"), Ref("Plant"), Ref("Tool")] })),
        new("response-alternative-removed", "schema GardenResponse.included[] oneOf Tool", d => Included(d, s => s with { OneOf = [Ref("Plant")] })),
        new("composition-changed", "schema Report.shape allOf Tool", d => d.Value("Report", "shape", s => s with { AllOf = [Ref("Plant")] })),
        new("item-type-changed", "schema Report.lines[]", d => d.Value("Report", "lines", s => s with { Items = null })),
        new("discriminator-added", "schema GardenUpdateRequest.data.attributes.tree",
            d => d.Value("GardenUpdateRequest", Sent + ".tree", s => s with { Discriminator = new("type", [new("oaks", "Oak")]) })),
        new("discriminator-changed", "schema GardenResponse.included[]", d => Included(d, s => s with { Discriminator = s.Discriminator! with { PropertyName = "kind" } })),
        new("discriminator-changed", "schema GardenResponse.included[]", d => Included(d, s => s with { Discriminator = null })),
        new("discriminator-value-listed", "schema GardenResponse.included[] mapping tools", d => Included(d, s => s with { Discriminator = new("type", [new("plants", "Plant")]) })),
        new("discriminator-value-retargeted", "schema GardenResponse.included[] mapping tools",
            d => Included(d, s => s with { Discriminator = new("type", [new("plants", "Plant"), new("tools", "Garden")]) })),
    ];

    private static ApiDescription Included(ApiDescription description, Func<ApiSchema, ApiSchema> change) =>
        description.Value("GardenResponse", "included", array => array with { Items = change(array.Items!) });
}
