namespace AppStoreConnect.Spec.Tests.OpenApi;

public sealed class ReferenceTests
{
    private const string Leaf = """ "$ref": "#/components/schemas/Leaf" """;

    [Fact]
    public void Reference_WithoutSiblings_IsItsNameAlone() =>
        Assert.Equal(new() { Reference = "Leaf" }, Documents.Schema($$"""{ {{Leaf}} }"""));

    [Fact]
    public void Reference_WithSiblings_KeepsThem() =>
        Assert.Equal(
            new() { Reference = "Leaf", Nullable = true, Deprecated = true, Default = "{}" },
            Documents.Schema($$"""{ {{Leaf}}, "nullable": true, "deprecated": true, "default": {} }"""));

    [Fact]
    public void Reference_WithSiblingsInItems_KeepsThem() =>
        Assert.Equal(
            new ApiSchema { Reference = "Leaf", Nullable = true },
            Documents.Schema($$"""{"type": "array", "items": { {{Leaf}}, "nullable": true } }""").Items);

    [Fact]
    public void Reference_WithAllOfBeside_KeepsBoth()
    {
        ApiSchema schema = Documents.Schema($$"""{ {{Leaf}}, "allOf": [{"$ref": "#/components/schemas/Root"}] }""");
        Assert.Equal("Leaf", schema.Reference);
        Assert.Equal([new ApiSchema { Reference = "Root" }], schema.AllOf);
    }

    [Fact]
    public void AllOf_WithOneReferenceAndNullable_StaysAnAllOf()
    {
        ApiSchema schema = Documents.Schema($$"""{"nullable": true, "allOf": [{ {{Leaf}} }] }""");
        Assert.Null(schema.Reference);
        Assert.True(schema.Nullable);
        Assert.Equal([new ApiSchema { Reference = "Leaf" }], schema.AllOf);
    }

    [Theory]
    [InlineData("""{"A": {"$ref": "#/components/schemas/A"} }""")]
    [InlineData("""{"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"} }""")]
    [InlineData("""{"A": {"type": "object", "properties": {"sub": {"type": "array", "items": {"$ref": "#/components/schemas/A"} } } } }""")]
    public void Reference_InACycleOfComponents_IsKept(string schemas)
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: schemas));
        Assert.Empty(result.Problems);
        Documents.AssertRoundTrips(result.Description!);
    }

    [Fact]
    public void Reference_ToNoComponent_IsKeptAndReported()
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: """{"A": {"$ref": "#/components/schemas/Nobody"} }"""));
        SpecProblem problem = Assert.Single(result.Problems);
        Assert.Equal("/components/schemas/A/$ref", problem.Pointer);
        Assert.Equal("Nobody", result.Description!.Schemas.Single().Schema.Reference);
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Reference_IntoTheMiddleOfAComponent_ReadsItInPlace()
    {
        ApiReadResult result = Documents.Read(Documents.Of(
            schemas: """{"A": {"properties": {"b": {"type": "integer", "maximum": 3} } }, "C": {"$ref": "#/components/schemas/A/properties/b", "nullable": true} }"""));
        ApiSchema schema = result.Description!.Schemas[1].Schema;
        Assert.True(schema.Nullable);
        Assert.Equal([new ApiSchema { Type = ApiSchemaType.Integer, Maximum = "3" }], schema.AllOf);
        Assert.Equal("/components/schemas/C/$ref", Assert.Single(result.Problems).Pointer);
    }

    [Theory]
    [InlineData("other.json#/components/schemas/A")]
    [InlineData("https://example.com/a.json")]
    [InlineData("#/components/schemas/A/properties/missing")]
    [InlineData("#nowhere")]
    public void Reference_ThatLeadsNowhere_IsAnErrorAtItsPlace(string reference)
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: $$"""{"A": {"properties": {"b": {"$ref": "{{reference}}"} } } }"""));
        SpecProblem problem = Assert.Single(result.Problems);
        Assert.Equal(SpecProblemSeverity.Error, problem.Severity);
        Assert.Equal("/components/schemas/A/properties/b", problem.Pointer);
    }

    [Fact]
    public void Reference_IntoItsOwnMiddle_IsAnErrorNotALoop()
    {
        ApiReadResult result = Documents.Read(Documents.Of(
            schemas: """{"A": {"properties": {"b": {"properties": {"c": {"$ref": "#/components/schemas/A/properties/b"} } } } } }"""));
        Assert.Contains(result.Problems, problem => problem.Severity == SpecProblemSeverity.Error && problem.Message.Contains("leads back", StringComparison.Ordinal));
    }

    [Fact]
    public void Parameter_Referenced_IsReadInPlace()
    {
        const string Components = """
            {"parameters": {
              "first": {"$ref": "#/components/parameters/limit"},
              "limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}, "style": "form"} } }
            """;
        ApiOperation operation = Documents.Operation(
            """{"operationId": "a", "parameters": [{"$ref": "#/components/parameters/first"}], "responses": {} }""", Components);
        Assert.Equal("limit", Assert.Single(operation.Parameters).Name);
    }

    [Fact]
    public void ResponseAndBody_Referenced_AreReadInPlace()
    {
        const string Components = """
            {"responses": {"Error": {"description": "x", "content": {"application/json": {"schema": {"type": "string"} } } } },
             "requestBodies": {"Body": {"required": true, "content": {"text/csv": {"schema": {"type": "string"} } } } } }
            """;
        ApiOperation operation = Documents.Operation(
            """{"operationId": "a", "requestBody": {"$ref": "#/components/requestBodies/Body"}, "responses": {"400": {"$ref": "#/components/responses/Error"}, "404": {"$ref": "#/components/responses/Error"} } }""",
            Components);
        Assert.Equal("text/csv", Assert.Single(operation.Body!.Content).Name);
        Assert.Equal(["400", "404"], operation.Responses.Select(response => response.Status));
        Assert.All(operation.Responses, response => Assert.Equal("application/json", Assert.Single(response.Content).Name));
    }

    [Fact]
    public void PathItem_Referenced_IsReadInPlace()
    {
        ApiReadResult result = Documents.Read(Documents.Of(
            paths: """{"/v1/a": {"$ref": "#/components/pathItems/a"} }""",
            components: """{"pathItems": {"a": {"get": {"operationId": "a", "responses": {} } } } }""",
            openapi: "3.1.0"));
        Assert.Empty(result.Problems);
        Assert.Equal("a", result.Description!.Paths.Single().Operations.Single().Id);
    }

    [Fact]
    public void Response_ThatRefersToItself_IsAnError()
    {
        ApiReadResult result = Documents.Read(Documents.Of(
            paths: """{"/v1/a": {"get": {"operationId": "a", "responses": {"200": {"$ref": "#/components/responses/A"} } } } }""",
            components: """{"responses": {"A": {"$ref": "#/components/responses/B"}, "B": {"$ref": "#/components/responses/A"} } }"""));
        Assert.Contains(result.Problems, problem => problem.Severity == SpecProblemSeverity.Error && problem.Message.Contains("leads back", StringComparison.Ordinal));
        Assert.Equal("200", result.Description!.Paths.Single().Operations.Single().Responses.Single().Status);
    }
}
