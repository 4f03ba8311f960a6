namespace AppStoreConnect.Spec.Tests.OpenApi;

public sealed class SchemaTests
{
    [Fact]
    public void Format_Null_IsNone() =>
        Assert.Equal(new() { Type = ApiSchemaType.String }, Documents.Schema("""{"type": "string", "format": null}"""));

    [Fact]
    public void Enum_Empty_IsNotTheSameAsNone()
    {
        Assert.Equal(EquatableArray<string>.Empty, Documents.Schema("""{"type": "string", "enum": []}""").Enum);
        Assert.Null(Documents.Schema("""{"type": "string"}""").Enum);
    }

    [Fact]
    public void Enum_OfStrings_IsInOrdinalOrder() =>
        Assert.Equal(["", "-name", "EN-US", "com.example.a", "name"], Documents.Schema("""{"type": "string", "enum": ["name", "-name", "EN-US", "", "com.example.a"]}""").Enum!.Value);

    [Fact]
    public void Enum_OfNumbers_IsItsLiterals()
    {
        Assert.Equal(["-1", "10", "2"], Documents.Schema("""{"type": "integer", "enum": [2, 10, -1]}""").Enum!.Value);
        Assert.Equal(["1.50", "2e3"], Documents.Schema("""{"type": "number", "enum": [1.50, 2e3]}""").Enum!.Value);
        Assert.Equal(["false"], Documents.Schema("""{"type": "boolean", "enum": [false]}""").Enum!.Value);
    }

