using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

internal static class ParameterMutators
{
    public static Mutator[] All { get; } =
    [
        Changed("parameter-removed", _ => true, _ => null),
        Changed("parameter-became-required", p => !p.Required, p => p with { Required = true }),
        Changed("parameter-became-optional", p => p.Required, p => p with { Required = false }),
        Changed("parameter-deprecated", p => !p.Deprecated, p => p with { Deprecated = true }),
        Changed("parameter-deprecation-withdrawn", p => p.Deprecated, p => p with { Deprecated = false }),
        Changed("parameter-serialization-changed", p => p.Explode == false, p => p with { Explode = true }),
        Changed("parameter-serialization-restated", p => p is { In: "query", Style: "form" }, p => p with { Style = null }),
        Changed("request-type-changed", p => p.Schema.Type == ApiSchemaType.Integer, p => p with { Schema = Text }),
        Changed("request-constraint-tightened", p => p.Schema.Maximum is not null, p => p with { Schema = p.Schema with { Maximum = "1" } }),
        Changed("request-constraint-loosened", p => p.Schema.Maximum is not null, p => p with { Schema = p.Schema with { Maximum = null } }),
        Changed("default-changed", p => p.Schema.Type == ApiSchemaType.Integer, p => p with { Schema = p.Schema with { Default = "7" } }),
        Changed("parameter-values-listed", p => p.Schema is { Items: { Type: ApiSchemaType.String, Enum: null } }, p => p with { Schema = Array(Enum("A", "B")) }, "[]"),
        Changed("parameter-values-opened", IsEnumArray, p => p with { Schema = Array(Text) }, "[]"),
        Changed("parameter-value-added", IsEnumArray, p => WithValues(p, values => values.Append("zz_new")), "[] value zz_new"),
        new("parameter-value-removed", target => Place(target, p => p.Schema.Items?.Enum is { Count: > 1 }) is not var (path, operation, parameter) ? null
            : target.Random.Next(parameter.Schema.Items!.Enum!.Value.Count) is var index && parameter.Schema.Items.Enum.Value[index] is var value
            ? new Mutation(
                target.Description.Parameter(operation.Method, path.Path, parameter.Name, p => WithValues(p, values => values.Where(v => v != value))),
                "parameter-value-removed", $"{operation.Method} {path.Path} query {parameter.Name}[] value {value}") : null),
        Added("parameter-added", required: false),
        Added("parameter-added-required", required: true),
    ];

    private static bool IsEnumArray(ApiParameter parameter) => parameter.Schema.Items?.Enum is { Count: > 0 };

    private static ApiParameter WithValues(ApiParameter parameter, Func<IEnumerable<string>, IEnumerable<string>> change) =>
        parameter with { Schema = Array(parameter.Schema.Items! with { Enum = change(parameter.Schema.Items.Enum!.Value).Order(StringComparer.Ordinal).ToEquatableArray() }) };

    private static Mutator Added(string rule, bool required) => new(rule, target => target.PickOperation(_ => true) is not var (path, operation) ? null
        : new Mutation(target.Description.Add(operation.Method, path.Path, Query("zz[new]", Text, required)), rule, $"{operation.Method} {path.Path} query zz[new]"));

    private static Mutator Changed(string rule, Func<ApiParameter, bool> wanted, Func<ApiParameter, ApiParameter?> change, string within = "") =>
        new(rule, target => Place(target, wanted) is not var (path, operation, parameter) ? null : new Mutation(
            target.Description.Parameter(operation.Method, path.Path, parameter.Name, change),
            rule, $"{operation.Method} {path.Path} {parameter.In} {parameter.Name}{within}"));

    private static (ApiPath Path, ApiOperation Operation, ApiParameter Parameter)? Place(Target target, Func<ApiParameter, bool> wanted) =>
        target.PickOperation(o => o.Parameters.Any(wanted)) is not var (path, operation) ? null
        : (path, operation, target.Pick(operation.Parameters.Where(wanted))!);
}
