using System.Text;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>Small documents, each with one malicious element, by its name.</summary>
internal static class HostileDocuments
{
    /// <summary>The document that is an API without operations. It is valid, and nothing is generated.</summary>
    public const string WithoutPaths = "wrong: paths {}";

    private const string Lone = "\"\\ud800\"";

    /// <summary>All documents. They are created on demand, because some are large.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } =
        Injections().Concat(Cycles()).Concat(Sizes()).Concat(Duplicates()).Concat(Encodings()).Concat(Numbers()).Concat(WrongKinds())
            .ToDictionary(document => document.Name, document => document.Text, StringComparer.Ordinal);

    // A document for each text, with the text in every place at once.
    private static IEnumerable<(string Name, Func<string> Text)> Injections()
    {
        string[] texts =
        [
            "*/ class Zz { } /*", "\"; class Zz { } //", "\n}\nclass Zz { }\n", "\r\nclass Zz { }", "</summary><script>", "\u2028class Zz { }", "\u2029", "\u0085class Zz { }",
            "{{{ }}}", "\\", "\"\"\"", "#if X", "#pragma warning restore", "/// <inheritdoc/>", "\u202e", "\0", " ", "class", "global::System.Console", "Injected<T>",
            "\U0001F34E", "{id}", "../../x", "C:\\x", "CON", new string('x', 3000), "Resource", "Linkages", "ToJson", "éß", "id", "$ref", "%00", "AppStoreConnectClient",
        ];
        foreach (string text in texts)
        {
            yield return ("injection " + string.Concat(text.Take(24).Select(c => c is > ' ' and < '\u007f' ? c : '.')) + " " + (int)text[0], () => Everywhere(text));
        }
    }

