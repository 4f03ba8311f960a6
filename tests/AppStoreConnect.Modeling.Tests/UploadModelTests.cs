using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests;

/// <summary>Resources that accept files are identified by their structure, in every version of the document.</summary>
public sealed class UploadModelTests
{
    [Fact]
    public void Surface_Modeled_HasTheTwentyFiveUploads()
    {
        EquatableArray<UploadModel> uploads = Models.Surface.Uploads;
        Assert.Equal(25, uploads.Count);
        Assert.Equal(11, uploads.Count(upload => upload.Checksum is not null));
        Assert.Equal(2, uploads.Count(upload => !upload.Composite.IsEmpty));
        Assert.All(uploads.Where(upload => !upload.Composite.IsEmpty), upload => Assert.NotNull(upload.Operation.EntityTag));
        Assert.Equal(
            ["/v1/appClipAdvancedExperienceImages", "/v1/appEncryptionDeclarationDocuments", "/v1/backgroundAssetUploadFiles", "/v1/buildUploadFiles"],
            uploads.Where(upload => !upload.CanDelete).Select(upload => upload.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["VideoDeliveryState", "AssetDeliveryState"], uploads.Single(upload => upload.Path == "/v1/appPreviews").States.Select(state => state.Path[0]));
        Assert.Equal(["/v1/appEventVideoClips", "/v1/appPreviews"], uploads.Where(upload => !upload.Repeats.IsEmpty).Select(upload => upload.Path).Order(StringComparer.Ordinal));
        Assert.Equal(25, Models.Surface.Builders.Count(builder => builder.Upload is { IsCollection: true }));
        Assert.Equal(25, Models.Surface.Builders.Count(builder => builder.Upload is { IsCollection: false }));
    }

    [Fact]
    public void Surface_Modeled_FindsMostReservationsThroughTheirParent() =>
        Assert.InRange(Models.Surface.Uploads.Count(upload => !upload.Parents.IsEmpty), 15, 24);

    [Theory]
    [InlineData("3.2", 15)]
    [InlineData("4.3", 23)]
    [InlineData("4.4", 23)]
    [InlineData("4.4.1", 25)]
    public void Document_OfAnyVersion_HasItsUploads(string version, int count)
    {
        if (Models.Of(version) is { } model)
        {
            Assert.Equal(count, model.Uploads.Count);
        }
    }

    [Theory]
    [InlineData("AppScreenshotUpdateRequest", "uploaded", "has no GET, or no PATCH that accepts 'uploaded'")]
    [InlineData("AppScreenshot", "uploadOperations", "has no uploadOperations")]
    [InlineData("AppScreenshot", "assetDeliveryState", "does not contain")]
    public void Rule_Broken_ProducesNoMethodAndSaysWhy(string schema, string attribute, string reason)
    {
        ApiDescription broken = Models.Description with
        {
            Schemas = Models.Description.Schemas.Select(component => component.Name == schema ? component with { Schema = Without(component.Schema, attribute) } : component).ToEquatableArray(),
        };
        ClientModel model = ClientModelBuilder.Build(broken, ModelOptions.Everything);
        Assert.Equal(24, model.Uploads.Count);
        ModelProblem problem = Assert.Single(model.Problems, problem => problem.Kind == ModelProblemKind.Unsupported);
        Assert.Equal("/paths/~1v1~1appScreenshots/post", problem.Pointer);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_WithoutUploads_HasNone()
    {
        ClientModel part = ClientModelBuilder.Build(Models.Description, new(["/v1/apps", "/v1/appScreenshots"], default));
        Assert.Empty(part.Uploads);
        Assert.DoesNotContain(part.Problems, problem => problem.Kind == ModelProblemKind.Unsupported);
    }

    private static ApiSchema Without(ApiSchema schema, string property) => schema with
    {
        Properties = schema.Properties.Where(member => member.Name != property).Select(member => member with { Schema = Without(member.Schema, property) }).ToEquatableArray(),
    };
}
