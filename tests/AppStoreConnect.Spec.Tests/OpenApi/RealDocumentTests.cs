namespace AppStoreConnect.Spec.Tests.OpenApi;

/// <summary>Apple's documents, if they are available.</summary>
public sealed class RealDocumentTests
{
    [Fact]
    public void EveryDocument_ReadsWithoutProblemAndRoundTrips()
    {
        foreach (string file in RealDocuments.Files())
        {
            ApiReadResult result = Documents.Read(File.ReadAllBytes(file));
            Assert.DoesNotContain(result.Problems, problem => problem.Severity == SpecProblemSeverity.Error);
            Documents.AssertRoundTrips(result.Description!);
        }
    }

    [Fact]
    public void Document441_HasTheKnownCounts()
    {
        if (RealDocuments.Find("4.4.1") is not { } bytes)
        {
            return;
        }

        ApiDescription api = Documents.Read(bytes).Description!;
        ApiOperation[] operations = [.. api.Paths.SelectMany(path => path.Operations)];
        Assert.Equal((966, 1263, 1393), (api.Paths.Count, operations.Length, api.Schemas.Count));
        Assert.Equal(196, operations.SelectMany(operation => operation.Tags).Distinct().Count());
        Assert.Equal(
            [("DELETE", 132), ("GET", 797), ("PATCH", 158), ("POST", 176)],
            operations.GroupBy(operation => operation.Method).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
        ApiParameter[] parameters = [.. operations.SelectMany(operation => operation.Parameters)];
        Assert.Equal(3285, parameters.Length);
        Assert.All(parameters, parameter => Assert.Equal("query", parameter.In));
        Assert.All(operations.Where(operation => operation.Method != "GET"), operation => Assert.True(operation.Parameters.IsEmpty));
        EquatableArray<string>[] sets = [.. parameters.Select(parameter => parameter.Schema.Items?.Enum).OfType<EquatableArray<string>>()];
        Assert.Equal((2070, 408), (sets.Length, sets.Distinct().Count()));
        Assert.Equal((159, 146), (operations.Count(operation => operation.Deprecated), parameters.Count(parameter => parameter.Deprecated)));
        Assert.Equal(27, parameters.Count(parameter => parameter.Required));
        Assert.Equal(21, operations.Count(operation => operation is { Method: "DELETE", Body: not null }));
        Assert.All(operations.Select(operation => operation.Body)
            .OfType<ApiRequestBody>(), body => Assert.True(body is { Required: true, Content.Count: 1 } && body.Content[0].Name == "application/json"));
    }

    [Fact]
    public void Document441_HasTheKnownSchemas()
    {
        if (RealDocuments.Find("4.4.1") is not { } bytes)
        {
            return;
        }

        ApiDescription api = Documents.Read(bytes).Description!;
        ApiSchema[] schemas = [.. api.Schemas.SelectMany(component => Within(component.Schema))];
        Assert.Equal((181, 174), (schemas.Count(schema => !schema.OneOf.IsEmpty), schemas.Count(schema => schema.Discriminator is not null)));
        Assert.Equal(558, schemas.Count(schema => schema.Nullable));
        Assert.Equal(70, schemas.Count(schema => schema.Reference is not null && (schema.Nullable || schema.Deprecated)));
        Assert.Equal(10, schemas.Count(schema => schema.Reference is not null && schema.Deprecated));
        Assert.Equal(136, api.Schemas.Count(component => component.Schema.Deprecated));
        Assert.Equal(55, api.Schemas.Count(component => component.Schema.Enum is not null));
        Assert.Equal(3150, schemas.Count(schema => schema.Type == ApiSchemaType.Object) - api.Schemas.Count(component => component.Schema.Type == ApiSchemaType.Object));
        Assert.Equal(
            [("binary", 1), ("date", 37), ("date-time", 109), ("duration", 6), ("email", 4), ("int64", 14), ("number", 16), ("uri", 58), ("uri-reference", 25)],
            schemas.Where(schema => schema.Format is not null).GroupBy(schema => schema.Format!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
    }

    private static IEnumerable<ApiSchema> Within(ApiSchema schema)
    {
        IEnumerable<ApiSchema?> parts =
        [
            schema.Items, schema.AdditionalProperties,
            .. schema.Properties.Select(property => property.Schema), .. schema.OneOf, .. schema.AllOf, .. schema.AnyOf,
        ];
        return parts.OfType<ApiSchema>().SelectMany(Within).Prepend(schema);
    }
}
