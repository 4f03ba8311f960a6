using System.Text.Json.Nodes;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The same facts produce the same bytes.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void SecondRun_SameDocument_SameBytes() => AssertSame(Generation.Of(Orchard.Text), Generation.Of(Orchard.Text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ShuffledDocument_SameFacts_SameBytes(int seed)
    {
        string shuffled = Garden.Shuffle(JsonNode.Parse(Orchard.Text), new Random(seed))!.ToJsonString();
        AssertSame(Generation.Of(Orchard.Text), Generation.Of(shuffled));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void OtherCulture_SameDocument_SameBytes(string culture) =>
        AssertSame(Generation.In("", () => Generation.Of(Orchard.Text)), Generation.In(culture, () => Generation.Of(Orchard.Text)));

    [Fact]
    public void Operation_Added_RenamesNothing()
    {
        Generation before = Generation.Of(Orchard.Text);
        Generation after = Generation.Of(Orchard.WithPath(
            "/v1/orchards/{id}/owner",
            """{"get": {"operationId": "x", "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PersonResponse"} } } } } } }"""));
        Assert.Empty(before.Files.Keys.Except(after.Files.Keys, StringComparer.Ordinal));
        AssertSameBut(before, after, "V1/OrchardRequestBuilders.g.cs");
    }

    [Theory]
    [InlineData("Acorn")]
    [InlineData("Zucchini")]
    [InlineData("OrchardMoodKind")]
    public void Schema_Added_RenamesNothing(string name)
    {
        Generation before = Generation.Of(Orchard.Text);
        Generation after = Generation.Of(Orchard.WithSchema(
            name,
            $$"""{"type": "object", "required": ["type", "id"], "properties": {"id": {"type": "string"}, "type": {"type": "string", "enum": ["{{name}}"]}, "attributes": {"type": "object", "properties": {"mood": {"type": "string", "enum": ["A"]} } } } }"""));
        AssertSameBut(before, after);
        Assert.Contains($"Models/{name}.g.cs", after.Files.Keys);
    }

    private static void AssertSame(Generation one, Generation other)
    {
        Assert.Equal(one.Files.Keys.Order(StringComparer.Ordinal), other.Files.Keys.Order(StringComparer.Ordinal));
        AssertSameBut(one, other);
    }

    private static void AssertSameBut(Generation before, Generation after, params string[] changed) =>
        Assert.All(before.Files.Where(file => !changed.Contains(file.Key)), file => Assert.Equal(file.Value, after.Files[file.Key]));
}
