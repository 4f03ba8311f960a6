namespace AppStoreConnect.Spec.Tests.Surface;

/// <summary>The notation of facts, as documented in spec/README.md.</summary>
public sealed class NotationTests
{
    [Theory]
    [InlineData("""{"type": "string", "format": "date-time", "nullable": true}""", "Plant string:date-time?")]
    [InlineData("""{"type": "array", "items": {"$ref": "#/components/schemas/Leaf"} }""", "Plant [Leaf]")]
    [InlineData("""{"type": "integer", "maximum": 200}""", "Plant integer(..200)")]
    [InlineData("""{"type": "integer", "minimum": 1, "maximum": 200, "exclusiveMinimum": true, "deprecated": true}""", "Plant integer(deprecated, 1..200, exclusiveMinimum)")]
    [InlineData("""{"type": "string", "minLength": 1, "pattern": "^\"a\\d"}""", "Plant string(length=1.., pattern=\"^\\\"a\\\\d\")")]
    [InlineData("""{"type": "object", "additionalProperties": {"type": "string"} }""", "Plant object(map=string)")]
    [InlineData("""{"type": "object", "additionalProperties": false}""", "Plant object(additional=false)")]
    [InlineData("""{"$ref": "#/components/schemas/Leaf", "nullable": true, "deprecated": true}""", "Plant Leaf?(deprecated)")]
    [InlineData("""{"type": "string", "enum": []}""", "Plant =")]
    [InlineData("""{"type": "integer", "enum": [2, 1]}""", "Plant integer=1|2")]
    [InlineData("""{"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/Leaf"}]}""", "Plant oneOf(Leaf, string)")]
    [InlineData("""{"type": "object", "properties": {"data": {"type": "array", "items": {"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["roots"]} } } }, "meta": {"$ref": "#/components/schemas/Leaf"} }, "required": ["data"]}""", "Plant {data!: [<roots>], meta: Leaf}")]
    public void Schema_OnOneLine_ReadsAs(string schema, string line)
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: $$"""{"Plant": {{schema}}, "Leaf": {} }"""));
        Assert.Equal([line], Lines(result.Description!, "Plant"));
    }

    [Fact]
    public void Resource_ReadsAsItsMembers()
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: """
            {"Plant": {"type": "object", "required": ["id", "type"], "properties": {
              "id": {"type": "string"}, "type": {"type": "string", "enum": ["plants"]}, "links": {"$ref": "#/components/schemas/Links"},
              "attributes": {"type": "object", "properties": {"name": {"type": "string"}, "state": {"type": "string", "enum": ["WILTED", "FRESH"]},
                "spots": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "integer"} } } } } },
              "relationships": {"type": "object", "properties": {"roots": {"type": "object", "properties": {
                "data": {"type": "array", "items": {"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["roots"]} } } },
                "links": {"$ref": "#/components/schemas/Links"} } } } } } },
             "Links": {"type": "object"} }
            """));
        Assert.Equal(
            [
                "Plant {<plants>, links: Links}",
                "Plant.attributes.name string",
                "Plant.attributes.spots[].x integer",
                "Plant.attributes.state =FRESH|WILTED",
                "Plant.relationships.roots {data: [<roots>], links: Links}",
            ],
            Lines(result.Description!, "Plant"));
    }

    [Fact]
    public void Alternatives_ReadAsOneLineEach()
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: """
            {"Response": {"type": "object", "properties": {"included": {"type": "array", "items": {
               "oneOf": [{"$ref": "#/components/schemas/Root"}, {"$ref": "#/components/schemas/RootV2"}, {"$ref": "#/components/schemas/Leaf"}],
               "discriminator": {"propertyName": "type", "mapping": {"roots": "#/components/schemas/Root", "foliage": "Leaf", "leaves": "Leaf"} } } } } },
             "Root": {"properties": {"type": {"type": "string", "enum": ["roots"]} } }, "RootV2": {"properties": {"type": {"type": "string", "enum": ["roots"]} } },
             "Leaf": {"properties": {"type": {"type": "string", "enum": ["leaves"]} } } }
            """));
        Assert.Equal(
            ["Response.included[] | Leaf =foliage =leaves", "Response.included[] | Root", "Response.included[] | RootV2 -"],
            Lines(result.Description!, "Response"));
        Documents.AssertRoundTrips(result.Description!);
    }

    [Fact]
    public void Enum_ReadsAsOneLineAValue()
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: """{"Plant": {"type": "string", "enum": ["TREE", "SHRUB", "a b"], "deprecated": true} }"""));
        Assert.Equal(["Plant = \"a b\"", "Plant = SHRUB", "Plant = TREE", "Plant =*(deprecated)"], Lines(result.Description!, "Plant"));
    }

    [Fact]
    public void Operation_ReadsAsItsSignatureAndParameters()
    {
        const string Error = """{"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"} } } }""";
        ApiReadResult result = Documents.Read(Documents.Of(
            paths: $$"""
                {"/v1/plants": {
                  "get": {"operationId": "plants_getCollection", "tags": ["Plants"], "deprecated": true,
                    "parameters": [
                      {"name": "filter[name]", "in": "query", "style": "form", "explode": false, "required": true, "schema": {"type": "array", "items": {"type": "string"} } },
                      {"name": "fields[plants]", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string", "enum": ["name", "roots"]} } }],
                    "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plants"} }, "text/csv": {"schema": {"type": "string"} } } }, "400": {{Error}}, "404": {{Error}} } } },
                 "/v1/roots": {
                  "get": {"operationId": "roots_getCollection", "tags": ["Roots"], "responses": {"400": {{Error}}, "404": {{Error}}, "204": {"description": ""} } },
                  "post": {"operationId": "roots_createInstance", "tags": ["Garden"],
                    "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plants"} } } }, "responses": {"409": {{Error}} } } } }
                """,
            schemas: """{"Error": {}, "Plants": {} }"""));
        Assert.Equal(
            [
                "GET * > 400,404 Error",
                "GET /v1/plants : plants_getCollection deprecated > 200 Plants as application/json > 200 string as text/csv",
                "GET /v1/plants fields[plants]",
                "GET /v1/plants filter[name] [string] required",
                "GET /v1/roots : roots_getCollection > 204",
            ],
            Lines(result.Description!, "GET"));
        Assert.Equal(["POST /v1/roots : roots_createInstance #Garden < Plants > 409 Error"], Lines(result.Description!, "POST"));
        Assert.Equal(["enum fields[plants] name", "enum fields[plants] roots"], Lines(result.Description!, "enum"));
        Documents.AssertRoundTrips(result.Description!);
    }

    private static string[] Lines(ApiDescription description, string start) =>
        [.. SurfaceFacts.Enumerate(description).Where(line => line.StartsWith(start, StringComparison.Ordinal) && !char.IsLetterOrDigit(line[start.Length]))];
}
