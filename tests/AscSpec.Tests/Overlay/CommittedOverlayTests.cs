using AppStoreConnect.Spec;
using AscSpec.Documents;
using AscSpec.Overlay;
using AscSpec.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AscSpec.Tests.Overlay;

/// <summary>Tests the committed spec/overlay.json.</summary>
public sealed class CommittedOverlayTests
{
    private static readonly OverlayDocument s_overlay = OverlayReader.Read(File.ReadAllText(Path.Combine(Places.RepositoryRoot, "spec", "overlay.json")));

    [Fact]
    public void Actions_All_SayWhatWhyAndWhereReported() => Assert.All(s_overlay.Actions, action =>
    {
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", action.Id);
        Assert.False(string.IsNullOrWhiteSpace(action.Description));
        Assert.False(string.IsNullOrWhiteSpace(action.Reason));
        Assert.NotEmpty(action.Reported);
    });

    /// <summary>A remark is added to the document with the source of its action.</summary>
    [Fact]
    public void Remarks_All_AreCompleteSentencesWithTheSourceOfTheAction()
    {
        OverlayAction[] remarks = [.. s_overlay.Actions.Where(action => action.Update is JObject update && update.ContainsKey("x-remark"))];
        Assert.NotEmpty(remarks);
        Assert.All(remarks, action =>
        {
            Assert.EndsWith(".", (string?)action.Update!["x-remark"], StringComparison.Ordinal);
            Assert.Equal(action.Reported, action.Update["x-reported"]!.Values<string>());
        });
    }

    [Fact]
    public void Actions_ThatRemove_HaveAPlaceToDistinguishFixedFromMoved() =>
        Assert.All(s_overlay.Actions.Where(action => action.Remove), action => Assert.NotNull(action.Place));

    [Fact]
    public void Actions_OnTheReleaseTheyWereMadeFor_AllChangeSomething()
    {
        if (Apply("4.4.1", out IReadOnlyList<OverlayActionResult> results, out _))
        {
            Assert.All(results, result => Assert.Equal((result.Action.Id, OverlayOutcome.Applied), (result.Action.Id, result.Outcome)));
        }
    }

    [Theory]
    [InlineData("3.2")]
    [InlineData("4.3")]
    [InlineData("4.4.1")]
    public void Corrected_ApplesDocument_IsReadWithoutErrorsAndDiffersOnlyThere(string version)
    {
        if (!Apply(version, out IReadOnlyList<OverlayActionResult> results, out JToken? json))
        {
            return;
        }

        Assert.DoesNotContain(results, result => result.Outcome == OverlayOutcome.Misfit);
        ApiReadResult read = OpenApiDocumentReader.Read(JsonText.ToUtf8(json!));
        Assert.NotNull(read.Description);
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == SpecProblemSeverity.Error);
    }

    [Fact]
    public void Corrected_4_4_1_SaysWhatTheServiceDoes()
    {
        if (!Apply("4.4.1", out _, out JToken? json))
        {
            return;
        }

        JToken schemas = json!["components"]!["schemas"]!;
        Assert.Contains("SERVICES", schemas["BundleIdPlatform"]!["enum"]!.Values<string>());
        Assert.Contains("PROCESSING", schemas.SelectToken("Device.properties.attributes.properties.status.enum")!.Values<string>());
        Assert.DoesNotContain("detail", schemas.SelectToken("ErrorResponse.properties.errors.items.required")!.Values<string>());
        Assert.Equal("array", (string?)schemas.SelectToken("ErrorResponse.properties.errors.items.properties.meta.properties.associatedErrors.additionalProperties.type"));
        Assert.True((bool?)schemas.SelectToken("BetaAppReviewSubmissionWithoutIncludesResponse.properties.data.nullable"));
        Assert.NotNull(schemas.SelectToken("BetaAppReviewSubmissionWithoutIncludesResponse.properties.data.$ref"));
        Assert.Null(schemas.SelectToken("AppEvent.properties.attributes.properties.deepLink.format"));
        Assert.Equal("array", (string?)schemas.SelectToken("MetricsInsight.properties.referenceVersions.type"));
        Assert.Contains("relationships", schemas["WinBackOfferPriceInlineCreate"]!["required"]!.Values<string>());
        Assert.Empty(json.SelectTokens("$.paths..parameters[?(@.name == 'fields[appInfos]')].schema.items.enum[?(@ == 'kidsAgeBand')]"));
    }

    private static bool Apply(string version, out IReadOnlyList<OverlayActionResult> results, out JToken? json)
    {
        results = [];
        json = null;
        if (Places.AppleDocument(version) is not { } path)
        {
            return false;
        }

        LoadedDocument document = DocumentReader.Read(SpecContentReader.ReadFile(path));
        json = JsonText.Parse(DocumentRestorer.Restore(document.Description, overlay: null).Json);
        results = OverlayApplier.Apply(json, s_overlay);
        return true;
    }
}
