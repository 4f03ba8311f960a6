using System.Text;

namespace AppStoreConnect.Spec.Tests.OpenApi;

public sealed class DocumentTests
{
    [Fact]
    public void Platform_AsStringOrMap_IsKept()
    {
        ApiReadResult older = Documents.Read("""{"openapi": "3.0.1", "info": {"title": "t", "version": "3.2", "x-platform": "garden_api"}, "paths": {} }""");
        Assert.Equal([new("", "garden_api")], older.Description!.Platforms.AsEnumerable());
        ApiReadResult newer = Documents.Read("""{"openapi": "3.0.1", "info": {"title": "t", "version": "4.4", "x-platforms": {"z": "Zoo", "garden_api": "Garden API"} }, "paths": {} }""");
        Assert.Equal([new("garden_api", "Garden API"), new("z", "Zoo")], newer.Description!.Platforms.AsEnumerable());
        Assert.Empty(older.Problems);
        Assert.Empty(newer.Problems);
        Documents.AssertRoundTrips(older.Description);
        Documents.AssertRoundTrips(newer.Description);
    }

    [Fact]
    public void ServersAndSecurity_AreKept()
    {
        ApiReadResult result = Documents.Read("""
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {}, "servers": [{"url": "https://b.example"}, {"url": "https://a.example/"}],
             "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "description": "prose"}, "api key": {"type": "apiKey", "in": "header", "name": "X"} } },
             "security": [{"bearer": [], "api key": []}]}
            """);
        Assert.Empty(result.Problems);
        Assert.Equal(["https://b.example", "https://a.example/"], result.Description!.Servers);
        Assert.Equal(["api key", "bearer"], result.Description.Security);
        Assert.Equal("""{"scheme":"bearer","type":"http"}""", result.Description.SecuritySchemes[1].Value);
        Documents.AssertRoundTrips(result.Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"openapi": "2.0"}""")]
    [InlineData("""{"openapi": 3.0}""")]
    [InlineData("""{"swagger": "2.0", "paths": {} }""")]
    [InlineData("openapi: 3.0.1\ninfo:\n  title: yaml\n")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("""{"openapi": "3.0.1", "info": {"title": "t" """)]
    public void Input_ThatIsNotADocument_ProducesAnErrorAndNothingElse(string text)
    {
        ApiReadResult result = Documents.Read(text);
        Assert.Null(result.Description);
        Assert.Equal(SpecProblemSeverity.Error, Assert.Single(result.Problems).Severity);
    }

    [Fact]
    public void Input_NotUtf8_ProducesAnError()
    {
        ApiReadResult result = Documents.Read(Encoding.Unicode.GetBytes("""{"openapi": "3.0.1"}"""));
        Assert.Null(result.Description);
        result = Documents.Read(new byte[] { (byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"' });
        Assert.Equal("The document is not UTF-8 text.", Assert.Single(result.Problems).Message);
    }

    [Fact]
    public void Input_WithByteOrderMark_IsRead() =>
        Assert.NotNull(Documents.Read(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Documents.Of().ToJsonString())).ToArray()).Description);

    [Fact]
    public void Input_WithHalfCharacters_IsReadAndReported()
    {
        ApiReadResult result = Documents.Read("""{"openapi": "3.0.1", "info": {"title": "a\ud83c\udf31b\ud800c\\ud800\udc00", "version": "1"}, "paths": {} }""");
        Assert.Equal("a\U0001F331b\uFFFDc\\ud800\uFFFD", result.Description!.Title);
        Assert.Contains(result.Problems, problem => problem.Message.Contains("surrogates", StringComparison.Ordinal));
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Input_InYaml_IsRecognizedAndReported()
    {
        Assert.Contains("YAML", Documents.Read("openapi: 3.0.1\ninfo: {}\n").Problems.Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("YAML", Documents.Read("{\"openapi\":").Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_OfTheGreatestDepth_FitsOnASmallStack()
    {
        // Threads of the compiler have a stack of 1.5 MB, or 0.5 MB on macOS, and part of it is already in use.
        string schema = "{}";
        for (int i = 0; i < 35; i++)
        {
            schema = $$"""{"oneOf": [{"type": "object", "properties": {"a": {"type": "array", "items": {{schema}} } } }]}""";
        }

        byte[] document = Encoding.UTF8.GetBytes(Documents.Of(schemas: $$"""{"A": {{schema}} }""").ToJsonString(new() { MaxDepth = 1000 }));
        ApiDescription? before = Documents.Read(document).Description;
        ApiDescription? after = null;
        var thread = new Thread(
            () =>
            {
                ApiDescription? description = Documents.Read(document).Description;
                after = description is null ? null : SurfaceReader.Parse(Documents.Surface(description)).Description;
            },
            maxStackSize: 384 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(before);
        Assert.True(before == after);
    }

    [Fact]
    public void Input_ThatUnfoldsWithoutEnd_IsRejected()
    {
        string paths = string.Join(", ", Enumerable.Range(0, 3000).Select(i => $$""" "/p{{i}}": {"get": {"operationId": "o{{i}}", "responses": {"200": {"$ref": "#/components/responses/R"} } } } """));
        string properties = string.Join(", ", Enumerable.Range(0, 3000).Select(i => $$""" "p{{i}}": {"type": "string"} """));
        ApiReadResult result = Documents.Read(Documents.Of(
            paths: "{" + paths + "}",
            components: """{"responses": {"R": {"content": {"a/b": {"schema": {"type": "object", "properties": {""" + properties + "} } } } } } }"));
        Assert.Null(result.Description);
        Assert.Contains("unfolds", result.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_NestedWithoutEnd_ProducesAnError()
    {
        ApiReadResult result = Documents.Read(new string('[', 100_000));
        Assert.Null(result.Description);
    }

    [Theory]
    [InlineData("""{"servers": 1}""", "/servers")]
    [InlineData("""{"info": []}""", "/info")]
    [InlineData("""{"paths": []}""", "/paths")]
    [InlineData("""{"paths": {"v1": {} } }""", "/paths/v1")]
    [InlineData("""{"paths": {"/v1": [] } }""", "/paths/~1v1")]
    [InlineData("""{"paths": {"/v1": {"get": 1} } }""", "/paths/~1v1/get")]
    [InlineData("""{"paths": {"/v1": {"fetch": {} } } }""", "/paths/~1v1/fetch")]
    [InlineData("""{"paths": {"/v1": {"servers": [] } } }""", "/paths/~1v1/servers")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "parameters": {}, "responses": {} } } } }""", "/paths/~1v1/get/parameters")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "parameters": [{"name": "a"}], "responses": {} } } } }""", "/paths/~1v1/get/parameters/0")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "parameters": [{"name": "a", "in": "query"}], "responses": {} } } } }""", "/paths/~1v1/get/parameters/0")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "callbacks": {}, "responses": {} } } } }""", "/paths/~1v1/get/callbacks")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "security": [], "responses": {} } } } }""", "/paths/~1v1/get/security")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "responses": {"ok": {} } } } } }""", "/paths/~1v1/get/responses/ok")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "responses": {"200": {"headers": {} } } } } } }""", "/paths/~1v1/get/responses/200/headers")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "responses": {"200": {"links": {} } } } } } }""", "/paths/~1v1/get/responses/200/links")]
    [InlineData("""{"paths": {"/v1": {"get": {"operationId": "a", "responses": {"200": {"content": {"a/b": {"encoding": {} } } } } } } } }""", "/paths/~1v1/get/responses/200/content/a~1b/encoding")]
    [InlineData("""{"components": {"headers": {} } }""", "/components/headers")]
    [InlineData("""{"security": [{"a": []}, {"b": []}] }""", "/security")]
    [InlineData("""{"x-extra": 1}""", "/x-extra")]
    [InlineData("""{"extra": 1}""", "/extra")]
    public void Construct_WithoutPlaceOrOfTheWrongKind_IsReportedAtItsPlace(string json, string pointer)
    {
        System.Text.Json.Nodes.JsonObject document = Documents.Of();
        foreach (KeyValuePair<string, System.Text.Json.Nodes.JsonNode?> member in System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject())
        {
            document[member.Key] = member.Value?.DeepClone();
        }

        ApiReadResult result = Documents.Read(document);
        Assert.Equal(pointer, Assert.Single(result.Problems).Pointer);
        Documents.AssertRoundTrips(result.Description!);
    }

    [Fact]
    public void Parameter_Twice_IsReportedAndReadOnce()
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1": {"get": {"operationId": "a", "responses": {}, "parameters": [
              {"name": "a", "in": "query", "schema": {"type": "string"} }, {"name": "a", "in": "query", "schema": {"type": "integer"} }, {"name": "a", "in": "header", "schema": {} }] } } }
            """));
        Assert.Equal("/paths/~1v1/get/parameters/1", Assert.Single(result.Problems).Pointer);
        Assert.Equal(2, result.Description!.Paths.Single().Operations.Single().Parameters.Count);
    }

    [Theory]
    [InlineData("""{"type": "string", "enum": ["A", "B"]}""", """{"type": "string", "enum": ["B", "C"]}""")]
    [InlineData("""{"type": "array", "items": {"type": "string", "enum": ["A", "B"]}}""", """{"type": "array", "items": {"type": "string", "enum": ["B", "C"]}}""")]
    public void Parameter_TwiceWithOtherValues_HasTheValuesOfBoth(string first, string second)
    {
        ApiReadResult result = Documents.Read(Documents.Of(paths: """
            {"/v1": {"get": {"operationId": "a", "responses": {}, "parameters": [
              {"name": "a", "in": "query", "schema":
            """ + first + """}, {"name": "a", "in": "query", "schema":""" + second + "}]}}}"));
        ApiSchema schema = Assert.Single(result.Description!.Paths.Single().Operations.Single().Parameters).Schema;

        Assert.Equal(["A", "B", "C"], ((schema.Items ?? schema).Enum ?? default).Order(StringComparer.Ordinal));
        Assert.Equal(SpecProblemSeverity.Info, Assert.Single(result.Problems).Severity);
    }

    [Fact]
    public void Problems_Thousandfold_AreBounded()
    {
        string schemas = string.Join(", ", Enumerable.Range(0, 5000).Select(i => $$""" "S{{i}}": {"type": 1} """));
        Assert.InRange(Documents.Read(Documents.Of(schemas: "{" + schemas + "}")).Problems.Count, 900, 1100);
    }
}
