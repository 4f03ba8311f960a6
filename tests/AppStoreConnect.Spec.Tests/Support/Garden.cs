using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>A small API in the style of the real one.</summary>
internal static class Garden
{
    private const string Text = """
        {"openapi": "3.0.1",
         "info": {"title": "Garden API", "version": "1.2", "x-platforms": {"garden": "Garden API"} },
         "servers": [{"url": "https://api.garden.example/"}],
         "security": [{"bearer": []}],
         "paths": {
          "/v1/plants": {"get": {"operationId": "plants_getCollection", "tags": ["Plants"], "parameters": [FIELDS, LIMIT,
             {"name": "filter[name]", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string"} } }],
             "responses": {"200": JSON(PlantsResponse), "400": JSON(ErrorResponse), "401": JSON(ErrorResponse)} } },
          "/v1/plants/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "style": "simple", "schema": {"type": "string"} }],
            "get": {"operationId": "plants_getInstance", "tags": ["Plants"], "parameters": [FIELDS,
             {"name": "include", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string", "enum": ["roots", "leaves"]} } }],
             "responses": {"200": JSON(PlantResponse), "400": JSON(ErrorResponse), "401": JSON(ErrorResponse)} } },
          "/v1/roots/{id}/plants": {"parameters": [{"name": "id", "in": "path", "required": true, "style": "simple", "schema": {"type": "string"} }],
            "get": {"operationId": "roots_plants_getToManyRelated", "tags": ["Roots"], "deprecated": true, "parameters": [LIMIT, FIELDS],
             "responses": {"200": JSON(PlantsResponse), "400": JSON(ErrorResponse), "401": JSON(ErrorResponse)} },
            "patch": {"operationId": "roots_plants_replaceToManyRelationship", "tags": ["Roots"], "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RootPlantsLinkagesRequest"} } } },
             "responses": {"204": {"description": ""}, "409": JSON(ErrorResponse)} } } },
         "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"} }, "schemas": {
          "Plant": {"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["plants"]},
            "attributes": {"type": "object", "properties": {"name": {"type": "string"}, "plantedDate": {"type": "string", "format": "date-time"}, "kind": {"$ref": "#/components/schemas/PlantKind", "nullable": true, "deprecated": true},
              "mood": {"type": "string", "enum": ["FRESH", "WILTED"]}, "spots": {"type": "array", "minItems": 1, "items": {"type": "object", "properties": {"x": {"type": "integer"}, "y": {"type": "integer", "format": "int64", "minimum": 0} }, "required": ["x"]} } } },
            "relationships": {"type": "object", "properties": {"root": {"type": "object", "properties": {"data": LINK(roots), "links": {"$ref": "#/components/schemas/Links"} } } } } } },
          "PlantKind": {"type": "string", "enum": ["TREE", "SHRUB", "HERB"]},
          "Root": {"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["roots"]} } },
          "Leaf": {"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["leaves"]}, "attributes": {"type": "object", "additionalProperties": {"type": "string"} } } },
          "Links": {"type": "object", "properties": {"self": {"type": "string", "format": "uri-reference"}, "related": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"href": {"type": "string"} } }]} } },
          "PlantResponse": {"type": "object", "required": ["data"], "properties": {"data": {"$ref": "#/components/schemas/Plant"}, "included": INCLUDED } },
          "PlantsResponse": {"type": "object", "required": ["data"], "properties": {"data": {"type": "array", "items": {"$ref": "#/components/schemas/Plant"} }, "included": INCLUDED } },
          "RootPlantsLinkagesRequest": {"type": "object", "required": ["data"], "properties": {"data": {"type": "array", "items": LINK(plants)} } },
          "ErrorResponse": {"type": "object", "properties": {"errors": {"type": "array", "items": {"type": "object", "required": ["code", "title"], "properties": {"code": {"type": "string"}, "title": {"type": "string", "maxLength": 80}, "meta": {"type": "object", "additionalProperties": {} } } } } } }
         } } }
        """;

    public static JsonObject Document() => JsonNode.Parse(Expand())!.AsObject();

    /// <summary>Returns the document with the members of objects, and lists without a meaningful order, in another order.</summary>
    public static JsonNode? Shuffle(JsonNode? node, Random random) => node switch
    {
        JsonObject o => new JsonObject(
            Shuffled(o.Select(member => KeyValuePair.Create(member.Key, member.Key is "servers" or "tags" ? member.Value?.DeepClone() : Shuffle(member.Value, random))), random)),
        JsonArray a => new JsonArray([.. Shuffled(a.Select(item => Shuffle(item, random)), random)]),
        _ => node?.DeepClone(),
    };

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] array = [.. items];
        random.Shuffle(array);
        return array;
    }

    private static string Expand()
    {
        string text = Text
            .Replace("FIELDS", """{"name": "fields[plants]", "in": "query", "style": "form", "explode": false, "schema": {"type": "array", "items": {"type": "string", "enum": ["name", "kind", "root"]} } }""", StringComparison.Ordinal)
            .Replace("LIMIT", """{"name": "limit", "in": "query", "style": "form", "schema": {"type": "integer", "maximum": 200} }""", StringComparison.Ordinal)
            .Replace("INCLUDED", """{"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/Root"}, {"$ref": "#/components/schemas/Leaf"}], "discriminator": {"propertyName": "type", "mapping": {"roots": "#/components/schemas/Root", "leaves": "#/components/schemas/Leaf"} } } }""", StringComparison.Ordinal);
        text = System.Text.RegularExpressions.Regex.Replace(text, @"JSON\((\w+)\)", """{"description": "", "content": {"application/json": {"schema": {"$$ref": "#/components/schemas/$1"} } } }""");
        return System.Text.RegularExpressions.Regex.Replace(text, @"LINK\((\w+)\)",
            """{"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["$1"]} } }""");
    }
}
