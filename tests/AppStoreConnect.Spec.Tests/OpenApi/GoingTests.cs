using System.Text;

namespace AppStoreConnect.Spec.Tests.OpenApi;

/// <summary>The overlay's <c>x-going</c>: the temporary values of a state.</summary>
public sealed class GoingTests
{
    [Fact]
    public void Going_NextToAnEnumOrAReference_IsReadAndWritten()
    {
        ApiReadResult read = Documents.Read(Document("""["RUNNING", "PENDING", "RUNNING"]"""));
        Assert.Empty(read.Problems);
        ApiSchema run = read.Description!.Schemas.Single(component => component.Name == "Run").Schema;
        Assert.Equal(["PENDING", "RUNNING"], run.Properties.Single(property => property.Name == "inline").Schema.Going);
        ApiSchema reference = run.Properties.Single(property => property.Name == "reference").Schema;
        Assert.Equal(("State", 2), (reference.Reference, reference.Going.Count));

        using var again = new MemoryStream();
        OpenApiDocumentWriter.Write(read.Description!, again);
        Assert.Equal(read.Description, Documents.Read(again.ToArray()).Description);
    }

    [Theory]
    [InlineData("\"RUNNING\"")]
    [InlineData("[7]")]
    public void Going_OfAnotherForm_IsAProblem(string going) =>
        Assert.NotEmpty(Documents.Read(Document(going)).Problems);

    private static byte[] Document(string going) => Encoding.UTF8.GetBytes($$$"""
        {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": {
          "State": {"type": "string", "enum": ["DONE", "PENDING", "RUNNING"]},
          "Run": {"type": "object", "properties": {
            "inline": {"type": "string", "enum": ["DONE", "PENDING", "RUNNING"], "x-going": {{{going}}} },
            "reference": {"$ref": "#/components/schemas/State", "x-going": {{{going}}} } } } } } }
        """);
}