    private static IEnumerable<(string Name, Func<string> Text)> Cycles()
    {
        (string Name, string Schemas)[] cycles =
        [
            ("list of itself", """{"c": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}"""),
            ("lists of each other", """{"c": {"type": "array", "items": {"$ref": "#/components/schemas/d"}}, "d": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}"""),
            ("list of lists of itself", """{"c": {"type": "array", "items": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}}"""),
            ("list by allOf", """{"c": {"allOf": [{"type": "array", "items": {"$ref": "#/components/schemas/c"}}]}}"""),
            ("object of itself", """{"c": {"type": "object", "properties": {"c": {"$ref": "#/components/schemas/c"}}}}"""),
            ("objects of each other", """{"c": {"type": "object", "properties": {"d": {"$ref": "#/components/schemas/d"}}}, "d": {"type": "object", "properties": {"c": {"$ref": "#/components/schemas/c"}}}}"""),
            ("object with a list of itself", """{"c": {"type": "object", "properties": {"c": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}}}"""),
            ("reference to itself", """{"c": {"$ref": "#/components/schemas/c"}}"""),
            ("references to each other", """{"c": {"$ref": "#/components/schemas/d"}, "d": {"$ref": "#/components/schemas/c"}}"""),
            ("allOf of itself", """{"c": {"allOf": [{"$ref": "#/components/schemas/c"}]}}"""),
            ("allOf of each other", """{"c": {"allOf": [{"$ref": "#/components/schemas/d"}]}, "d": {"allOf": [{"$ref": "#/components/schemas/c"}]}}"""),
            ("oneOf of itself", """{"c": {"oneOf": [{"$ref": "#/components/schemas/c"}]}}"""),
            ("anyOf of itself", """{"c": {"anyOf": [{"$ref": "#/components/schemas/c"}, {"type": "string"}]}}"""),
            ("map of itself", """{"c": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/c"}}}"""),
            ("property of its own pointer", """{"c": {"type": "object", "properties": {"x": {"$ref": "#/components/schemas/c/properties/x"}}}}"""),
            ("items of its own pointer", """{"c": {"type": "array", "items": {"$ref": "#/components/schemas/c/items"}}}"""),
            ("document of itself", """{"c": {"type": "object", "properties": {"data": {"$ref": "#/components/schemas/c"}}}}"""),
            ("page of itself", """{"c": {"type": "object", "properties": {"data": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}, "included": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}}}"""),
            ("resource of itself", """{"c": {"type": "object", "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["cs"]}, "attributes": {"$ref": "#/components/schemas/c"}, "relationships": {"$ref": "#/components/schemas/c"}}}}"""),
            ("discriminator of itself", """{"c": {"oneOf": [{"$ref": "#/components/schemas/c"}], "discriminator": {"propertyName": "c", "mapping": {"c": "#/components/schemas/c", "d": "c"}}}}"""),
            ("not itself", """{"c": {"not": {"$ref": "#/components/schemas/c"}}}"""),
            ("map of lists of itself", """{"c": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/components/schemas/c"}}}}"""),
            ("choice of lists of itself", """{"c": {"oneOf": [{"type": "array", "items": {"$ref": "#/components/schemas/c"}}, {"type": "string"}]}}"""),
            ("pointer through itself", """{"c": {"$ref": "#/components/schemas/c/properties/a/properties/a"}}"""),
            ("missing reference", """{"c": {"$ref": "#/components/schemas/nowhere"}}"""),
            ("foreign reference", """{"c": {"$ref": "https://example.com/x.json#/y"}}"""),
            ("file reference", """{"c": {"$ref": "file:///etc/passwd"}}"""),
        ];
        foreach ((string name, string schemas) in cycles)
        {
            yield return ("cycle: " + name, () => Small(schemas));
        }

        yield return ("cycle: parameter",
            () => Small("{}", """{"/v1/x": {"get": {"parameters": [{"$ref": "#/components/parameters/p"}], "responses": {}}}}""", """, "parameters": {"p": {"$ref": "#/components/parameters/p"}}"""));
        yield return ("cycle: path item", () => Small("{}", """{"/v1/x": {"$ref": "#/paths/~1v1~1x"}}"""));
        yield return ("cycle: body", () => Small("{}", """{"/v1/x": {"post": {"requestBody": {"$ref": "#/components/requestBodies/b"}, "responses": {}}}}""",
            """, "requestBodies": {"b": {"$ref": "#/components/requestBodies/b"}}"""));
        yield return ("cycle: response",
            () => Small("{}", """{"/v1/x": {"get": {"responses": {"200": {"$ref": "#/components/responses/r"}}}}}""", """, "responses": {"r": {"$ref": "#/components/responses/r"}}"""));
    }

