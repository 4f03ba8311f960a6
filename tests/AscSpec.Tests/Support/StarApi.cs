using System.Text;
using System.Text.Json.Nodes;

namespace AscSpec.Tests.Support;

/// <summary>A miniature document like App Store Connect, with made-up resources.</summary>
internal static class StarApi
{
    private const string Document = """
        {
          "openapi": "3.0.1",
          "info": { "title": "Star Catalogue API", "version": "1.0", "x-platforms": { "telescope": "1.0" } },
          "servers": [ { "url": "https://stars.example/" } ],
          "paths": {
            "/v1/stars": {
              "get": {
                "tags": [ "Stars" ],
                "operationId": "stars_getCollection",
                "parameters": [
                  { "name": "filter[color]", "in": "query", "schema": { "type": "array", "items": { "type": "string", "enum": [ "RED", "BLUE" ] } }, "style": "form", "explode": false },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 200 }, "style": "form" }
                ],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/StarsResponse" } } } } }
              },
              "post": {
                "tags": [ "Stars" ],
                "operationId": "stars_createInstance",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/StarCreateRequest" } } } },
                "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/StarResponse" } } } } }
              }
            },
            "/v1/stars/{id}": {
              "get": {
                "tags": [ "Stars" ],
                "operationId": "stars_getInstance",
                "deprecated": true,
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/StarResponse" } } } } }
              },
              "parameters": [ { "name": "id", "in": "path", "schema": { "type": "string" }, "style": "simple", "required": true } ]
            },
            "/v1/stars/{id}/planets": {
              "get": {
                "tags": [ "Stars" ],
                "operationId": "stars_planets_getToManyRelated",
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PlanetsResponse" } } } } }
              },
              "parameters": [ { "name": "id", "in": "path", "schema": { "type": "string" }, "style": "simple", "required": true } ]
            },
            "/v1/planets": {
              "get": {
                "tags": [ "Planets" ],
                "operationId": "planets_getCollection",
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PlanetsResponse" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Star": {
                "type": "object",
                "properties": {
                  "type": { "type": "string", "enum": [ "stars" ] },
                  "id": { "type": "string" },
                  "attributes": {
                    "type": "object",
                    "properties": { "name": { "type": "string" }, "color": { "$ref": "#/components/schemas/StarColor" }, "seenDate": { "type": "string", "format": "date-time" } }
                  },
                  "companion": { "$ref": "#/components/schemas/Star" }
                },
                "required": [ "type", "id" ]
              },
              "StarColor": { "type": "string", "enum": [ "RED", "BLUE" ] },
              "StarResponse": { "type": "object", "properties": { "data": { "$ref": "#/components/schemas/Star" } }, "required": [ "data" ] },
              "StarsResponse": { "type": "object", "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/Star" } } }, "required": [ "data" ] },
              "StarCreateRequest": {
                "type": "object",
                "properties": { "data": { "type": "object", "properties": { "type": { "type": "string", "enum": [ "stars" ] }, "name": { "type": "string", "nullable": true } }, "required": [ "type" ] } },
                "required": [ "data" ]
              },
              "Planet": { "type": "object", "properties": { "type": { "type": "string", "enum": [ "planets" ] }, "id": { "type": "string" } }, "required": [ "type", "id" ] },
              "PlanetsResponse": { "type": "object", "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/Planet" } } }, "required": [ "data" ] }
            }
          }
        }
        """;

    /// <summary>The document.</summary>
    public static byte[] Json { get; } = Encoding.UTF8.GetBytes(Document);

    /// <summary>The overlay allows WHITE stars and makes the id of a planet optional. The target for comets does not exist.</summary>
    public const string Overlay = """
        {
          "overlay": "1.0.0",
          "info": { "title": "Corrections", "version": "1.0.0" },
          "actions": [
            { "x-id": "white-stars", "target": "$.components.schemas.StarColor.enum", "update": "WHITE", "x-reason": "They exist.", "x-reported": "https://example.com/1" }
          ]
        }
        """;

    /// <summary>Returns the document after a change.</summary>
    public static byte[] With(Action<JsonNode> change)
    {
        JsonNode document = JsonNode.Parse(Document)!;
        change(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    /// <summary>The next release, with a new version, value, and property.</summary>
    public static byte[] NextRelease() => With(document =>
    {
        document["info"]!["version"] = "1.1";
        document["components"]!["schemas"]!["StarColor"]!["enum"]!.AsArray().Add("YELLOW");
        document["components"]!["schemas"]!["Planet"]!["properties"]!["moons"] = new JsonObject { ["type"] = "integer" };
    });
}
