using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

// Inside the namespace, because the namespace AppStoreConnect.Text would hide Make.Text.
using static AppStoreConnect.Testing.Tests.Make;

/// <summary>The component schemas of <see cref="MiniDescription"/>.</summary>
internal static class MiniSchemas
{
    public static IEnumerable<(string Name, ApiSchema Schema)> All() => [.. Plumbing(), .. Resources(), .. Responses(), .. Requests()];

    private static IEnumerable<(string Name, ApiSchema Schema)> Plumbing() =>
    [
        ("Links", Object(("self!", Format("uri-reference")))),
        ("PagedLinks", Object(("self!", Format("uri-reference")), ("first", Format("uri-reference")), ("next", Format("uri-reference")))),
        ("RelationshipLinks", Object(("self", Format("uri-reference")), ("related", Format("uri-reference")))),
        ("Paging", Object(("paging!", Object(("total", Integer), ("limit!", Integer))))),
        ("Kind", OneOf("GAS", "ROCKY")),
        ("AssetState", Object(("state", OneOf("AWAITING_UPLOAD", "COMPLETE", "FAILED", "UPLOAD_COMPLETE")), ("errors", Array(Object(("code", Text), ("description", Text)))))),
        ("UploadOperation", Object(("method", Text), ("url", Text), ("offset", Integer), ("length", Integer), ("requestHeaders", Array(Object(("name", Text), ("value", Text)))))),
    ];

    private static IEnumerable<(string Name, ApiSchema Schema)> Resources() =>
    [
        ("Planet", Resource("planets",
            Object(("name", Text), ("kind", Ref("Kind")), ("mass", Number), ("found", Format("date-time")), ("ring", Text)),
            Object(("moons", ToMany("moons")), ("star", ToOne("stars"))))),
        ("Moon", Resource("moons", Object(("name", Text), ("day", Format("date")), ("size", Integer with { Format = "int64" })), Object(("planet", ToOne("planets"))))),
        ("Star", Resource("stars", Object(("name", Text), ("site", Format("uri"))), Object(("planets", ToMany("planets"))))),
        ("PlanetImage", Resource("planetImages",
            Object(("fileName", Text), ("fileSize", Integer), ("sourceFileChecksum", Text), ("uploadOperations", Array(Ref("UploadOperation"))), ("assetDeliveryState", Ref("AssetState"))),
            Object(("planet", ToOne("planets"))))),
    ];

    private static IEnumerable<(string Name, ApiSchema Schema)> Responses() =>
    [
        ("PlanetResponse", Document("Planet", "Moon", "Star")),
        ("PlanetsResponse", Documents("Planet", "Moon", "Star")),
        ("MoonResponse", Document("Moon", "Planet")),
        ("MoonsResponse", Documents("Moon", "Planet")),
        ("StarResponse", Document("Star", "Planet")),
        ("PlanetImageResponse", Document("PlanetImage", "Planet")),
        ("StarLinkageResponse", Object(("data!", Linkage("stars")), ("links!", Ref("Links")))),
        ("MoonsLinkagesResponse", Object(("data!", Array(Linkage("moons"))), ("links!", Ref("PagedLinks")), ("meta", Ref("Paging")))),
    ];

    private static IEnumerable<(string Name, ApiSchema Schema)> Requests() =>
    [
        ("StarLinkageRequest", Object(("data!", Nullable(Linkage("stars"))))),
        ("MoonsLinkagesRequest", Object(("data!", Array(Linkage("moons"))))),
        ("MoonInlineCreate", Object(("type!", OneOf("moons")), ("id", Text), ("attributes", Object(("name!", Text))))),
        ("PlanetCreateRequest", Object(
            ("data!", Object(("type!", OneOf("planets")),
                ("attributes!", Object(("name!", Text with { MaxLength = 20 }), ("kind!", Ref("Kind")), ("mass", Nullable(Number with { Minimum = "0" })), ("found", Nullable(Format("date-time"))))),
                ("relationships!", Object(("moons", Object(("data", Array(Linkage("moons"))))), ("star!", Object(("data!", Linkage("stars")))))))),
            ("included", Array(new() { OneOf = [Ref("MoonInlineCreate")] })))),
        ("PlanetUpdateRequest", Object(("data!", Object(("type!", OneOf("planets")), ("id!", Text), ("attributes", Object(("name", Text), ("mass", Nullable(Number)))))))),
        ("PlanetImageCreateRequest", Object(("data!", Object(("type!", OneOf("planetImages")),
            ("attributes!", Object(("fileName!", Text), ("fileSize!", Integer))),
            ("relationships!", Object(("planet!", Object(("data!", Linkage("planets")))))))))),
        ("PlanetImageUpdateRequest", Object(("data!", Object(("type!", OneOf("planetImages")), ("id!", Text),
            ("attributes", Object(("uploaded", Nullable(Flag)), ("sourceFileChecksum", Nullable(Text)))))))),
    ];
}