    [Fact]
    public void Enum_OfMixedValues_IsReadAndReported()
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: """{"A": {"type": "string", "enum": ["a", 1, true, null, {}, "a"]} }"""));
        ApiSchema schema = result.Description!.Schemas.Single().Schema;
        Assert.Equal(["1", "a", "true"], schema.Enum!.Value);
        Assert.True(schema.Nullable);
        Assert.Equal(["/1", "/2", "/3", "/4", "/5"], result.Problems.Select(problem => problem.Pointer.Replace("/components/schemas/A/enum", "", StringComparison.Ordinal)));
        Documents.AssertRoundTrips(result.Description);
    }

    [Fact]
    public void Enum_WithNullWhereNullable_LosesNothing() =>
        Assert.Equal(["a"], Documents.Schema("""{"type": "string", "nullable": true, "enum": ["a", null]}""").Enum!.Value);

    [Fact]
    public void Composition_OfAllKinds_IsKeptInCanonicalOrder()
    {
        const string Leaf = """{"$ref": "#/components/schemas/Leaf"}""";
        const string Root = """{"$ref": "#/components/schemas/Root"}""";
        ApiSchema schema = Documents.Schema(
            $$"""{"type": "object", "oneOf": [{{Root}}, {"type": "string"}, {{Leaf}}], "allOf": [{{Root}}], "anyOf": [{"type": "array", "items": {{Leaf}} }, {{Root}}]}""");
        Assert.Equal(["Leaf", "Root", null], schema.OneOf.Select(alternative => alternative.Reference));
        Assert.Equal(["Root"], schema.AllOf.Select(part => part.Reference));
        Assert.Equal(["Root", null], schema.AnyOf.Select(part => part.Reference));
    }

    [Fact]
    public void Discriminator_WithReferencesAndBareNames_IsMappedToComponents()
    {
        ApiSchema schema = Documents.Schema("""
            {"oneOf": [{"$ref": "#/components/schemas/Leaf"}, {"$ref": "#/components/schemas/Root"}],
             "discriminator": {"propertyName": "type", "mapping": {"roots": "#/components/schemas/Root", "leaves": "Leaf", "foliage": "Leaf"} } }
            """);
        Assert.Equal(
            [new("foliage", "Leaf"), new("leaves", "Leaf"), new("roots", "Root")],
            schema.Discriminator!.Mapping.AsEnumerable());
    }

    [Fact]
    public void Bounds_AreKeptAsWritten() =>
        Assert.Equal(
            new()
            {
                Type = ApiSchemaType.Number,
                Minimum = "-1.50",
                Maximum = "1e400",
                ExclusiveMaximum = true,
                MultipleOf = "0.010",
                MinLength = 1,
                MaxLength = 2,
                MinItems = 3,
                MaxItems = 4,
                MinProperties = 5,
                MaxProperties = 6,
                UniqueItems = true,
                Pattern = "^[a-z \"\\\\]+$",
                Default = "[1.0,{\"a\":null,\"b\":2}]",
                ReadOnly = true,
                WriteOnly = true,
            },
            Documents.Schema("""
                {"type": "number", "minimum": -1.50, "maximum": 1e400, "exclusiveMinimum": false, "exclusiveMaximum": true, "multipleOf": 0.010,
                 "minLength": 1, "maxLength": 2, "minItems": 3, "maxItems": 4, "minProperties": 5, "maxProperties": 6, "uniqueItems": true,
                 "pattern": "^[a-z \"\\\\]+$", "default": [1.0, {"b": 2, "a": null}], "readOnly": true, "writeOnly": true}
                """));

    [Fact]
    public void Default_Null_IsKept() => Assert.Equal("null", Documents.Schema("""{"type": "string", "default": null}""").Default);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void AdditionalProperties_AsFlag_IsKept(string json, bool expected)
    {
        ApiSchema schema = Documents.Schema($$"""{"type": "object", "additionalProperties": {{json}} }""");
        Assert.Equal(expected, schema.AdditionalPropertiesAllowed);
        Assert.Null(schema.AdditionalProperties);
    }

    [Fact]
    public void AdditionalProperties_AsSchema_IsKept()
    {
        Assert.Equal(new ApiSchema { Type = ApiSchemaType.String }, Documents.Schema("""{"type": "object", "additionalProperties": {"type": "string"} }""").AdditionalProperties);
        Assert.Equal(new ApiSchema(), Documents.Schema("""{"type": "object", "additionalProperties": {} }""").AdditionalProperties);
    }

    [Fact]
    public void Required_WithoutProperty_IsKept()
    {
        ApiSchema schema = Documents.Schema("""{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"} }, "required": ["b", "ghost", "a ghost"]}""");
        Assert.Equal([("a", false), ("b", true)], schema.Properties.Select(property => (property.Name, property.Required)));
        Assert.Equal(["a ghost", "ghost"], schema.RequiredWithoutProperty);
    }

    [Fact]
    public void Properties_WithoutAType_AreKept()
    {
        ApiSchema schema = Documents.Schema("""{"properties": {"a": {"type": "object", "properties": {"b": {} } } }, "nullable": true}""");
        Assert.Equal(ApiSchemaType.None, schema.Type);
        Assert.Equal("b", schema.Properties[0].Schema.Properties[0].Name);
    }

    [Theory]
    [InlineData("not", """{"type": "string"}""")]
    [InlineData("patternProperties", "{}")]
    [InlineData("x-garden", "1")]
    [InlineData("madeUp", "[]")]
    public void Keyword_WithoutPlaceInTheDescription_IsReported(string keyword, string value)
    {
        ApiReadResult result = Documents.Read(Documents.Of(schemas: $$"""{"A": {"type": "string", "{{keyword}}": {{value}} } }"""));
        Assert.Equal($"/components/schemas/A/{keyword}", Assert.Single(result.Problems).Pointer);
        Assert.Equal(ApiSchemaType.String, result.Description!.Schemas.Single().Schema.Type);
    }

    [Theory]
    [InlineData("""{"type": 1}""", "/type")]
    [InlineData("""{"type": "file"}""", "/type")]
    [InlineData("""{"type": ["string", "integer"]}""", "/type")]
    [InlineData("""{"enum": "a"}""", "/enum")]
    [InlineData("""{"properties": []}""", "/properties")]
    [InlineData("""{"properties": {"a": 1} }""", "/properties/a")]
    [InlineData("""{"required": true}""", "/required")]
    [InlineData("""{"required": [1]}""", "/required/0")]
    [InlineData("""{"items": [{}]}""", "/items")]
    [InlineData("""{"maximum": "1"}""", "/maximum")]
    [InlineData("""{"maxLength": -1}""", "/maxLength")]
    [InlineData("""{"maxLength": 99999999999}""", "/maxLength")]
    [InlineData("""{"nullable": "yes"}""", "/nullable")]
    [InlineData("""{"oneOf": {} }""", "/oneOf")]
    [InlineData("""{"discriminator": {} }""", "/discriminator")]
    [InlineData("""{"discriminator": {"propertyName": "a", "mapping": {"b": "other.json#/x"} } }""", "/discriminator/mapping/b")]
    [InlineData("""{"$ref": 1}""", "/$ref")]
    [InlineData("""{"format": 1}""", "/format")]
    [InlineData("""{"type": "string", "type": "integer"}""", "/type")]
    [InlineData("""{"type": "integer", "enum": ["a"]}""", "/enum/0")]
    [InlineData("true", "")]
    [InlineData("1", "")]
    public void Keyword_OfTheWrongKind_IsReportedAtItsPlace(string schema, string place)
    {
        ApiReadResult result = Documents.Read("""{"openapi": "3.0.1", "info": {"title": "", "version": ""}, "paths": {}, "components": {"schemas": {"A": """ + schema + "} } }");
        Assert.Equal("/components/schemas/A" + place, Assert.Single(result.Problems).Pointer);
        Documents.AssertRoundTrips(result.Description!);
    }

    [Fact]
    public void Nesting_TooDeep_IsAnErrorAtItsPlace()
    {
        string schema = "{}";
        for (int i = 0; i < 60; i++)
        {
            schema = $$"""{"type": "object", "properties": {"a": {{schema}} } }""";
        }

        ApiReadResult result = Documents.Read(Documents.Of(schemas: $$"""{"A": {{schema}} }"""));
        Assert.Equal(SpecProblemSeverity.Error, Assert.Single(result.Problems).Severity);
        Documents.AssertRoundTrips(result.Description!);
    }

    [Fact]
    public void Nesting_AsDeepAsAllowed_RoundTrips()
    {
        string schema = "{}";
        for (int i = 0; i < 23; i++)
        {
            schema = $$"""{"type": "object", "properties": {"a": {"type": "array", "items": {{schema}} } } }""";
        }

        Assert.NotNull(Documents.Schema(schema));
    }
}
