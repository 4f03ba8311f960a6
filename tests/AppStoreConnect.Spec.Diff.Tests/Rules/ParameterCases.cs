using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Rules;

internal static class ParameterCases
{
    private const string List = "GET /v1/gardens";

    public static RuleCase[] All { get; } =
    [
        new("parameter-added", "GET /v1/reports query day", d => d.Add("GET", "/v1/reports", Query("day", Text))) { Member = "ReportsGetQueryParameters.Day" },
        new("parameter-added-required", "GET /v1/reports query day", d => d.Add("GET", "/v1/reports", Query("day", Text, required: true))),
        new("parameter-removed", List + " query limit", d => d.Parameter("GET", "/v1/gardens", "limit", _ => null)) { Member = "GardensGetQueryParameters.Limit" },
        new("parameter-became-required", List + " query limit", Of("limit", p => p with { Required = true })),
        new("parameter-became-optional", List + " query season", Of("season", p => p with { Required = false })),
        new("parameter-deprecated", List + " query limit", Of("limit", p => p with { Deprecated = true })),
        new("parameter-deprecated", List + " query limit", Of("limit", p => p with { Schema = p.Schema with { Deprecated = true } })),
        new("parameter-deprecation-withdrawn", List + " query old", Of("old", p => p with { Deprecated = false })),
        new("parameter-serialization-changed", List + " query fields[gardens]", Of("fields[gardens]", p => p with { Explode = true })),
        new("parameter-serialization-changed", List + " query fields[gardens]", Of("fields[gardens]", p => p with { Style = "pipeDelimited" })),
        new("parameter-serialization-restated", List + " query limit", Of("limit", p => p with { Style = null })),
        new("parameter-serialization-restated", List + " query limit", Of("limit", p => p with { Explode = true })),
        new("parameter-value-added", List + " query fields[gardens][] value soil", Values("fields[gardens]", "area", "name", "plants", "soil")) { Member = "GardenField.Soil" },
        new("parameter-value-removed", List + " query fields[gardens][] value plants", Values("fields[gardens]", "area", "name")) { Member = "GardenField.Plants" },
        new("parameter-value-removed", List + " query season value SPRING", Of("season", p => p with { Schema = Enum("SUMMER") })),
        new("parameter-values-listed", List + " query filter[name][]", Values("filter[name]", "Eden", "Kew")),
        new("parameter-values-opened", List + " query filter[soil][]", Of("filter[soil]", p => p with { Schema = Array(Text) })),
        new("default-changed", List + " query limit", Of("limit", p => p with { Schema = p.Schema with { Default = "50" } })),
        new("request-type-changed", List + " query limit", Of("limit", p => p with { Schema = Text with { Maximum = "200", Default = "20" } })),
        new("request-constraint-tightened", List + " query limit", Of("limit", p => p with { Schema = p.Schema with { Maximum = "100" } })),
        new("request-constraint-loosened", List + " query limit", Of("limit", p => p with { Schema = p.Schema with { Maximum = "1000" } })),
    ];

    private static Func<ApiDescription, ApiDescription> Of(string name, Func<ApiParameter, ApiParameter> change) =>
        description => description.Parameter("GET", "/v1/gardens", name, change);

    private static Func<ApiDescription, ApiDescription> Values(string name, params string[] values) => Of(name, p => p with { Schema = Array(Enum(values)) });
}
