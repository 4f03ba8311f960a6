namespace AppStoreConnect.Spec.Tests.OpenApi;

public sealed class LaterVersionTests
{
    [Fact]
    public void Version_Later_IsKeptThroughTheDocument()
    {
        ApiReadResult result = Documents.Read(Documents.Of(openapi: "3.1.0"));
        Assert.Empty(result.Problems);
        Assert.Equal("3.1.0", result.Description!.OpenApiVersion);
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Type_WithNull_IsNullable() =>
        Assert.Equal(new() { Type = ApiSchemaType.String, Nullable = true }, Documents.Schema("""{"type": ["string", "null"]}""", "3.1.0"));

    [Fact]
    public void AnyOf_WithNull_IsNullable()
    {
        ApiSchema schema = Documents.Schema("""{"anyOf": [{"$ref": "#/components/schemas/Leaf"}, {"type": "null"}]}""", "3.1.0");
        Assert.True(schema.Nullable);
        Assert.Equal([new ApiSchema { Reference = "Leaf" }], schema.AnyOf);
    }

    [Fact]
    public void Const_IsAnEnumOfOne() =>
        Assert.Equal(["plants"], Documents.Schema("""{"type": "string", "const": "plants"}""", "3.1.0").Enum!.Value);

    [Fact]
    public void ExclusiveBound_AsNumber_IsABoundWithAFlag() =>
        Assert.Equal(
            new() { Type = ApiSchemaType.Integer, Minimum = "3", ExclusiveMinimum = true },
            Documents.Schema("""{"type": "integer", "exclusiveMinimum": 3}""", "3.1.0"));

    [Fact]
    public void Webhooks_AreReported()
    {
        System.Text.Json.Nodes.JsonObject document = Documents.Of(openapi: "3.1.0");
        document["webhooks"] = new System.Text.Json.Nodes.JsonObject();
        Assert.Equal("/webhooks", Assert.Single(Documents.Read(document).Problems).Pointer);
    }
}
