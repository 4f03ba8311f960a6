using AppStoreConnect.Spec;

namespace AppStoreConnect.Testing.Tests;

// Inside the namespace, because the namespace AppStoreConnect.Text would hide Make.Text.
using static AppStoreConnect.Testing.Tests.Make;

/// <summary>A small API with invented resources in the style of the real one: planets with moons and a star, images to upload, and a report.</summary>
internal static class MiniDescription
{
    private static readonly string[] s_planetFields = ["name", "kind", "mass", "found", "moons", "star"];

    public static ApiDescription Value { get; } = new()
    {
        OpenApiVersion = "3.0.1",
        Title = "Mini",
        Version = "1.0",
        Paths = Paths().ToEquatableArray(),
        Schemas = MiniSchemas.All().Select(pair => new ApiSchemaComponent(pair.Name, pair.Schema)).ToEquatableArray(),
    };

    private static IEnumerable<ApiPath> Paths() =>
    [
        Path("/v1/planets",
            WithCsv(Operation("GET", "planets_getCollection", "PlanetsResponse", null,
                List("filter[name]"), List("filter[kind]", "ROCKY", "GAS"), List("filter[star]"), List("filter[star.name]"), List("filter[id]"),
                List("sort", "name", "-name", "mass", "-mass"), List("fields[planets]", s_planetFields), List("include", "moons", "star"),
                Query("limit", Integer with { Maximum = "200" }), Query("exists[mass]", Flag))),
            Operation("POST", "planets_createInstance", "PlanetResponse", "PlanetCreateRequest")),
        Path("/v1/planets/{id}",
            Operation("GET", "planets_getInstance", "PlanetResponse", null, List("fields[planets]", s_planetFields), List("include", "moons", "star")),
            Operation("PATCH", "planets_updateInstance", "PlanetResponse", "PlanetUpdateRequest"),
            Operation("DELETE", "planets_deleteInstance", null)),
        Path("/v1/planets/{id}/moons", Operation("GET", "planets_moons_getToManyRelated", "MoonsResponse", null, Query("limit", Integer))),
        Path("/v1/planets/{id}/star", Operation("GET", "planets_star_getToOneRelated", "StarResponse")),
        Path("/v1/planets/{id}/relationships/star",
            Operation("GET", "planets_star_getToOneRelationship", "StarLinkageResponse"),
            Operation("PATCH", "planets_star_updateToOneRelationship", null, "StarLinkageRequest")),
        Path("/v1/planets/{id}/relationships/moons",
            Operation("GET", "planets_moons_getToManyRelationship", "MoonsLinkagesResponse"),
            Operation("POST", "planets_moons_createToManyRelationship", null, "MoonsLinkagesRequest"),
            Operation("PATCH", "planets_moons_replaceToManyRelationship", null, "MoonsLinkagesRequest"),
            Operation("DELETE", "planets_moons_deleteToManyRelationship", null, "MoonsLinkagesRequest")),
        Path("/v1/moons/{id}", Operation("GET", "moons_getInstance", "MoonResponse")),
        Path("/v1/moons/{id}/planet", Operation("GET", "moons_planet_getToOneRelated", "PlanetResponse")),
        Path("/v2/stars/{id}", Operation("GET", "starsV2_getInstance", "StarResponse")),
        Path("/v2/stars/{id}/planets", Operation("GET", "starsV2_planets_getToManyRelated", "PlanetsResponse")),
        Path("/v1/planetImages", Operation("POST", "planetImages_createInstance", "PlanetImageResponse", "PlanetImageCreateRequest")),
        Path("/v1/planetImages/{id}",
            Operation("GET", "planetImages_getInstance", "PlanetImageResponse"),
            Operation("PATCH", "planetImages_updateInstance", "PlanetImageResponse", "PlanetImageUpdateRequest")),
        Path("/v1/reports", Report()),
    ];

    /// <summary>Price points and nominations are available as JSON or CSV.</summary>
    private static ApiOperation WithCsv(ApiOperation operation) => operation with
    {
        Responses = [new("200", [.. operation.Responses[0].Content, new("text/csv", Text)])],
    };

    private static ApiOperation Report() => new()
    {
        Method = "GET",
        Id = "reports_getCollection",
        Parameters = [List("filter[day]") with { Required = true }],
        Responses = [new("200", [new("application/a-gzip", Format("binary"))])],
    };
}
