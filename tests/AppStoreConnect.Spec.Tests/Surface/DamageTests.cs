namespace AppStoreConnect.Spec.Tests.Surface;

/// <summary>Invalid surfaces.</summary>
public sealed class DamageTests
{
    private static readonly SurfaceSource s_source = new(new string('0', 64), 42);

    [Fact]
    public void Surface_AsWritten_IsReadWithItsSource()
    {
        ApiDescription description = Documents.Read(Garden.Document()).Description!;
        AppStoreConnect.Spec.Surface surface = SurfaceReader.Parse(Documents.Surface(description, s_source));
        Assert.Equal(description, surface.Description);
        Assert.Equal(s_source, surface.Source);
        Assert.Null(SurfaceReader.Parse(Documents.Surface(description)).Source);
    }

    [Fact]
    public void Surface_WithWindowsLineEnds_IsRead()
    {
        string text = Text();
        Assert.Equal(SurfaceReader.Parse(text), SurfaceReader.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 1, "'surface 1:'")]
    [InlineData("surface 2: x\n", 1, "'surface 1:'")]
    [InlineData("surface 1: x\n", 2, "'facts '")]
    [InlineData("surface 1: x\nsource sha256=0 size=1\n", 2, "64 hexadecimal digits")]
    [InlineData("surface 1: x\nfacts 0 sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n", 1, "# openapi")]
    [InlineData("<html>", 1, "'surface 1:'")]
    public void Preamble_Damaged_IsAnErrorAtItsLine(string text, int line, string expected)
    {
        SurfaceFormatException error = Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(text));
        Assert.Equal(line, error.LineNumber);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PlantKind = TREE", "PlantKind = ", "a value")]
    [InlineData("PlantKind = TREE", "PlantKind =", "sorts after")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name", "' '")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name strin g", "the end of the line")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string:", "a format")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string(", "a facet")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string(odd)", "a facet")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string(length=a..b)", "'..'")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string(1.x..2)", "a number")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name integer=a", "a value of type integer")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name string(default={)", "a JSON value")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name \"Ro", "a closing quote")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name \"\\x\"", "an escape")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name \"\\ud800\"", "both halves")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name \"é\"", "a closing quote, or an escape")]
    [InlineData("Plant.attributes.name string", "Plant.attributes.name [*]", "further lines")]
    [InlineData("GET /v1/plants limit integer(..200)", "GET /v1/plants limit integer(..200) often", "the end of the line")]
    [InlineData("GET /v1/plants limit integer(..200)", "GET /v1/plants limit", "enum limit")]
    [InlineData("GET /v1/plants limit integer(..200)", "GET v1/plants limit integer(..200)", "a path")]
    [InlineData("GET /v1/plants limit integer(..200)", "GET /v1/plants-all limit integer(..200)", "GET /v1/plants-all : ")]
    [InlineData("GET /v1/plants : plants_getCollection > 200 PlantsResponse", "GET /v1/plants : plants_getCollection > 2000 PlantsResponse", "a status")]
    [InlineData("GET /v1/plants : plants_getCollection > 200 PlantsResponse", "GET /v1/plants : plants_getCollection > 200 PlantsResponse > 200 Plant", "only once")]
    [InlineData("Plant.attributes.mood =FRESH|WILTED", "Plant.attributes.mood =WILTED|FRESH", "ordinal order")]
    [InlineData("# version 1.2", "# version", "' '")]
    [InlineData("# version 1.2", "# versions 1.2", "version before this")]
    public void Fact_Damaged_IsAnErrorAtItsLine(string line, string damaged, string expected)
    {
        string[] lines = Text().Split('\n');
        int index = Array.IndexOf(lines, line);
        Assert.True(index > 0, line);
        lines[index] = damaged;
        SurfaceFormatException error = Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(string.Join("\n", lines)));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.InRange(error.LineNumber, index, index + 2);
        Assert.StartsWith($"Line {error.LineNumber}: expected ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_LostAddedOrAltered_IsFoundByTheDigest()
    {
        string text = Text();
        string[] damaged =
        [
            text.Replace("PlantKind = TREE\n", "", StringComparison.Ordinal),
            text.Replace("PlantKind = TREE\n", "PlantKind = TREE\nPlantKind = VINE\n", StringComparison.Ordinal),
            text.Replace("Plant.attributes.name string", "Plant.attributes.name number", StringComparison.Ordinal),
            text[..(text.TrimEnd().LastIndexOf('\n') + 1)],
        ];
        Assert.All(damaged, surface =>
        {
            Assert.NotEqual(text, surface);
            SurfaceFormatException error = Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(surface));
            Assert.Equal(3, error.LineNumber);
            Assert.Contains("digest", error.Expected, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Lines_OutOfOrderOrTwice_AreAnError()
    {
        string[] lines = Text().Split('\n');
        (lines[10], lines[11]) = (lines[11], lines[10]);
        Assert.Equal(12, Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(string.Join("\n", lines))).LineNumber);
        lines[10] = lines[11];
        Assert.Equal(12, Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(string.Join("\n", lines))).LineNumber);
    }

    [Fact]
    public void Nesting_WithoutEnd_IsAnError()
    {
        foreach (string schema in new[] { new string('[', 100_000), string.Concat(Enumerable.Repeat("oneOf(", 100_000)), string.Concat(Enumerable.Repeat("{a: ", 100_000)) })
        {
            Assert.Contains("levels", Assert.Throws<SurfaceFormatException>(() => SurfaceReader.Parse(Replace(schema))).Expected, StringComparison.Ordinal);
        }

        string path = string.Concat(Enumerable.Repeat(".a", 100_000));
        Assert.Contains("levels", Assert.Throws<SurfaceFormatException>(() =>
            SurfaceReader.Parse(Text().Replace("Plant.attributes.name string", $"Plant.attributes.name{path} string", StringComparison.Ordinal))).Expected, StringComparison.Ordinal);

        static string Replace(string schema) => Text().Replace("Plant.attributes.name string", "Plant.attributes.name " + schema, StringComparison.Ordinal);
    }

    private static string Text() => Documents.Surface(Documents.Read(Garden.Document()).Description!, s_source);
}
