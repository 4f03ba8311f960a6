using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>The request builders of a family's collections and of everything below them, with the query parameters of their methods, as one file.</summary>
internal sealed record BuilderFile(
    string Name, string RootNamespace, string? Documentation, string Namespace, EquatableArray<BuilderWithQueries> Builders) : IClientFile
{
    /// <summary>Returns all files of builders.</summary>
    public static EquatableArray<BuilderFile> Of(ClientModel model, string rootNamespace)
    {
        Dictionary<string, QueryModel> queries = model.Queries.ToDictionary(query => Key(query.Operation, query.ClassName), StringComparer.Ordinal);
        return model.Builders.GroupBy(Path, StringComparer.OrdinalIgnoreCase)
            .Select(group => new BuilderFile(
                group.Select(Path).OrderBy(name => name, StringComparer.Ordinal).First(),
                rootNamespace,
                model.Documentation,
                group.First().Namespace,
                group.Select(builder => new BuilderWithQueries(builder, Queries(builder, queries))).Where(written => !written.IsEmpty).ToEquatableArray()))
            .Where(file => !file.Builders.IsEmpty).ToEquatableArray();
    }

    private static string Path(BuilderModel builder) =>
        $"{(builder.Namespace.Length == 0 ? "Root" : builder.Namespace)}/{builder.Family}RequestBuilders";

    private static EquatableArray<QueryModel> Queries(BuilderModel builder, Dictionary<string, QueryModel> queries) =>
        builder.Operations.Where(operation => operation.QueryClass is not null)
            .Select(operation => Key(operation.Method + " " + operation.Path, operation.QueryClass!)).Distinct()
            .Where(queries.ContainsKey).Select(key => queries[key]).ToEquatableArray();

    private static string Key(string operation, string className) => operation + " " + className;
}

/// <summary>A request builder and the query parameters of its methods.</summary>
internal sealed record BuilderWithQueries(BuilderModel Builder, EquatableArray<QueryModel> Queries)
{
    /// <summary>Whether a hand-written class covers all of it.</summary>
    public bool IsEmpty => Builder.IsBaseOnly && Queries.IsEmpty;
}
