using System.Collections.Concurrent;

namespace AppStoreConnect.Modeling.Tests.Support;

/// <summary>Models that several tests use.</summary>
internal static class Models
{
    private static readonly Lazy<ApiDescription> s_description = new(() =>
        SurfaceReader.Read(new StreamReader(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"))).Description);

    private static readonly Lazy<ClientModel> s_surface = new(() => ClientModelBuilder.Build(s_description.Value, ModelOptions.Everything));

    private static readonly ConcurrentDictionary<string, Lazy<ClientModel?>> s_versions = new(StringComparer.Ordinal);

    /// <summary>The facts of the committed surface.</summary>
    public static ApiDescription Description => s_description.Value;

    /// <summary>The model of the committed surface.</summary>
    public static ClientModel Surface => s_surface.Value;

    /// <summary>Returns the model of one of Apple's documents, or null if the document is not available.</summary>
    public static ClientModel? Of(string version) => s_versions.GetOrAdd(version, version => new(() => RealDocuments.Find(version) is { } document
        ? ClientModelBuilder.Build(OpenApiDocumentReader.Read(document).Description!, ModelOptions.Everything)
        : null)).Value;

    /// <summary>Returns the class of every place in a document that has one.</summary>
    public static Dictionary<string, string> ClassesByPlace(ClientModel model) => new(
        model.Enums.SelectMany(value => value.Sources.Select(source => KeyValuePair.Create(source, value.ClassName)))
            .Concat(model.Objects.SelectMany(value => value.Sources.Select(source => KeyValuePair.Create(source, value.ClassName))))
            .Concat(model.Resources.Select(resource => KeyValuePair.Create(resource.SchemaName, resource.ClassName)))
            .Concat(model.Requests.Select(request => KeyValuePair.Create(request.SchemaName, request.ClassName)))
            .Concat(model.Builders.Select(builder => KeyValuePair.Create(builder.Path, builder.ClassName)))
            .Concat(model.Queries.Select(query => KeyValuePair.Create(query.Operation, query.ClassName))),
        StringComparer.Ordinal);
}
