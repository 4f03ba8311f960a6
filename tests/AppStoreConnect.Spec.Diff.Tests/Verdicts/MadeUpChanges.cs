using System.Text.Json.Nodes;
using static AppStoreConnect.Spec.Diff.SpecVerdict;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>Changes of several facts at once, and changes that <see cref="TreeMutations"/> cannot express as a single fact.</summary>
internal static class MadeUpChanges
{
    public static IReadOnlyList<MadeUpChange> All { get; } =
    [
        .. Paths(), .. Parameters(), .. Bodies(), .. Responses(), .. Values(), .. Bounds(), .. Structure(), .. Deprecations(), .. Restated(), .. NotAnalyzed(),
    ];

    private static IEnumerable<MadeUpChange> Paths() =>
    [
        new("path in another version, same operationId", Broken, Kept, d => OrchardEdit.Rename(d.Paths, "/v1/orchards/{id}/gate", "/v2/orchards/{id}/gate")),
        new("path in other case", Broken, Kept, d => OrchardEdit.Rename(d.Paths, "/v1/seeds", "/v1/Seeds")),
        new("placeholder renamed", Kept, Kept, d =>
        {
            OrchardEdit.Rename(d.Paths, "/v1/trees/{id}", "/v1/trees/{treeId}");
            d.Paths["/v1/trees/{treeId}"]!["parameters"]![0]!["name"] = "treeId";
        }),
        new("placeholder becomes a number", Broken, Kept, d => d.Paths["/v1/trees/{id}"]!["parameters"]![0]!["schema"]!["type"] = "integer"),
        new("PATCH becomes PUT", Broken, Kept, d => OrchardEdit.Rename(d.Paths["/v1/orchards/{id}"]!.AsObject(), "patch", "put")),
        new("two operations exchange their ids", Kept, Kept, d =>
        {
            (JsonObject get, JsonObject post) = (d.Operation("get", "/v1/orchards"), d.Operation("post", "/v1/orchards"));
            (get["operationId"], post["operationId"]) = ((string?)post["operationId"], (string?)get["operationId"]);
        }),
        new("tag moved", Kept, Kept, d => d.Operation("get", "/v1/orchards")["tags"] = new JsonArray("Gardens")),
        new("path removed and added below another", Broken, Kept, d => OrchardEdit.Rename(d.Paths, "/v1/orchards/{id}/visitors", "/v1/trees/{id}/visitors")),
    ];

    private static IEnumerable<MadeUpChange> Parameters() =>
    [
        new("parameter moved from query to header", Broken, Kept, d => d.Parameter("get", "/v1/orchards", "fields[orchards]")["in"] = "header"),
        new("parameter of an operation said for the whole path", Kept, Kept, d =>
        {
            JsonArray own = d.Operation("get", "/v1/orchards/{id}")["parameters"]!.AsArray();
            JsonNode moved = own[0]!;
            own.RemoveAt(0);
            d.Paths["/v1/orchards/{id}"]!["parameters"]!.AsArray().Add(moved.DeepClone());
        }),
        new("list parameter takes one value", Broken, Kept, d =>
        {
            JsonObject parameter = d.Parameter("get", "/v1/orchards", "fields[orchards]");
            parameter["schema"] = parameter["schema"]!["items"]!.DeepClone();
        }),
        new("default of a parameter becomes another", Strained, Kept, d => d.Parameter("get", "/v1/orchards/{id}/visitors", "limit")["schema"]!["default"] = 50),
        new("style of a list becomes spaceDelimited and explode false", Broken, Kept, d =>
        {
            JsonObject parameter = d.Parameter("get", "/v1/orchards", "fields[orchards]");
            (parameter["style"], parameter["explode"]) = ("spaceDelimited", false);
        }),
        new("one of two operations that share values gets another", Kept, Kept, d => d.Parameter("get", "/v1/orchards/{id}", "fields[orchards]")["schema"]!["items"]!["enum"]!.AsArray().Add("ZZ_NEW")),
        new("one of two operations that share values loses one", Broken, Kept, d => d.Parameter("get", "/v1/orchards/{id}", "fields[orchards]")["schema"]!["items"]!["enum"]!.AsArray().RemoveAt(0)),
        new("all operations lose a value", Broken, Kept, d =>
        {
            foreach (string path in new[] { "/v1/orchards", "/v1/orchards/{id}" })
            {
                d.Parameter("get", path, "fields[orchards]")["schema"]!["items"]!["enum"]!.AsArray().RemoveAt(0);
            }
        }),
        new("values of a parameter become any text", Kept, Kept, d => d.Parameter("get", "/v1/orchards", "fields[orchards]")["schema"]!["items"]!.AsObject().Remove("enum")),
    ];

