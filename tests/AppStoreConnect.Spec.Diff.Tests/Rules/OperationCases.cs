using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Rules;

internal static class OperationCases
{
    public static RuleCase[] All { get; } =
    [
        new("document-version-changed", "document", d => d with { Version = "1.1" }),
        new("document-info-changed", "document", d => d with { Title = "Parks API" }),
        new("document-platform-changed", "platform parks", d => d with { Platforms = [new("gardens", "Gardens"), new("parks", "Parks")] }),
        new("servers-changed", "document", d => d with { Servers = ["https://api.example.org/"] }),
        new("security-scheme-changed", "security scheme bearer", d => d with { SecuritySchemes = [new("bearer", "{}")] }),
        new("security-requirement-added", "security basic", d => d with { Security = ["basic", "bearer"] }),
        new("security-requirement-removed", "security bearer", d => d with { Security = default }),
        new("unread-changed", "unread /paths/~1v1~1gardens/get/servers", d => d with { Unread = [new("/paths/~1v1~1gardens/get/servers", "[]")] }),
        new("operation-added", "GET /v1/plants", d => d.Add(Path("/v1/plants", Operation("GET", "plants_getCollection"))))
        {
            Member = "client.V1.Plants.GetAsync",
        },
        new("operation-added", "GET /v1/empty", d => d.Path("/v1/empty", path => path with { Operations = [Operation("GET", "empty")] })),
        new("operation-removed", "GET /v1/reports", d => d.Path("/v1/reports", _ => null)) { Member = "client.V1.Reports.GetAsync" },
        new("operation-removed", "PATCH /v1/gardens/{id}", d => d.Operation("PATCH", "/v1/gardens/{id}", _ => null)),
        new("operation-id-changed", "GET /v1/gardens", d => d.Operation("GET", "/v1/gardens", o => o with { Id = "gardens-list" })),
        new("operation-tags-changed", "GET /v1/gardens", d => d.Operation("GET", "/v1/gardens", o => o with { Tags = ["Parks", "Gardens"] })),
        new("operation-deprecated", "GET /v1/gardens", d => d.Operation("GET", "/v1/gardens", o => o with { Deprecated = true })),
        new("operation-deprecation-withdrawn", "DELETE /v1/gardens/{id}", d => d.Operation("DELETE", "/v1/gardens/{id}", o => o with { Deprecated = false })),
        new("path-without-operations-added", "/v1/vacant", d => d.Add(new ApiPath { Path = "/v1/vacant" })),
        new("path-without-operations-removed", "/v1/empty", d => d.Path("/v1/empty", _ => null)),
        new("path-placeholder-renamed", "/v1/gardens/{garden}", d => d.Path("/v1/gardens/{id}", path => path with
        {
            Path = "/v1/gardens/{garden}",
            Parameters = [path.Parameters[0] with { Name = "garden" }],
        })),
        new("request-body-added", "DELETE /v1/gardens/{id} body", d => d.Operation("DELETE", "/v1/gardens/{id}", o => o with { Body = Body("GardenCreateRequest", required: false) })),
        new("request-body-added-required", "DELETE /v1/gardens/{id} body", d => d.Operation("DELETE", "/v1/gardens/{id}", o => o with { Body = Body("GardenCreateRequest") })),
        new("request-body-removed", "POST /v1/gardens body", d => d.Operation("POST", "/v1/gardens", o => o with { Body = null })),
        new("request-body-became-required", "PATCH /v1/gardens/{id} body", d => d.Operation("PATCH", "/v1/gardens/{id}", o => o with { Body = o.Body! with { Required = true } })),
        new("request-body-became-optional", "POST /v1/gardens body", d => d.Operation("POST", "/v1/gardens", o => o with { Body = o.Body! with { Required = false } })),
        new("request-media-type-added", "POST /v1/gardens body text/csv", d => d.Operation("POST", "/v1/gardens",
            o => o with { Body = o.Body! with { Content = [o.Body.Content[0], new("text/csv", Text)] } })),
        new("request-media-type-removed", "POST /v1/gardens body application/json", d => d.Operation("POST", "/v1/gardens", o => o with { Body = new(true, default) })),
        new("response-media-type-added", "GET /v1/gardens response 200 text/csv", d => d.Response("GET", "/v1/gardens", "200",
            r => r with { Content = [r.Content[0], new("text/csv", Text)] })),
        new("response-media-type-removed", "GET /v1/gardens response 200 application/json", d => d.Response("GET", "/v1/gardens", "200", r => r with { Content = default })),
        new("response-success-status-added", "DELETE /v1/gardens/{id} response 202", d => d.Add("DELETE", "/v1/gardens/{id}", Response("202"))),
        new("response-success-status-removed", "DELETE /v1/gardens/{id} response 204", d => d.Response("DELETE", "/v1/gardens/{id}", "204", _ => null)),
        new("response-error-status-added", "POST /v1/gardens response 409", d => d.Add("POST", "/v1/gardens", Response("409", "ErrorResponse"))),
        new("response-error-status-removed", "GET /v1/gardens response 400", d => d.Response("GET", "/v1/gardens", "400", _ => null)),
    ];
}
