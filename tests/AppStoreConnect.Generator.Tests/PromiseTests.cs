using System.Text.Json.Nodes;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The emitted code promises exactly what the document says.</summary>
public sealed class PromiseTests
{
    [Theory]
    [InlineData("""{"type": "integer"}""", "int", false)]
    [InlineData("""{"type": "integer", "format": "int64"}""", "long", false)]
    [InlineData("""{"type": "string"}""", "string", false)]
    [InlineData("""{"type": "boolean"}""", "string", true)]
    public void PathParameter_OfAKind_IsTheTypeOfTheIndexer(string schema, string type, bool isSaid)
    {
        string operation = """{"get": {"parameters": [{"name": "row", "in": "path", "required": true, "schema": """ + schema + """}], "responses": {"204": {"description": ""} } } }""";
        Generation run = Generation.Of(Orchard.WithPath("/v1/rows/{row}", operation));

        Assert.Contains($"this[{type} id] => new(RequestAdapter, Item(id))", string.Concat(run.Files.Values), StringComparison.Ordinal);
        Assert.Equal(isSaid, run.Diagnostics.Any(said => said.Id == "ASC006" && said.GetMessage(null).Contains("'row'", StringComparison.Ordinal)));
        run.AssertCompiles();
    }

    [Theory]
    [InlineData(true, "PatchAsync(Linkage<Person>? linkage", "Null clears the relationship")]
    [InlineData(false, "PatchAsync(Linkage<Person> linkage", "or the resource itself.</param>")]
    public void LinkageRequest_NullableOrNot_TakesNullOnlyWhereItClears(bool nullable, string signature, string comment)
    {
        Generation run = Generation.Of(Orchard.With(document =>
        {
            JsonObject schemas = document["components"]!["schemas"]!.AsObject();
            JsonObject data = schemas["OrchardOwnerLinkageRequest"]!["properties"]!["data"]!.AsObject();
            data["nullable"] = nullable;
        }));
        string text = string.Concat(run.Files.Values);

        Assert.Contains(signature, text, StringComparison.Ordinal);
        Assert.Contains(comment, text, StringComparison.Ordinal);
        run.AssertCompiles();
    }
}
