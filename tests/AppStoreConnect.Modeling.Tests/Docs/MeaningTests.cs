using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests.Docs;

/// <summary>Checks the table of meanings against the committed surface.</summary>
public sealed partial class MeaningTests
{
    // Everyday tasks: what a release pipeline, a signing script, or a TestFlight tool reads and writes.
    private static readonly string[] s_everyday =
    [
        "App", "AppInfo", "AppInfoLocalization", "AppPrice", "AppPricePoint", "AppScreenshotSet", "AppPreviewSet", "AppStoreReviewDetail",
        "AppStoreVersion", "AppStoreVersionLocalization", "AppStoreVersionPhasedRelease", "AgeRatingDeclaration", "AnalyticsReport",
        "AnalyticsReportInstance", "AnalyticsReportRequest", "AnalyticsReportSegment", "AppAvailability", "BetaAppLocalization",
        "BetaAppReviewDetail", "BetaAppReviewSubmission", "BetaBuildLocalization", "BetaGroup", "BetaTester", "Build", "BuildBetaDetail",
        "BuildUpload", "BuildUploadFile", "BundleId", "BundleIdCapability", "Certificate", "CustomerReview", "CustomerReviewResponse", "Device",
        "InAppPurchasePrice", "InAppPurchasePricePoint", "PrereleaseVersion", "Profile", "ReviewSubmission", "ReviewSubmissionItem",
        "SubscriptionPrice", "SubscriptionPricePoint", "Territory", "TerritoryAvailability", "User", "UserInvitation", "Webhook", "WebhookDelivery",
    ];

    private static ClientModel Model => Models.Surface;

    [Fact]
    public void Entries_OnTheSurface_AreAllTaken()
    {
        Assert.Equal((Meanings.Api, Meanings.Version), (Models.Description.Title, Models.Description.Version));
        Nobody(Model.Problems.Where(problem => problem.Kind == ModelProblemKind.StaleMeaning).Select(problem => problem.Message));
    }

    [Fact]
    public void Attributes_OfEverydayResources_HaveAMeaning()
    {
        ResourceModel[] everyday = [.. Model.Resources.Where(resource => s_everyday.Contains(resource.ClassName)
            || resource.Attributes.Any(attribute => attribute.WireName == "uploadOperations"))];
        Nobody(s_everyday.Except(everyday.Select(resource => resource.ClassName)));
        Nobody(everyday.SelectMany(resource => resource.Attributes.Where(attribute => attribute.Meaning is null)
            .Select(attribute => $"{resource.ClassName}.{attribute.WireName}")));
    }

    [Fact]
    public void Entries_AreSentences() =>
        Nobody(Meanings.Keys.Where(key => Meanings.Of(key.Owner, key.Name) is not [>= 'A' and <= 'Z', .., '.']).Select(key => $"{key.Owner}.{key.Name}"));

    [Fact]
    public void Deprecated_Things_NameTheirSuccessor()
    {
        (string Name, string? Successor)[] deprecated =
        [
            .. Model.Resources.Where(model => model.Deprecated).Select(model => (model.ClassName, model.Successor)),
            .. Model.Requests.Where(model => model.Deprecated).Select(model => (model.ClassName, model.Successor)),
            .. Model.Resources.SelectMany(model => model.Attributes.Where(member => member.Deprecated).Select(member => ($"{model.ClassName}.{member.Name}", member.Successor))),
            .. Model.Resources.SelectMany(model => model.Relationships.Where(member => member.Deprecated).Select(member => ($"{model.ClassName}.{member.Name}", member.Successor))),
            .. Model.Builders.SelectMany(model => model.Operations.Where(operation => operation.Deprecated).Select(operation => ($"{operation.Method} {operation.Path}", operation.Successor))),
        ];
        Nobody(deprecated.Where(thing => thing.Successor is null && !WithoutSuccessor().IsMatch(thing.Name)).Select(thing => thing.Name));
        Assert.Contains(("App.InAppPurchases", "InAppPurchasesV2"), deprecated);
        Assert.Contains(("InAppPurchase", "InAppPurchaseV2"), deprecated);
        Assert.Contains(("GET /v1/apps/{id}/inAppPurchases", "client.V1.Apps[id].InAppPurchasesV2"), deprecated);
        Assert.Contains(("AppStoreVersion.AppStoreState", "AppVersionState"), deprecated);
    }

    [Fact]
    public void Obsolete_Messages_NameWaysThatExist()
    {
        HashSet<string> calls = [.. new ClientNames(Models.Surface).Ways];
        IEnumerable<string> named = Model.Builders.SelectMany(builder => builder.Operations).Select(operation => operation.Successor).OfType<string>();
        Nobody(named.Distinct().Where(way => !calls.Contains(way)));
    }

    private static void Nobody(IEnumerable<string> offenders)
    {
        string list = string.Join('\n', offenders);
        Assert.True(list.Length == 0, list);
    }

    // What Apple did not replace, or replaced with something that works differently.
    [System.Text.RegularExpressions.GeneratedRegex(
        "MarketplaceWebhook|(Activity|Challenge)VersionRelease|Releases$|AppEncryptionDeclaration|Group(Achievement|Leaderboard)|SetMemberLocalizations|KidsAgeBand|UsesIdfa|ChallengeEnabled",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase)]
    private static partial System.Text.RegularExpressions.Regex WithoutSuccessor();
}
