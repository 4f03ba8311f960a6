using System.Text;
using AscSpec.Documents;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Documents;

public sealed class SpecContentReaderTests
{
    [Fact]
    public void Recognize_Json_IsItsText() => AssertDocument(SpecContentReader.Recognize(StarApi.Json, "o"), SpecForm.OpenApi, StarApi.Json);

    [Fact]
    public void Recognize_JsonWithByteOrderMark_IsItsTextWithout() =>
        AssertDocument(SpecContentReader.Recognize([.. Encoding.UTF8.Preamble, .. StarApi.Json], "o"), SpecForm.OpenApi, StarApi.Json);

    [Fact]
    public void Recognize_ApplesZip_IsTheDocumentInIt() =>
        AssertDocument(SpecContentReader.Recognize(Zips.Apple(StarApi.Json), "o"), SpecForm.OpenApi, StarApi.Json);

    [Fact]
    public void Recognize_ZipWithSeveralDocuments_TakesTheOneNamedOpenApi() => AssertDocument(
        SpecContentReader.Recognize(Zips.Of(("a/package.json", "{}"u8.ToArray()), ("a/OpenAPI.json", StarApi.Json)), "o"), SpecForm.OpenApi, StarApi.Json);

    [Fact]
    public void Recognize_OtherText_IsTakenForASurface() =>
        Assert.Equal(SpecForm.Surface, SpecContentReader.Recognize("surface 1\n"u8.ToArray(), "o").Form);

    public static TheoryData<string, byte[], string> Wrong { get; } = new()
    {
        { "empty", [], "is empty" },
        { "blank", "  \n"u8.ToArray(), "is empty" },
        { "html", "<!DOCTYPE html><html></html>"u8.ToArray(), "is a web page" },
        { "array", "[1]"u8.ToArray(), "not an OpenAPI document" },
        { "binary", [1, 0, 2, 0], "neither a zip nor" },
        { "truncated json", StarApi.Json[..^200], "truncated" },
        { "invalid json", "{\n  \"a\": 1,\n  oops\n}"u8.ToArray(), "not valid JSON (line 3" },
        { "two values", "{} {}"u8.ToArray(), "not valid JSON" },
        { "deep", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5000))), "cannot be read" },
        { "truncated zip", Zips.Apple(StarApi.Json)[..^40], "damaged zip" },
        { "zip head only", Zips.Apple(StarApi.Json)[..30], "damaged zip" },
        { "zip without json", Zips.Of(("readme.txt", "x"u8.ToArray())), "without a JSON document" },
        { "empty zip", Zips.Of(), "without a JSON document" },
        { "zip of html", Zips.Of(("openapi.json", "<html>"u8.ToArray())), "is a web page" },
        { "zip of text", Zips.Of(("openapi.json", "hello"u8.ToArray())), "neither a zip nor" },
        { "zip of two", Zips.Of(("a.json", "{}"u8.ToArray()), ("b.json", "{}"u8.ToArray())), "2 JSON documents" },
        { "zip going up", Zips.Of(("../openapi.json", StarApi.Json)), "points outside" },
        { "zip going up on windows", Zips.Of(("a\\..\\..\\openapi.json", StarApi.Json)), "points outside" },
        { "zip with absolute path", Zips.Of(("/etc/openapi.json", StarApi.Json)), "points outside" },
        { "zip with drive", Zips.Of(("C:openapi.json", StarApi.Json)), "points outside" },
        { "zip with another member going up", Zips.Of(("openapi.json", StarApi.Json), ("../../x", [1])), "points outside" },
        { "zip of too much", Zips.Bomb(SpecContentReader.MaxDocumentSize + 1), "after decompression" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Recognize_AnythingElse_IsAClearError(string name, byte[] content, string message)
    {
        ToolException e = Assert.Throws<ToolException>(() => SpecContentReader.Recognize(content, name));

        Assert.StartsWith(name, e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failure, e.ExitCode);
    }

    [Fact]
    public void Extract_MemberLongerThanItsZipSays_IsAClearError()
    {
        byte[] zip = Zips.Of(("openapi.json", new byte[100_000]));
        byte[] length = BitConverter.GetBytes(100_000);
        for (int at = zip.AsSpan().IndexOf(length); at >= 0; at = zip.AsSpan().IndexOf(length))
        {
            BitConverter.GetBytes(10).CopyTo(zip, at);
        }

        Assert.Throws<ToolException>(() => SpecContentReader.Recognize(zip, "o"));
    }

    [Fact]
    public void ReadFile_Missing_NamesIt()
    {
        ToolException e = Assert.Throws<ToolException>(() => SpecContentReader.ReadFile(Path.Combine(Path.GetTempPath(), "no-such-file.json")));

        Assert.Contains("no-such-file.json' cannot be read", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFile_Directory_NamesIt() =>
        Assert.Contains("is a folder; name the document in it", Assert.Throws<ToolException>(() => SpecContentReader.ReadFile(Path.GetTempPath())).Message, StringComparison.Ordinal);

    private static void AssertDocument(SpecContent content, SpecForm form, byte[] bytes)
    {
        Assert.Equal(form, content.Form);
        Assert.Equal(bytes, content.Bytes);
    }
}
