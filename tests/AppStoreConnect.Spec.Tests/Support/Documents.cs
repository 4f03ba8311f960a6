using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>Creates small documents, so that a test shows only what it is about.</summary>
internal static class Documents
{
    public static ApiReadResult Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads it through Microsoft.OpenApi and compares the result with the generator's own reader.</summary>
    public static ApiReadResult Read(byte[] utf8Json)
    {
        ApiReadResult result = OpenApiDocumentReader.Read(utf8Json);
        ApiReadResult direct = OpenApiDocumentReader.ReadDirectly(utf8Json);
        Assert.True(result.Description == direct.Description, "The generator's reader and Microsoft.OpenApi read different facts.");
        Assert.Equal(result.Problems, direct.Problems);
        return result;
    }

    public static ApiReadResult Read(JsonNode document) => Read(document.ToJsonString(new() { MaxDepth = 1000 }));

    /// <summary>Returns a document with these parts. Each is a JSON object.</summary>
    public static JsonObject Of(string paths = "{}", string schemas = "{}", string components = "{}", string openapi = "3.0.1")
    {
        var options = new JsonDocumentOptions { MaxDepth = 1000 };
        JsonObject all = JsonNode.Parse(components, documentOptions: options)!.AsObject();
        all["schemas"] = JsonNode.Parse(schemas, documentOptions: options);
        return new()
        {
            ["openapi"] = openapi,
            ["info"] = new JsonObject { ["title"] = "Garden", ["version"] = "1" },
            ["paths"] = JsonNode.Parse(paths, documentOptions: options),
            ["components"] = all,
        };
    }

    /// <summary>Reads a schema and asserts that there are no problems.</summary>
    public static ApiSchema Schema(string json, string openapi = "3.0.1")
    {
        ApiReadResult result = Read(Of(schemas: $$"""{"Plant": {{json}}, "Leaf": {"type": "object"}, "Root": {"type": "object"} }""", openapi: openapi));
        Assert.DoesNotContain(result.Problems, problem => problem.Severity > SpecProblemSeverity.Info);
        AssertRoundTrips(result.Description!);
        return result.Description!.Schemas.Single(component => component.Name == "Plant").Schema;
    }

    /// <summary>Reads an operation at <c>GET /v1/plants</c> and asserts that there are no problems.</summary>
    public static ApiOperation Operation(string json, string components = "{}")
    {
        ApiReadResult result = Read(Of(paths: $$"""{"/v1/plants": {"get": {{json}} } }""", components: components));
        Assert.DoesNotContain(result.Problems, problem => problem.Severity > SpecProblemSeverity.Info);
        AssertRoundTrips(result.Description!);
        return result.Description!.Paths.Single().Operations.Single();
    }

    public static byte[] Write(ApiDescription description)
    {
        using var stream = new MemoryStream();
        OpenApiDocumentWriter.Write(description, stream);
        return stream.ToArray();
    }

    public static string Surface(ApiDescription description, SurfaceSource? source = null)
    {
        using var text = new StringWriter();
        SurfaceWriter.Write(description, source, text);
        return text.ToString();
    }

    /// <summary>Asserts that it survives a round trip through the surface and through a document.</summary>
    public static void AssertRoundTrips(ApiDescription description)
    {
        string surface = Surface(description);
        ApiDescription fromSurface = SurfaceReader.Parse(surface).Description;
        Assert.Equal(surface, Surface(fromSurface));
        Assert.True(description == fromSurface, surface);
        ApiReadResult again = Read(Write(description));
        Assert.True(description == again.Description, string.Join("\n", again.Problems) + surface);
        Assert.Equal(surface, Surface(again.Description!));
    }
}
