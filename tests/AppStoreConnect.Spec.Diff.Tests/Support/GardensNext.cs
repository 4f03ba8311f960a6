using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Support;

/// <summary>The next release, with something for every section of the report.</summary>
internal static class GardensNext
{
    public static ApiDescription Description { get; } = (Gardens.Description with { Version = "1.1" })
        .Parameter("GET", "/v1/gardens", "filter[soil]", _ => null)
        .Parameter("GET", "/v1/gardens", "fields[gardens]", p => p with { Schema = Array(Enum("area", "name", "plants", "pond")) })
        .Parameter("GET", "/v1/gardens", "old", p => p with { Deprecated = false })
        .Property("Garden", "attributes.motto", _ => null)
        .Add("Garden", "attributes", Property("pond", Text))
        .Add("GardenCreateRequest", "data.attributes", Property("pond", Text))
        .Property("GardenCreateRequest", "data.attributes.soil", p => p with { Required = false })
        .Schema("Soil", _ => Enum("CLAY", "PEAT", "SAND"))
        .Operation("GET", "/v1/reports", o => o with { Deprecated = true, Id = "reports_getCollection" })
        .Add(Path("/v2/reports", Operation("GET", "reportsV2_getCollection", [Query("limit", Whole)], null, Response("200", "Report"))))
        .Add("Bench", Gardens.Resource("benches", [Property("seats", Whole)], [Property("garden", Object(Property("data", Gardens.Linkage("gardens"))))]))
        .Value("GardenResponse", "included", array => array with { Items = array.Items! with { OneOf = [Ref("Bench"), Ref("Plant"), Ref("Tool")] } });
}
