using System.Text;

namespace AppStoreConnect.Modeling.Tests;

/// <summary>Schemas composed with <c>allOf</c>, which Apple's document does not use. A composed schema has the meaning of its parts combined.</summary>
public sealed class AllOfTests
{
    private const string Text = """
        {"openapi": "3.0.1", "info": {"title": "Garden API", "version": "1"},
         "paths": {"/v1/trees/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "style": "simple", "schema": {"type": "string"} }],
           "get": {"operationId": "trees_getInstance", "tags": ["Trees"],
             "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TreeResponse"} } } } } } } },
         "components": {"schemas": {
          "Identified": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"} } },
          "Named": {"allOf": [{"$ref": "#/components/schemas/Named"}], "properties": {"name": {"type": "string"}, "age": {"type": "string"} } },
          "Tree": {"allOf": [{"$ref": "#/components/schemas/Identified"}, {"$ref": "#/components/schemas/Missing"},
            {"type": "object", "required": ["type"], "properties": {"type": {"type": "string", "enum": ["trees"]},
             "attributes": {"allOf": [{"$ref": "#/components/schemas/Named"}, {"type": "object", "properties": {"height": {"type": "integer"} } }], "properties": {"age": {"type": "integer"} } } } }] },
          "TreeResponse": {"type": "object", "required": ["data"], "properties": {"data": {"$ref": "#/components/schemas/Tree"} } } } } }
        """;

    private static readonly ClientModel s_model =
        ClientModelBuilder.Build(OpenApiDocumentReader.Read(Encoding.UTF8.GetBytes(Text)).Description!, ModelOptions.Everything);

    [Fact]
    public void AllOf_OfAResource_IsOneResource() => Assert.Equal("Tree", Assert.Single(s_model.Resources).ClassName);

    // Keywords next to allOf take precedence: age is a number. References to the schema itself or to a missing schema add nothing.
    [Fact]
    public void AllOf_OfAttributes_HasTheMembersOfAllParts() => Assert.Equal(
        [("age", ValueKind.Int32), ("height", ValueKind.Int32), ("name", ValueKind.String)],
        s_model.Resources.Single().Attributes.Select(member => (member.WireName, member.Type.Kind)));
}