    private static IEnumerable<MadeUpChange> Bodies() =>
    [
        new("body becomes optional", Kept, Kept, d => d.Operation("post", "/v1/orchards")["requestBody"]!["required"] = false),
        new("body can also be JSON:API's media type", Kept, Kept, d =>
        {
            JsonObject content = d.Operation("post", "/v1/orchards")["requestBody"]!["content"]!.AsObject();
            content["application/vnd.api+json"] = content["application/json"]!.DeepClone();
        }),
        new("body of a deletion removed", Broken, Kept, d => d.Operation("delete", "/v1/orchards/{id}/relationships/treesV2").Remove("requestBody")),
        new("optional and nullable attribute becomes required", Broken, Kept, d =>
        {
            JsonObject sent = d.Sent("OrchardCreateRequest");
            sent["properties"]!["event"]!.AsObject().Remove("nullable");
            sent["required"]!.AsArray().Add("event");
        }),
        new("required attribute becomes optional and nullable", Kept, Kept, d =>
        {
            JsonObject sent = d.Sent("OrchardCreateRequest");
            sent["required"]!.AsArray().RemoveAt(0);
            sent["properties"]!["name"]!["nullable"] = true;
        }),
        new("attribute of an update no longer takes null", Broken, Kept, d => d.Sent("OrchardUpdateRequest")["properties"]!["name"]!.AsObject().Remove("nullable")),
        new("to-one relationship of an update no longer takes null", Broken, Kept, d => d.Schema("OrchardOwnerLinkageRequest")["properties"]!["data"]!.AsObject().Remove("nullable")),
        new("request is another schema that is alike", Kept, Kept, d =>
        {
            d.Schemas["SeedMakeRequest"] = d.Schema("SeedCreateRequest").DeepClone();
            d.Operation("post", "/v1/seeds")["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"] = "#/components/schemas/SeedMakeRequest";
        }),
        new("request gets its first attributes", Kept, Kept,
            d => d.Schema("SeedCreateRequest")["properties"]!["data"]!["properties"]!["attributes"] = OrchardEdit.Parse("""{"type": "object", "properties": {"size": {"type": "integer"}}}""")),
        new("request gets its first attributes, one required", Broken, Kept, d =>
        {
            JsonObject data = d.Schema("SeedCreateRequest")["properties"]!["data"]!.AsObject();
            data["properties"]!["attributes"] = OrchardEdit.Parse("""{"type": "object", "properties": {"size": {"type": "integer"}}, "required": ["size"]}""");
            data["required"]!.AsArray().Add("attributes");
        }),
        new("request can create another resource along", Kept, Kept, d =>
            d.Schema("SeedCreateRequest")["properties"]!["included"] = OrchardEdit.Parse("""{"type": "array", "items": {"$ref": "#/components/schemas/GateInlineCreate"}}""")),
        new("attribute of a request becomes read-only", Strained, Kept, d => d.Sent("OrchardCreateRequest")["properties"]!["name"]!["readOnly"] = true),
    ];

