using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Documents;

public sealed class DocumentCheckTests
{
    private static readonly ApiDescription s_stars = DocumentReader.Read(new SpecContent(SpecForm.OpenApi, StarApi.Json, "test")).Description;

    [Fact]
    public void Document_OfThisKind_HasNothingAgainstIt() => Assert.Null(DocumentCheck.FindObjection(s_stars));

    [Fact]
    public void Document_OfAnotherKind_IsReportedWithTheReason()
    {
        Assert.Equal("its OpenAPI version is '2.0', not 3.x", DocumentCheck.FindObjection(s_stars with { OpenApiVersion = "2.0" }));
        Assert.Equal("it has no version (info.version)", DocumentCheck.FindObjection(s_stars with { Version = "" }));
        Assert.Contains("no operation", DocumentCheck.FindObjection(s_stars with { Paths = default }), StringComparison.Ordinal);
        Assert.Contains("no resource", DocumentCheck.FindObjection(s_stars with { Schemas = default }), StringComparison.Ordinal);
    }
}