    private static IEnumerable<(string Name, Func<string> Text)> Sizes()
    {
        foreach (int depth in new[] { 20, 60, 150, 5000, 100_000 })
        {
            yield return ($"depth: {depth} objects", () => Small("{\"c\": " + Nested(depth, """{"type": "object", "properties": {"x": """, "}}") + "}"));
            yield return ($"depth: {depth} lists", () => Small("{\"c\": " + Nested(depth, """{"type": "array", "items": """, "}") + "}"));
            yield return ($"depth: {depth} oneOf", () => Small("{\"c\": " + Nested(depth, """{"oneOf": [{"type": "integer"}, """, "]}") + "}"));
            yield return ($"depth: {depth} maps", () => Small("{\"c\": " + Nested(depth, """{"type": "object", "additionalProperties": """, "}") + "}"));
            yield return ($"depth: {depth} allOf", () => Small("{\"c\": " + Nested(depth, """{"allOf": [""", "]}") + "}"));
        }

        foreach (int length in new[] { 31, 40, 1000, 30_000 })
        {
            yield return ($"depth: path of {length} segments",
                () => Small("{}", Fill("""{"/v1§": {"get": {"responses": {"204": {"description": ""}}}}}""", string.Concat(Enumerable.Repeat("/x", length)))));
        }

        yield return ("depth: references", () => Small(
            "{" + string.Join(", ", Enumerable.Range(0, 3000).Select(i => Fill("""  "c§": {"$ref": "#/components/schemas/c§"}""", i, i + 1))) + "}"));
        yield return ("width: properties", () => Small(
            """{"c": {"type": "object", "properties": {""" + string.Join(", ", Enumerable.Range(0, 1000).Select(i => Fill("""  "p§": {"type": "string"}""", i))) + "}}}"));
        yield return ("width: values", () => Small(
            """{"c": {"type": "string", "enum": [""" + string.Join(", ", Enumerable.Range(0, 3000).Select(i => $"\"v{i}\"")) + "]}}"));
        yield return ("width: paths", () => Small(
            "{}", "{" + string.Join(", ", Enumerable.Range(0, 300).Select(i => Fill("""  "/v1/p§": {"get": {"responses": {"204": {"description": ""}}}}""", i))) + "}"));
        yield return ("width: parameters", () => Small(
            "{}", """{"/v1/x": {"get": {"parameters": [""" + string.Join(", ", Enumerable.Range(0, 500).Select(i => Fill("""  {"name": "p§", "in": "query", "schema": {"type": "string"}}""", i)))
                + """], "responses": {}}}}"""));
        yield return ("width: tags and answers", () => Small(
            "{}", """{"/v1/x": {"get": {"tags": [""" + string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"\"t{i}\"")) + """], "responses": {"""
                + string.Join(", ", Enumerable.Range(100, 500).Select(i => Fill("""  "§": {"description": ""}""", i))) + "}}}}"));
        yield return ("width: media types", () => Small(
            "{}", """{"/v1/x": {"get": {"responses": {"200": {"description": "", "content": {""" + string.Join(", ", Enumerable.Range(0, 500).Select(i => Fill("""  "a/b§": {}""", i))) + "}}}}}}"));
        yield return ("width: a long name", () => Small(Fill("""{"§": {"type": "object", "properties": {"x": {"type": "string"}}}}""", new string('n', 200_000))));
        yield return ("width: diamonds", () => Small("{" + string.Join(", ", Enumerable.Range(0, 40).Select(i =>
            Fill("""  "c§": {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/c§"}, "b": {"$ref": "#/components/schemas/c§"}}}""", i, i + 1, i + 1))) + "}"));
        yield return ("width: allOf diamonds", () => Small("{" + string.Join(", ", Enumerable.Range(0, 40).Select(i =>
            Fill("""  "c§": {"allOf": [{"$ref": "#/components/schemas/c§"}, {"$ref": "#/components/schemas/c§"}]}""", i, i + 1, i + 1))) + "}"));
    }

    private static IEnumerable<(string Name, Func<string> Text)> Duplicates()
    {
        yield return ("twice: schemas", () => Small("""{"c": {"type": "string", "enum": ["A"]}, "c": {"type": "string", "enum": ["B"]}}"""));
        yield return ("twice: schemas but for case", () => Small("""{"Cc": {"type": "string", "enum": ["A"]}, "cC": {"type": "string", "enum": ["B"]}, "CC": {"type": "string", "enum": ["C"]}}"""));
        yield return ("twice: properties", () => Small("""{"c": {"type": "object", "properties": {"x": {"type": "string"}, "x": {"type": "integer"}, "X": {"type": "string"}}}}"""));
        yield return ("twice: values", () => Small("""{"c": {"type": "string", "enum": ["A", "A", "a", "A ", "-A"]}}"""));
        yield return ("twice: parameters",
            () => Small("{}", """{"/v1/x": {"get": {"parameters": [{"name": "p", "in": "query", "schema": {"type": "string", "enum": ["A"]}}, {"name": "p", "in": "query", "schema": {"type": "string", "enum": ["B"]}}, {"name": "P", "in": "query", "schema": {"type": "string"}}], "responses": {}}}}"""));
        yield return ("twice: operationIds", () => Small("{}", """{"/v1/x": {"get": {"operationId": "a", "responses": {}}, "post": {"operationId": "a", "responses": {}}}}"""));
        yield return ("twice: paths", () => Small("{}", """{"/v1/x/{a}": {"get": {"responses": {}}}, "/v1/x/{b}": {"get": {"responses": {}}}, "/v1/X/{a}": {"get": {"responses": {}}}}"""));
        yield return ("twice: placeholders", () => Small("{}", """{"/v1/{id}/{id}": {"get": {"responses": {}}}, "/{v}/x": {"get": {"responses": {}}}}"""));
        yield return ("twice: types", () => Small(Fill("""{"A": §, "B": §, "C": §}""", Resource("things"), Resource("things"), Resource("Things"))));
        yield return ("twice: roots", () => "{\"openapi\": \"3.0.1\", \"openapi\": \"2.0\", \"paths\": {}, \"paths\": {\"/v1/x\": {}}}");
    }

    private static IEnumerable<(string Name, Func<string> Text)> Encodings()
    {
        yield return ("text: empty", () => "");
        yield return ("text: a mark alone", () => "\uFEFF");
        yield return ("text: a mark before it", () => "\uFEFF" + Small("{}"));
        yield return ("text: half of it", () => Small("{}")[..60]);
        yield return ("text: YAML", () => "openapi: 3.0.1\npaths: {}\n");
        yield return ("text: HTML", () => "<!DOCTYPE html><html></html>");
        yield return ("text: U+0000", () => "\0" + Small("{}"));
        yield return ("text: a list", () => "[]");
        yield return ("text: more after it", () => Small("{}") + "{}");
        yield return ("text: comments", () => "/* x */" + Small("{}"));
        yield return ("half: schema", () => Small(Fill("""{§: {"type": "object", "properties": {"x": {"type": "array", "items": {}}}}}""", Lone)));
        yield return ("half: property", () => Small(Fill("""{"c": {"type": "object", "properties": {§: {}}}}""", Lone)));
        yield return ("half: value", () => Small(Fill("""{"c": {"type": "string", "enum": [§, "\udc00", "\ud800x"]}}""", Lone)));
        yield return ("half: path", () => Small("{}", """{"/v1/\ud800": {"get": {"responses": {"204": {"description": ""}}}}, "/v1/\udc00{": {"get": {"responses": {}}}}"""));
        yield return ("half: parameter",
            () => Small("{}", Fill("""{"/v1/x": {"get": {"parameters": [{"name": §, "in": "query", "style": "deepObject", "schema": {"type": "string"}}], "responses": {}}}}""", Lone)));
        yield return ("half: type", () => Small(Fill("""{"c": §}""", Resource("\\ud800"))));
        yield return ("half: reference", () => Small("""{"c": {"$ref": "#/components/schemas/\ud800"}}"""));
        yield return ("half: title", () => Small("{}").Replace("\"T\"", Lone, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, Func<string> Text)> Numbers()
    {
        string[] numbers = ["1e999999", "-1e999999", new string('9', 400), "-" + new string('9', 400), "1e-999999", "-0", "0.1", "9223372036854775808", "2147483648", "-1"];
        foreach (string number in numbers)
        {
            yield return ($"number: {number[..Math.Min(number.Length, 20)]} ({number.Length})", () => Small(
                Fill("""{"c": {"type": "object", "properties": {"x": {"type": "integer", "minimum": §, "maximum": §}, "y": {"type": "string", "minLength": §, "maxLength": §}, "z": {"type": "array", "minItems": §, "maxItems": §, "items": {"type": "string"}}, "w": {"type": "number", "multipleOf": §, "default": §, "enum": [§]}}}}""", number, number, number, number, number, number, number, number, number),
                Fill("""{"/v1/x": {"get": {"parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": §}}], "responses": {"204": {"description": ""}}}}}""", number)));
        }
    }

    private static IEnumerable<(string Name, Func<string> Text)> WrongKinds()
    {
        string[] values = ["null", "[]", "{}", "\"x\"", "5", "true"];
        foreach (string value in values)
        {
            yield return ("wrong: schemas " + value, () => Small(value));
            yield return ("wrong: paths " + value, () => Small("{}", value));
            yield return ("wrong: schema "
                + value, () => Small(Fill("""{"c": §, "d": {"type": "object", "properties": §, "required": §, "enum": §, "items": §}}""", value, value, value, value, value)));
            yield return ("wrong: operation " + value, () => Small("{}",
                Fill("""{"/v1/x": {"get": §, "post": {"parameters": §, "requestBody": §, "responses": §, "tags": §, "operationId": §}}}""", value, value, value, value, value, value)));
        }
    }

    private static string Everywhere(string text)
    {
        JsonObject Text() => new() { ["type"] = "string" };
        JsonObject Values() => new() { ["type"] = "string", ["enum"] = new JsonArray(text, "OTHER") };
        JsonObject Object(JsonObject inside) => new() { ["type"] = "object", ["properties"] = inside };
        JsonObject resource = Object(new JsonObject
        {
            ["id"] = Text(),
            ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(text) },
            ["attributes"] = Object(new JsonObject { [text] = Values(), ["plain"] = new JsonObject { ["type"] = "string", ["format"] = text } }),
            ["relationships"] = Object(new JsonObject
            {
                [text + "s"] = Object(
                new JsonObject { ["data"] = Object(new JsonObject { ["id"] = Text(), ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(text) } }) })
            }),
        });
        JsonObject answer = Object(new JsonObject { ["data"] = new JsonObject { ["$ref"] = "#/components/schemas/" + text.Replace("~", "~0").Replace("/", "~1") } });
        JsonObject operation = new()
        {
            ["operationId"] = text,
            ["tags"] = new JsonArray(text),
            ["description"] = text,
            ["x-remark"] = text,
            ["x-reported"] = new JsonArray(text, "https://example.com/" + text),
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = text, ["in"] = "query", ["schema"] = Values() }),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = text,
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = answer.DeepClone() }, [text] = new JsonObject() }
                }
            },
        };
        return new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject { ["title"] = text, ["version"] = text },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = text, ["description"] = text }),
            ["paths"] = new JsonObject { ["/v1/" + text] = new JsonObject { ["get"] = operation }, ["/v1/things/{id}/" + text] = new JsonObject { ["get"] = operation.DeepClone() } },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    [text] = resource, [text + "Response"] = answer, ["Kind"] = Values(),
                    ["Holder"] = Object(new JsonObject { [text] = Object(new JsonObject { [text] = Text() }) })
                }
            },
        }.ToJsonString();
    }

    private static string Resource(string type) =>
        """{"type": "object", "required": ["id", "type"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": [" """.TrimEnd() + type + "\"]}}}";

    private static string Nested(int depth, string open, string close) =>
        new StringBuilder().Insert(0, open, depth).Append("""{"type": "string"}""").Append(string.Concat(Enumerable.Repeat(close, depth))).ToString();

    // Replaces each § with the next value, because JSON has too many braces for interpolation.
    private static string Fill(string template, params object[] values)
    {
        string[] parts = template.Split('§');
        return parts[0] + string.Concat(values.Select((value, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}{parts[i + 1]}")));
    }

    // A path uses the schema "c", so that it is not excluded.
    private static string Small(string schemas, string? paths = null, string components = "")
    {
        const string Uses = """
            {"/v1/c": {"get": {"parameters": [{"name": "filter[c]", "in": "query", "schema": {"$ref": "#/components/schemas/c"}}], "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/c"}}}}}},
             "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/c"}}}}, "responses": {"204": {"description": ""}}}}}
            """;
        return Fill("""{"openapi": "3.0.1", "info": {"title": "T", "version": "1"}, "paths": §, "components": {"schemas": §§}}""", paths ?? Uses, schemas, components);
    }
}
