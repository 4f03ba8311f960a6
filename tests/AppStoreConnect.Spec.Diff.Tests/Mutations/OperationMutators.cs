using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

internal static class OperationMutators
{
    public static Mutator[] All { get; } =
    [
        Changed("operation-removed", _ => true, _ => null),
        Changed("operation-id-changed", _ => true, o => o with { Id = o.Id + "_renamed" }),
        Changed("operation-tags-changed", _ => true, o => o with { Tags = [.. o.Tags, "Renamed"] }),
        Changed("operation-deprecated", o => !o.Deprecated, o => o with { Deprecated = true }),
        Changed("operation-deprecation-withdrawn", o => o.Deprecated, o => o with { Deprecated = false }),
        Changed("response-success-status-added", Lacks("203"), With(Response("203")), " response 203"),
        Changed("response-error-status-added", Lacks("418"), With(Response("418")), " response 418"),
        Changed("response-error-status-removed", o => !Lacks("401")(o), o => o with { Responses = o.Responses.Where(r => r.Status != "401").ToEquatableArray() }, " response 401"),
        Changed("request-body-became-optional", o => o.Body is { Required: true }, o => o with { Body = o.Body! with { Required = false } }, " body"),
        Changed("request-body-removed", o => o.Body is not null, o => o with { Body = null }, " body"),
        Changed("request-body-added-required", o => o.Body is null, o => o with { Body = new(true, default) }, " body"),
        Changed("request-body-added", o => o.Body is null, o => o with { Body = new(false, default) }, " body"),
        Changed("request-media-type-added", o => o.Body is not null, o => o with { Body = o.Body! with { Content = [.. o.Body.Content, new("zz/zz", Text)] } }, " body zz/zz"),
        Changed("response-media-type-added", o => !Lacks("200")(o),
            o => o with { Responses = o.Responses.Select(r => r.Status == "200" ? r with { Content = [.. r.Content, new("zz/zz", Text)] } : r).ToEquatableArray() },
            " response 200 zz/zz"),
        Changed("request-media-type-removed", o => o.Body?.Content is [{ Name: "application/json" }], o => o with { Body = o.Body! with { Content = default } }, " body application/json"),
        At("operation-added", _ => true, (target, path, _) => new(
            target.Description.Path(path.Path, p => p with { Operations = p.Operations.Append(Operation("TRACE", "x_trace")).ToEquatableArray() }),
            "operation-added", "TRACE " + path.Path)),
        At("response-success-status-removed", _ => true, (target, path, o) =>
            target.Pick(o.Responses.Where(r => r.Status[0] == '2')) is not { } response ? null : new(
                target.Description.Response(o.Method, path.Path, response.Status, _ => null),
                "response-success-status-removed", $"{o.Method} {path.Path} response {response.Status}")),
        At("response-media-type-removed", _ => true, (target, path, o) =>
            target.Pick(o.Responses.Where(r => r.Content.Count == 1)) is not { } response ? null : new(
                target.Description.Response(o.Method, path.Path, response.Status, r => r with { Content = default }),
                "response-media-type-removed", $"{o.Method} {path.Path} response {response.Status} {response.Content[0].Name}")),
        new("path-placeholder-renamed", target =>
        {
            if (target.PickOperation(_ => true) is not { } place || !place.Path.Path.Contains("{id}", StringComparison.Ordinal))
            {
                return null;
            }

            string renamed = place.Path.Path.Replace("{id}", "{key}", StringComparison.Ordinal);
            ApiPath path = place.Path with { Path = renamed, Parameters = place.Path.Parameters.Select(p => p.Name == "id" ? p with { Name = "key" } : p).ToEquatableArray() };
            return new(target.Description.Path(place.Path.Path, _ => path), "path-placeholder-renamed", renamed);
        }),
    ];

    private static Func<ApiOperation, bool> Lacks(string status) => operation => operation.Responses.All(response => response.Status != status);

    private static Func<ApiOperation, ApiOperation> With(ApiResponse added) =>
        operation => operation with { Responses = operation.Responses.Append(added).OrderBy(r => r.Status, StringComparer.Ordinal).ToEquatableArray() };

    private static Mutator Changed(string rule, Func<ApiOperation, bool> wanted, Func<ApiOperation, ApiOperation?> change, string within = "") =>
        At(rule, wanted, (target, path, o) => new(target.Description.Operation(o.Method, path.Path, change), rule, $"{o.Method} {path.Path}{within}"));

    private static Mutator At(string name, Func<ApiOperation, bool> wanted, Func<Target, ApiPath, ApiOperation, Mutation?> apply) =>
        new(name, target => target.PickOperation(wanted) is { } place ? apply(target, place.Path, place.Operation) : null);
}
