using System.Text;

namespace AppStoreConnect.Spec.Tests.OpenApi;

/// <summary>The overlay's <c>x-remark</c>: how an operation differs from the document.</summary>
public sealed class RemarkTests
{
    [Fact]
    public void Remark_OfAnOperation_IsReadAndWritten()
    {
        ApiReadResult read = Documents.Read(Document("\"It fails.\"", """["https://example.com/1", "a letter"]"""));
        Assert.Empty(read.Problems);
        ApiRemark remark = read.Description!.Paths[0].Operations[0].Remark!;
        Assert.Equal("It fails.", remark.Text);
        Assert.Equal(["https://example.com/1", "a letter"], remark.Reported);

        using var again = new MemoryStream();
        OpenApiDocumentWriter.Write(read.Description!, again);
        Assert.Equal(read.Description, Documents.Read(again.ToArray()).Description);
    }

    [Theory]
    [InlineData("7", "[]")]
    [InlineData("\"It fails.\"", "\"someone\"")]
    [InlineData("\"It fails.\"", "[{}]")]
    public void Remark_OfAnotherForm_IsAProblem(string remark, string reported) =>
        Assert.NotEmpty(Documents.Read(Document(remark, reported)).Problems);

    private static byte[] Document(string remark, string reported) => Encoding.UTF8.GetBytes($$$"""
        {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {
          "/v1/stars": {"get": {"operationId": "stars_get", "x-remark": {{{remark}}}, "x-reported": {{{reported}}}, "responses": {"204": {"description": ""} } } } } }
        """);
}