    private static IEnumerable<MadeUpChange> Responses() =>
    [
        new("200 becomes 201", Broken, Strained, d => OrchardEdit.Rename(d.Operation("get", "/v1/orchards/{id}")["responses"]!.AsObject(), "200", "201")),
        new("204 becomes 202", Broken, Strained, d => OrchardEdit.Rename(d.Operation("delete", "/v1/orchards/{id}")["responses"]!.AsObject(), "204", "202")),
        new("202 with the same body added", Kept, Strained, d => d.Operation("patch", "/v1/orchards/{id}")["responses"]!["202"] = d.Response("patch", "/v1/orchards/{id}", "200").DeepClone()),
        new("errors listed as 4XX", Kept, Kept, d => OrchardEdit.Rename(d.Operation("get", "/v1/orchards")["responses"]!.AsObject(), "400", "4XX")),
        new("409 and 429 listed", Kept, Kept, d =>
        {
            JsonObject responses = d.Operation("post", "/v1/orchards")["responses"]!.AsObject();
            (responses["409"], responses["429"]) = (responses["400"]!.DeepClone(), responses["400"]!.DeepClone());
        }),
        new("answer can also be CSV", Kept, Kept, d => d.Response("get", "/v1/orchards", "200")["content"]!["text/csv"] = OrchardEdit.Parse("""{"schema": {"$ref": "#/components/schemas/csv"}}""")),
        new("answer is JSON by another media type", Broken, Kept,
            d => OrchardEdit.Rename(d.Response("get", "/v1/growth", "200")["content"]!.AsObject(), d.Response("get", "/v1/growth", "200")["content"]!.AsObject().First().Key, "application/json")),
        new("answer has no body any more", Broken, Kept, d => d.Response("post", "/v1/orchards", "201").Remove("content")),
        new("list without pages gets them", Kept, Kept, d => d.Schema("SeedsResponse")["properties"]!["links"]!["$ref"] = "#/components/schemas/PagedDocumentLinks"),
        new("list becomes one resource", Strained, Kept, d => d.Content("get", "/v1/seeds", "200")["schema"]!["$ref"] = "#/components/schemas/GateResponse"),
        new("data of an answer becomes nullable", Kept, Strained,
            d => d.Schema("PhotoResponse")["properties"]!["data"] = OrchardEdit.Parse("""{"$ref": "#/components/schemas/Photo", "nullable": true}""")),
        new("answer gets meta", Kept, Kept, d => d.Schema("GateResponse")["properties"]!["meta"] = OrchardEdit.Parse("""{"type": "object", "properties": {"note": {"type": "string"}}}""")),
        new("answer can include a resource that is new", Kept, Strained, d =>
        {
            d.Schemas["Fence"] = OrchardEdit.Parse("""{"type": "object", "properties": {"type": {"type": "string", "enum": ["fences"]}, "id": {"type": "string"}}, "required": ["type", "id"]}""");
            JsonNode items = d.Schema("OrchardResponse")["properties"]!["included"]!["items"]!;
            items["oneOf"]!.AsArray().Add(OrchardEdit.Parse("""{"$ref": "#/components/schemas/Fence"}"""));
            items["discriminator"]!["mapping"]!["fences"] = "#/components/schemas/Fence";
        }),
    ];

    private static IEnumerable<MadeUpChange> Values() =>
    [
        new("reference to an enum becomes its values", Kept, Kept, d => d.Attributes("Tree")["kind"] = d.Schema("TreeKind").DeepClone()),
        new("reference to an enum becomes some of its values", Kept, Kept, d =>
        {
            JsonNode some = d.Schema("TreeKind").DeepClone();
            some["enum"]!.AsArray().RemoveAt(0);
            d.Attributes("Tree")["kind"] = some;
        }),
        new("order of values", Kept, Kept, d => d.Schema("TreeKind")["enum"] = new JsonArray([.. d.Schema("TreeKind")["enum"]!.AsArray().Reverse().Select(value => value!.DeepClone())])),
        new("value in other case beside it", Kept, Strained, d => d.Schema("TreeKind")["enum"]!.AsArray().Add(((string)d.Schema("TreeKind")["enum"]![0]!).ToLowerInvariant())),
        new("two sets of values become one", Kept, Strained, d => d.Attributes("Person")["roles"]!["items"]!["enum"] = new JsonArray("GROWER", "PICKER", "OWNER", "GUEST")),
        new("boolean becomes a choice of texts", Broken, Kept, d => d.Attributes("Orchard")["isOpen"] = OrchardEdit.Parse("""{"type": "string", "enum": ["TRUE", "FALSE"]}""")),
        new("integer becomes int64", Broken, Kept, d => d.Attributes("Orchard")["fileSize"]!["format"] = "int64"),
        new("int64 becomes a plain integer", Broken, Kept, d => d.Attributes("Orchard")["barcode"]!.AsObject().Remove("format")),
        new("uri becomes plain text", Kept, Kept, d => d.Attributes("Orchard")["dNAMapUrl"]!.AsObject().Remove("format")),
        new("date becomes a moment, in responses and requests", Broken, Kept, d =>
        {
            d.Attributes("Orchard")["plantedDate"]!["format"] = "date-time";
            d.Sent("OrchardCreateRequest")["properties"]!["plantedDate"]!["format"] = "date-time";
        }),
        new("id becomes a number", Broken, Kept, d => d.Schema("Gate")["properties"]!["id"]!["type"] = "integer"),
    ];

