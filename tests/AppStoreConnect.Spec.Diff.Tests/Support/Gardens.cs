using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Support;

/// <summary>A made-up API in Apple's style with one of everything: gardens with plants.</summary>
internal static class Gardens
{
    public static ApiDescription Description { get; } = new()
    {
        OpenApiVersion = "3.0.1",
        Title = "Gardens API",
        Version = "1.0",
        Platforms = [new("gardens", "Gardens")],
        Servers = ["https://api.example.com/"],
        SecuritySchemes = [new("bearer", "{\"type\":\"http\"}")],
        Security = ["bearer"],
        Paths =
        [
            new ApiPath { Path = "/v1/empty" },
            Path("/v1/gardens",
                Operation("GET", "gardens_getCollection", [
                    Query("fields[gardens]", Array(Enum("area", "name", "plants"))),
                    Query("filter[name]", Array(Text)),
                    Query("filter[soil]", Array(Enum("CLAY", "SAND"))),
                    Query("limit", Whole with { Maximum = "200", Default = "20" }),
                    Query("old", Text) with { Deprecated = true },
                    Query("season", Enum("SPRING", "SUMMER"), required: true),
                ], null, Response("200", "GardensResponse"), Response("400", "ErrorResponse")),
                Operation("POST", "gardens_createInstance", null, Body("GardenCreateRequest"), Response("201", "GardenResponse"))),
            Path("/v1/gardens/{id}",
                Operation("DELETE", "gardens_deleteInstance", null, null, Response("204")) with { Deprecated = true },
                Operation("GET", "gardens_getInstance", null, null, Response("200", "GardenResponse"), Response("404", "ErrorResponse")),
                Operation("PATCH", "gardens_updateInstance", null, Body("GardenUpdateRequest", required: false), Response("200", "GardenResponse"))),
            Path("/v1/reports", Operation("GET", "reports_get", null, null, Response("200", "Report", "application/a-gzip"))),
        ],
        Schemas =
        [
            new("ErrorResponse", Object(Property("errors", Array(Text)))),
            new("Garden", Resource("gardens",
                [
                    Property("area", new ApiSchema { Type = ApiSchemaType.Number, Minimum = "0" }),
                    Property("laidOut", Text with { Format = "date" }),
                    Property("motto", Text with { Deprecated = true }),
                    Property("name", Text with { MaxLength = 50 }, required: true),
                    Property("soil", Ref("Soil")),
                    Property("state", Enum("LOCKED", "OPEN")),
                    Property("website", Text with { Format = "uri" }),
                ],
                [Property("plants", Object(Property("data", Array(Linkage("plants")))))])),
            new("GardenCreateRequest", Request("gardens",
                Property("area", new ApiSchema { Type = ApiSchemaType.Number, Nullable = true, Maximum = "1000" }),
                Property("color", Enum("GREEN", "RED")),
                Property("name", Text, required: true),
                Property("soil", Ref("Soil"), required: true))),
            new("GardenResponse", Object(
                Property("data", Ref("Garden"), required: true),
                Property("included", Array(OneOf(Ref("Plant"), Ref("Tool")) with { Discriminator = new("type", [new("plants", "Plant"), new("tools", "Tool")]) })))),
            new("GardenUpdateRequest", Request("gardens", Property("name", Text with { Nullable = true }), Property("tree", OneOf(Ref("Oak"), Ref("Pine"))))),
            new("GardensResponse", Object(Property("data", Array(Ref("Garden")), required: true), Property("meta", Object(Property("paging", Object(Property("total", Whole))))))),
            new("Oak", Object(Property("rings", Whole))),
            new("Pine", Object(Property("needles", Whole))),
            new("Plant", Resource("plants", [Property("species", Text)], [Property("garden", Object(Property("data", Linkage("gardens"))))])),
            new("Report", Object(Property("lines", Array(Text)), Property("parts", new ApiSchema { Type = ApiSchemaType.Object, AdditionalProperties = Text }),
                Property("shape", new ApiSchema { AllOf = [Ref("Plant"), Ref("Tool")] })) with { RequiredWithoutProperty = ["ghost"] }),
            new("Soil", Enum("CLAY", "SAND")),
            new("Tool", Resource("tools", [Property("weight", Whole)], []) with { Deprecated = true }),
            new("Unused", Object(Property("note", Text))),
        ],
    };

    public static ApiSchema Linkage(string type) => Object(Property("id", Text, required: true), Property("type", Enum(type), required: true));

    public static ApiSchema Resource(string type, ApiProperty[] attributes, ApiProperty[] relationships)
    {
        List<ApiProperty> properties = [Property("id", Text, required: true), Property("type", Enum(type), required: true), Property("attributes", Object(attributes))];
        if (relationships.Length > 0)
        {
            properties.Add(Property("relationships", Object(relationships)));
        }

        return Object([.. properties]);
    }

    public static ApiSchema Request(string type, params ApiProperty[] attributes) => Object(Property("data",
        Object(Property("type", Enum(type), required: true), Property("attributes", Object(attributes), required: true)), required: true));
}
