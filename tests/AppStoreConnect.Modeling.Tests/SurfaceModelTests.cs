namespace AppStoreConnect.Modeling.Tests;

/// <summary>Checks the model of the committed surface.</summary>
public sealed class SurfaceModelTests
{
    private static readonly Lazy<ApiDescription> s_description = new(() =>
        SurfaceReader.Read(new StreamReader(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"))).Description);

    private static readonly Lazy<ClientModel> s_model = new(() => ClientModelBuilder.Build(s_description.Value, ModelOptions.Everything));

    private static ClientModel Model => s_model.Value;

    [Fact]
    public void Surface_Modeled_HasEveryOperationAndPathNode()
    {
        IEnumerable<string> operations = s_description.Value.Paths.SelectMany(path => path.Operations.Select(operation => $"{operation.Method} {path.Path}"));
        Assert.Equal(operations.Order(StringComparer.Ordinal), Methods().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(operations.Count(), Methods().Distinct().Count());
        Assert.Equal(Nodes().Count, Model.Builders.Count);
    }

    [Fact]
    public void Surface_Modeled_HasEveryResource()
    {
        string[] expected = [.. s_description.Value.Schemas.Where(component => IsResource(component.Schema) && !component.Name.EndsWith("InlineCreate", StringComparison.Ordinal))
            .Select(component => component.Name)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Model.Resources.Select(resource => resource.SchemaName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Surface_Modeled_EveryAttributeAndRelationshipIsAMember()
    {
        foreach (ResourceModel resource in Model.Resources)
        {
            ApiSchema schema = s_description.Value.Schemas.Single(component => component.Name == resource.SchemaName).Schema;
            Assert.Equal(Names(schema, "attributes"), resource.Attributes.Select(member => member.WireName));
            Assert.Equal(Names(schema, "relationships"), resource.Relationships.Select(member => member.WireName));
        }
    }

    [Fact]
    public void Surface_Modeled_TypeNamesAreUniqueWithoutCaseAndBearable()
    {
        string[] names = [.. Model.Resources.Select(model => model.ClassName), .. Model.Requests.Select(model => model.ClassName), .. Model.Objects.Select(model =>
            model.ClassName), .. Model.Enums.Select(model => model.ClassName)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 100));
        Assert.All(names, name => Assert.DoesNotContain('_', name));
    }

    [Fact]
    public void Surface_Modeled_MemberNamesAreUniqueWithoutCase()
    {
        IEnumerable<IEnumerable<string>> scopes = Model.Resources.Select(model => model.Attributes.Select(member => member.Name).Concat(model.Relationships.Select(member => member.Name)))
            .Concat(Model.Requests.Select(model => model.Attributes.Select(member => member.Name).Concat(model.Relationships.Select(member => member.Name))))
            .Concat(Model.Objects.Select(model => model.Members.Select(member => member.Name)))
            .Concat(Model.Enums.Select(model => model.Values.Select(value => value.Name)))
            .Concat(Model.Queries.Select(model => model.Parameters.Select(parameter => parameter.Name)));
        Assert.All(scopes, names => Assert.Equal(names.Count(), names.Distinct(StringComparer.OrdinalIgnoreCase).Count()));
    }

    [Fact]
    public void Surface_Modeled_NothingIsLeftOutNothingFallsBackNothingCollides() =>
        Assert.True(Model.Problems.IsEmpty, string.Join('\n', Model.Problems));

    [Fact]
    public void Surface_Modeled_CountsAreThoseOfTheDocument() => Assert.Equal(
        (230, 158, 122, 1121, 1263),
        (Model.Resources.Count(resource => !resource.SchemaName.EndsWith("InlineCreate", StringComparison.Ordinal)), Model.Requests.Count(request =>
            request.Role == RequestRole.Create), Model.Requests.Count(request => request.Role == RequestRole.Update), Model.Builders.Count, Methods().Distinct().Count()));

    [Fact]
    public void Surface_ModeledTwice_IsEqual() => Assert.Equal(Model, ClientModelBuilder.Build(s_description.Value, ModelOptions.Everything));

    private static IEnumerable<string> Methods() => Model.Builders.SelectMany(builder => builder.Operations).Select(operation => $"{operation.Method} {operation.Path}");

    private static HashSet<string> Nodes()
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in s_description.Value.Paths.Where(path => !path.Operations.IsEmpty).Select(path => path.Path))
        {
            string[] segments = path.Split('/');
            nodes.UnionWith(Enumerable.Range(2, segments.Length - 1).Select(count => string.Join('/', segments.Take(count))));
        }

        return nodes;
    }

    private static bool IsResource(ApiSchema schema) => schema.Properties.Any(property => property.Name == "id")
        && schema.Properties.Any(property => property is { Name: "type", Schema.Enum: { Count: 1 } });

    private static IEnumerable<string> Names(ApiSchema schema, string part) =>
        (schema.Properties.FirstOrDefault(property => property.Name == part)?.Schema.Properties ?? default).Select(property => property.Name);
}