    private static IEnumerable<MadeUpChange> Bounds() =>
    [
        new("bounds of a request narrowed on both sides", Broken, Kept, d =>
        {
            JsonNode count = d.Sent("OrchardCreateRequest")["properties"]!["treeCount"]!;
            (count["minimum"], count["maximum"]) = (1, 10);
        }),
        new("exclusive bound of a request", Broken, Kept, d =>
        {
            JsonNode count = d.Sent("OrchardCreateRequest")["properties"]!["treeCount"]!;
            (count["minimum"], count["exclusiveMinimum"]) = (0, true);
        }),
        new("multiples of a request", Broken, Kept, d => d.Sent("OrchardCreateRequest")["properties"]!["treeCount"]!["multipleOf"] = 5),
        new("count of items of a request", Broken, Kept, d => d.Sent("OrchardCreateRequest")["properties"]!["locales"]!["maxItems"] = 2),
        new("unique items of a request", Broken, Kept, d => d.Sent("OrchardCreateRequest")["properties"]!["locales"]!["uniqueItems"] = true),
        new("bounds of a response widened", Kept, Strained, d => d.Attributes("Orchard")["treeCount"]!.AsObject().Remove("maximum")),
        new("limit lowered", Broken, Kept, d => d.Parameter("get", "/v1/orchards/{id}/visitors", "limit")["schema"]!["maximum"] = 50),
        new("limit raised", Kept, Kept, d => d.Parameter("get", "/v1/orchards/{id}/visitors", "limit")["schema"]!["maximum"] = 500),
    ];

    private static IEnumerable<MadeUpChange> Structure() =>
    [
        new("map of texts becomes a map of numbers", Broken, Kept, d => d.Schema("StringToStringMap")["additionalProperties"] = OrchardEdit.Parse("""{"type": "integer"}""")),
        new("map becomes an object of its own", Strained, Kept, d => d.Schemas["StringToStringMap"] = OrchardEdit.Parse("""{"type": "object", "properties": {"a": {"type": "string"}}}""")),
        new("object is closed", Strained, Kept, d => d.Schema("Branch")["additionalProperties"] = false),
        new("oneOf becomes anyOf", Strained, Strained, d =>
        {
            JsonObject items = d.Schema("OrchardsResponse")["properties"]!["included"]!["items"]!.AsObject();
            OrchardEdit.Rename(items, "oneOf", "anyOf");
            items.Remove("discriminator");
        }),
        new("order of alternatives", Kept, Kept, d =>
        {
            JsonNode items = d.Schema("OrchardsResponse")["properties"]!["included"]!["items"]!;
            items["oneOf"] = new JsonArray([.. items["oneOf"]!.AsArray().Reverse().Select(item => item!.DeepClone())]);
        }),
        new("discriminator without its mapping", Kept, Kept, d => d.Schema("OrchardsResponse")["properties"]!["included"]!["items"]!["discriminator"]!.AsObject().Remove("mapping")),
        new("linkage of two types", Kept, Strained, d => d.Relationships("Tree")["orchard"]!["properties"]!["data"]!["properties"]!["type"]!["enum"]!.AsArray().Add("gardens")),
        new("attribute becomes a relationship of the same name", Kept, Broken, d =>
        {
            d.Attributes("Tree").Remove("name");
            d.Relationships("Tree")["name"] = d.Relationships("Tree")["orchard"]!.DeepClone();
        }),
        new("attribute in other case", Kept, Broken, d => OrchardEdit.Rename(d.Attributes("Orchard"), "isOpen", "IsOpen")),
        new("resource loses all attributes", Kept, Broken, d => d.Schema("VisitorNoteResponseV1")["properties"]!.AsObject().Remove("attributes")),
        new("resource gets its first relationships", Kept, Kept, d => d.Schema("Gate")["properties"]!["relationships"] = d.Schema("Tree")["properties"]!["relationships"]!.DeepClone()),
        new("schema in other case", Kept, Kept, d =>
        {
            OrchardEdit.Rename(d.Schemas, "TreeKind", "Treekind");
            d.Replace("#/components/schemas/TreeKind\"", "#/components/schemas/Treekind\"");
        }),
        new("object written inline becomes a schema", Kept, Kept, d =>
        {
            d.Schemas["OrchardState"] = d.Attributes("Orchard")["state"]!.DeepClone();
            d.Attributes("Orchard")["state"] = OrchardEdit.Parse("""{"$ref": "#/components/schemas/OrchardState"}""");
        }),
        // Calls still work, but the comparison doesn't combine the parts of a composition and errs on the safe side.
        new("schema becomes one of two parts", Broken, Kept, d => d.Schemas["Branch"] = new JsonObject
        {
            ["allOf"] = new JsonArray(d.Schema("Branch").DeepClone(), OrchardEdit.Parse("""{"type": "object", "properties": {"zz": {"type": "string"}}}""")),
        }),
    ];

