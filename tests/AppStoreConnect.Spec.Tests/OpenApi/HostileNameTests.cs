using System.Text.Json;

namespace AppStoreConnect.Spec.Tests.OpenApi;

/// <summary>Names that would break a careless notation or reference.</summary>
public sealed class HostileNameTests
{
    public static TheoryData<string> Names =>
    [
        "", " ", "a b", "a\"b", "a\\b", "a\nb", "a\r\nb", "a\tb", "a\0b", "a/b", "a~1b", "a%2Fb", "a#b", "#", "*", "a.b", ".", "..", "a[]", "a[0]", "a{b}", "<a>",
        "a!", "a: b", "a, b", "a|b", "(a)", "a=b", "?", "-", "+", "-a", "é", "日本語", "\U0001F331", "\u202Eevil", "\u2028", "\u0085", "\uFEFF", "\u007F",
        "GET", "enum", "string", "any", "none", "oneOf", "required", "deprecated", "as", "only", "__0", "$ref", "x-a", "data", "id", "type",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_Anywhere_RoundTrips(string name)
    {
        string json = JsonSerializer.Serialize(name);
        string pointer = JsonSerializer.Serialize("#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        string path = JsonSerializer.Serialize("/" + name);
        ApiReadResult result = Documents.Read($$"""
            {"openapi": "3.0.1", "info": {"title": {{json}}, "version": {{json}}, "x-platforms": {"p": {{json}} } }, "servers": [{"url": {{json}} }],
             "paths": { {{path}}: {"get": {"operationId": {{json}}, "tags": [{{json}}],
               "parameters": [{"name": {{json}}, "in": "query", "style": {{json}}, "schema": {"type": "array", "items": {"type": "string", "enum": [{{json}}, "other"]} } },
                 {"name": {{json}}, "in": "header", "schema": {"type": "string", "enum": [{{json}}]} }],
               "requestBody": {"content": { {{json}}: {"schema": {"$ref": {{pointer}} } } } },
               "responses": {"200": {"content": { {{json}}: {"schema": {"$ref": {{pointer}}, "nullable": true} }, "b/c": {} } } } } } },
             "components": {"securitySchemes": { {{json}}: {"type": {{json}} } }, "schemas": { {{json}}: {
               "type": "object", "format": {{json}}, "pattern": {{json}}, "default": {{json}}, "required": [{{json}}, "ghost"],
               "properties": { {{json}}: {"type": "string", "format": {{json}}, "enum": [{{json}}, "b"]} } },
              "Object": {"type": "object", "properties": { {{json}}: {"type": "object", "properties": {"type": {"type": "string", "enum": [{{json}}]}, {{JsonSerializer.Serialize("_" + name)}}: {"$ref": {{pointer}} } } } } },
              "Values": {"type": "string", "enum": [{{json}}]},
              "Choice": {"oneOf": [{"$ref": {{pointer}} }, {"$ref": "#/components/schemas/Object"}], "discriminator": {"propertyName": {{json}}, "mapping": { {{json}}: {{pointer}} } } } } },
             "security": [{ {{json}}: []}]}
            """);
        Assert.DoesNotContain(result.Problems, problem => problem.Message.Contains("Microsoft.OpenApi", StringComparison.Ordinal));
        ApiDescription description = result.Description!;
        Assert.Contains(description.Schemas, component => component.Name == name);
        Assert.Contains(description.Schemas.Single(component => component.Name == "Choice").Schema.OneOf, alternative => alternative.Reference == name);
        Documents.AssertRoundTrips(description);
        Assert.All(Documents.Surface(description), c => Assert.True(c is '\n' or (>= ' ' and <= '~')));
    }
}
