namespace AppStoreConnect.Spec.Tests.OpenApi;

public sealed class PathTests
{
    [Fact]
    public void PathItem_WithoutMethods_IsKept()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/a/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "style": "simple", "schema": {"type": "string"} }] }, "/v1/b": {} }
            """));
        Assert.Empty(result.Problems);
        Assert.Equal(["/v1/a/{id}", "/v1/b"], result.Description!.Paths.Select(path => path.Path));
        Assert.All(result.Description.Paths, path => Assert.True(path.Operations.IsEmpty));
        Documents.AssertRoundTrips(result.Description);
    }

    [Theory]
    [InlineData("plants-get_collection")]
    [InlineData("plants.list all \"them\"")]
    public void OperationId_OfAnySpelling_IsKept(string id) =>
        Assert.Equal(id, Documents.Operation($$"""{"operationId": {{System.Text.Json.JsonSerializer.Serialize(id)}}, "responses": {} }""").Id);

    [Fact]
    public void OperationId_Twice_IsKeptAndReportedAtTheSecond()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/a": {"get": {"operationId": "same", "responses": {} } }, "/v1/b": {"get": {"operationId": "same", "responses": {} } } }
            """));
        SpecProblem problem = Assert.Single(result.Problems);
        Assert.Equal((SpecProblemSeverity.Info, "/paths/~1v1~1b/get/operationId"), (problem.Severity, problem.Pointer));
        Assert.Contains("/paths/~1v1~1a/get", problem.Message, StringComparison.Ordinal);
        Assert.All(result.Description!.Paths, path => Assert.Equal("same", path.Operations.Single().Id));
    }

    [Fact]
    public void OperationId_Missing_IsEmptyAndReported()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """{"/v1/a": {"get": {"responses": {} } } }"""));
        Assert.Equal("/paths/~1v1~1a/get", Assert.Single(result.Problems).Pointer);
        Assert.Equal("", result.Description!.Paths.Single().Operations.Single().Id);
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Methods_OfAllKinds_AreKept()
    {
        string[] methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
        ApiReadResult result = Documents.Read(Documents.Of(paths: "{\"/v1/a\": {"
            + string.Join(", ", methods.Select(method => $$""" "{{method}}": {"operationId": "{{method}}", "responses": {} } """)) + "} }"));
        Assert.Empty(result.Problems);
        Assert.Equal(methods.Select(method => method.ToUpperInvariant()).Order(StringComparer.Ordinal), result.Description!.Paths.Single().Operations.Select(operation => operation.Method));
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Parameters_WithAndWithoutStyleAndExplode_AreKeptAsWritten()
    {
        ApiOperation operation = Documents.Operation("""
            {"operationId": "a", "responses": {}, "parameters": [
              {"name": "a", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string"} } },
              {"name": "b", "in": "query", "schema": {"type": "array", "items": {"type": "string"} }, "required": true},
              {"name": "c", "in": "query", "style": "deepObject", "explode": true, "schema": {"type": "object"}, "deprecated": true},
              {"name": "X-D", "in": "header", "style": "simple", "schema": {"type": "string"} },
              {"name": "e", "in": "cookie", "explode": false, "schema": {"type": "string"} }] }
            """);
        Assert.Equal(
            [("cookie", "e", null, false), ("header", "X-D", "simple", null), ("query", "a", "form", false), ("query", "b", null, null), ("query", "c", "deepObject", true)],
            operation.Parameters.Select(parameter => (parameter.In, parameter.Name, parameter.Style, parameter.Explode)));
        Assert.Equal(["b"], operation.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name));
        Assert.Equal(["c"], operation.Parameters.Where(parameter => parameter.Deprecated).Select(parameter => parameter.Name));
    }

    [Fact]
    public void PathParameters_NotAsTheTemplateImplies_AreKept()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/a/{id}": {"get": {"operationId": "a", "responses": {} } },
             "/v1/b/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"} }], "get": {"operationId": "b", "responses": {} } },
             "/v1/c/{id}": {"parameters": [{"name": "id", "in": "path", "schema": {"type": "string"} }, {"name": "q", "in": "query", "schema": {"type": "string"} }] } }
            """));
        Assert.Empty(result.Problems);
        Assert.Equal([0, 1, 2], result.Description!.Paths.Select(path => path.Parameters.Count));
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void MediaTypes_OfAllKinds_AreKept()
    {
        ApiOperation operation = Documents.Operation("""
            {"operationId": "a", "requestBody": {"content": {"text/csv": {"schema": {"type": "string"} }, "application/json": {"schema": {"type": "object", "properties": {"inline": {"type": "string"} } } } } },
             "responses": {
              "200": {"description": "", "content": {"application/json": {"schema": {"type": "object", "properties": {"data": {"type": "string"} } } }, "text/csv": {"schema": {"type": "string"} } } },
              "202": {"description": ""}, "204": {"description": ""},
              "2XX": {"description": "", "content": {"application/vnd.garden.plant+json": {} } },
              "4XX": {"description": "", "content": {"*/*": {"schema": {} } } },
              "default": {"description": "", "content": {"application/json": {"schema": {"type": "string", "format": "binary"} } } } } }
            """);
        Assert.Equal(["200", "202", "204", "2XX", "4XX", "default"], operation.Responses.Select(response => response.Status));
        Assert.Equal(["application/json", "text/csv"], operation.Responses[0].Content.Select(content => content.Name));
        Assert.Null(operation.Responses[3].Content[0].Schema);
        Assert.Equal(new ApiSchema(), operation.Responses[4].Content[0].Schema);
        Assert.False(operation.Body!.Required);
    }

    [Fact]
    public void Tags_OtherThanThePathImplies_AreKept()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/plants": {"get": {"operationId": "a", "tags": ["Plants"], "responses": {} }, "post": {"operationId": "b", "tags": ["Zoo", "A tag"], "responses": {} }, "put": {"operationId": "c", "responses": {} } } }
            """));
        Assert.Equal([["Plants"], ["Zoo", "A tag"], []], result.Description!.Paths.Single().Operations.Select(operation => operation.Tags.ToArray()));
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Parameter_WithContent_HasItsFirstSchemaAndIsReported()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/a": {"get": {"operationId": "a", "responses": {}, "parameters": [
              {"name": "filter", "in": "query", "content": {"text/plain": {}, "application/json": {"schema": {"type": "integer"} }, "application/xml": {"schema": {"type": "string"} } } }] } } }
            """));

        SpecProblem problem = Assert.Single(result.Problems);
        Assert.Equal("/paths/~1v1~1a/get/parameters/0/content", problem.Pointer);
        Assert.Equal(ApiSchemaType.Integer, result.Description!.Paths.Single().Operations.Single().Parameters.Single().Schema.Type);
    }

    [Fact]
    public void Parameter_WithContentOfNoSchema_TakesAnythingAndIsReported()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1/a": {"get": {"operationId": "a", "responses": {}, "parameters": [{"name": "filter", "in": "query", "content": {"text/plain": {} } }] } } }
            """));

        Assert.Equal(["/paths/~1v1~1a/get/parameters/0/content", "/paths/~1v1~1a/get/parameters/0"], result.Problems.Select(problem => problem.Pointer));
        Assert.Equal(ApiSchemaType.None, result.Description!.Paths.Single().Operations.Single().Parameters.Single().Schema.Type);
    }
}