    private static IEnumerable<MadeUpChange> Deprecations() =>
    [
        new("schema no longer deprecated", Kept, Kept, d => d.Schema("Tree").Remove("deprecated")),
        new("all operations of a path deprecated", Kept, Kept, d =>
        {
            foreach (string method in new[] { "get", "patch", "delete" })
            {
                d.Operation(method, "/v1/orchards/{id}")["deprecated"] = true;
            }
        }),
        new("parameter deprecated in one of two operations", Kept, Kept, d => d.Parameter("get", "/v1/orchards/{id}", "fields[orchards]")["deprecated"] = true),
        new("relationship deprecated", Kept, Kept, d => d.Relationships("Tree")["orchard"]!["deprecated"] = true),
        new("reference with a sibling deprecated", Kept, Kept, d => d.Attributes("Tree")["kind"]!["deprecated"] = true),
        new("deprecated attribute returns, another goes", Kept, Broken, d =>
        {
            JsonObject attributes = d.Attributes("Orchard");
            foreach (KeyValuePair<string, JsonNode?> member in attributes.Where(member => (bool?)member.Value!["deprecated"] == true).ToArray())
            {
                member.Value!.AsObject().Remove("deprecated");
            }

            attributes.Remove("contact");
        }),
    ];

    // The same API, written differently.
    private static IEnumerable<MadeUpChange> Restated() =>
    [
        new("parameters as components", Kept, Kept, d =>
        {
            JsonObject parameter = d.Parameter("get", "/v1/orchards/{id}/visitors", "limit");
            d.Document["components"]!["parameters"] = new JsonObject { ["limit"] = parameter.DeepClone() };
            d.Operation("get", "/v1/orchards/{id}/visitors")["parameters"] = OrchardEdit.Parse("""[{"$ref": "#/components/parameters/limit"}]""");
        }),
        new("responses as components", Kept, Kept, d =>
        {
            d.Document["components"]!["responses"] = new JsonObject { ["bad"] = d.Response("get", "/v1/orchards", "400").DeepClone() };
            d.Operation("get", "/v1/orchards")["responses"]!["400"] = OrchardEdit.Parse("""{"$ref": "#/components/responses/bad"}""");
        }),
        new("titles, descriptions and examples", Kept, Kept, d =>
        {
            foreach (KeyValuePair<string, JsonNode?> schema in d.Schemas)
            {
                (schema.Value!["title"], schema.Value["description"], schema.Value["example"]) = ("t", "d", "e");
            }
        }),
        new("order of paths and schemas", Kept, Kept, d =>
        {
            foreach (JsonObject owner in new[] { d.Paths, d.Schemas })
            {
                KeyValuePair<string, JsonNode?>[] members = [.. owner];
                owner.Clear();
                foreach (KeyValuePair<string, JsonNode?> member in members.Reverse())
                {
                    owner.Add(member);
                }
            }
        }),
    ];

    private static IEnumerable<MadeUpChange> NotAnalyzed() =>
    [
        new("security of an operation", Strained, Kept, d => d.Operation("get", "/v1/orchards")["security"] = new JsonArray()),
        new("servers of an operation", Strained, Kept, d => d.Operation("get", "/v1/orchards")["servers"] = OrchardEdit.Parse("""[{"url": "https://other.example"}]""")),
        new("servers of a path", Strained, Kept, d => d.Paths["/v1/orchards"]!["servers"] = OrchardEdit.Parse("""[{"url": "https://other.example"}]""")),
        new("header of a response", Strained, Kept, d => d.Response("get", "/v1/orchards", "200")["headers"] = OrchardEdit.Parse("""{"X-Rate": {"schema": {"type": "integer"}}}""")),
        new("links of a response", Strained, Kept, d => d.Response("get", "/v1/orchards", "200")["links"] = OrchardEdit.Parse("""{"next": {"operationId": "orchards_getCollection"}}""")),
        new("callbacks of an operation", Strained, Kept,
            d => d.Operation("post", "/v1/orchards")["callbacks"] = OrchardEdit.Parse("""{"done": {"{$request.body#/url}": {"post": {"responses": {"204": {"description": ""}}}}}}""")),
        new("encoding of a body", Strained, Kept,
            d => d.Operation("post", "/v1/orchards")["requestBody"]!["content"]!["application/json"]!["encoding"] = OrchardEdit.Parse("""{"data": {"contentType": "text/plain"}}""")),
        new("extension of an operation, which is no fact", Kept, Kept, d => d.Operation("get", "/v1/orchards")["x-beta"] = true),
        new("scheme of the security", Strained, Kept, d => d.Document["components"]!["securitySchemes"]!["bearer"]!["scheme"] = "basic"),
    ];
}
