using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests.Docs;

/// <summary>Every deprecated item names its successor, except the items listed here, for which Apple documents none.</summary>
public sealed class SuccessorTests
{
    // Classes, members, parameters, and paths.
    private static readonly string[] s_without =
    [
        "/v1/appEncryptionDeclarations/{id}/app",
        "/v1/appEncryptionDeclarations/{id}/relationships/app",
        "/v1/gameCenterActivityVersionReleases",
        "/v1/gameCenterActivityVersionReleases/{id}",
        "/v1/gameCenterChallengeVersionReleases",
        "/v1/gameCenterChallengeVersionReleases/{id}",
        "/v1/gameCenterDetails/{id}/activityReleases",
        "/v1/gameCenterDetails/{id}/challengeReleases",
        "/v1/gameCenterDetails/{id}/relationships/activityReleases",
        "/v1/gameCenterDetails/{id}/relationships/challengeReleases",
        "/v1/gameCenterLeaderboardSetMemberLocalizations/{id}/gameCenterLeaderboard",
        "/v1/gameCenterLeaderboardSetMemberLocalizations/{id}/gameCenterLeaderboardSet",
        "/v1/gameCenterLeaderboardSetMemberLocalizations/{id}/relationships",
        "/v1/gameCenterLeaderboardSetMemberLocalizations/{id}/relationships/gameCenterLeaderboard",
        "/v1/gameCenterLeaderboardSetMemberLocalizations/{id}/relationships/gameCenterLeaderboardSet",
        "/v1/marketplaceWebhooks",
        "/v1/marketplaceWebhooks/{id}",
        "AppEncryptionDeclaration.app",
        "AppEncryptionDeclaration.builds",
        "AppEncryptionDeclaration.platform",
        "AppEncryptionDeclaration.usesEncryption",
        "AppEncryptionDeclarationCreateRequest.app",
        "AppStoreVersion.usesIdfa",
        "AppStoreVersionCreateRequest.usesIdfa",
        "AppStoreVersionUpdateRequest.usesIdfa",
        "BetaTesterInvitationCreateRequest.betaTester",
        "GameCenterActivityVersionRelease",
        "GameCenterActivityVersionReleaseCreateRequest",
        "GameCenterChallengeVersionRelease",
        "GameCenterChallengeVersionReleaseCreateRequest",
        "GameCenterDetail.activityReleases",
        "GameCenterDetail.challengeEnabled",
        "GameCenterDetail.challengeReleases",
        "GameCenterDetailCreateRequest.challengeEnabled",
        "GameCenterDetailUpdateRequest.challengeEnabled",
        "MarketplaceWebhook",
        "MarketplaceWebhookCreateRequest",
        "MarketplaceWebhookUpdateRequest",
        "exists[gameCenterEnabledVersions]",
        "fields[appStoreVersionSubmissions]",
        "fields[apps]",
        "fields[builds]",
        "fields[gameCenterAchievementReleases]",
        "fields[gameCenterActivityVersionReleases]",
        "fields[gameCenterChallengeVersionReleases]",
        "fields[gameCenterEnabledVersions]",
        "fields[gameCenterLeaderboardReleases]",
        "fields[gameCenterLeaderboardSetReleases]",
        "fields[gameCenterLeaderboardSets]",
        "fields[gameCenterLeaderboards]",
        "fields[subscriptionAvailabilities]",
        "filter[gameCenterLeaderboardSet]",
        "filter[gameCenterLeaderboard]",
        "filter[platform]",
        "limit[achievementReleases]",
        "limit[activityReleases]",
        "limit[challengeReleases]",
        "limit[gameCenterEnabledVersions]",
        "limit[gameCenterLeaderboardSets]",
        "limit[gameCenterLeaderboards]",
        "limit[leaderboardReleases]",
        "limit[leaderboardSetReleases]",
        "limit[localizations]",
        "limit[releases]",
    ];

    private static ClientModel Model => Models.Surface;

    [Fact]
    public void Deprecated_WithoutSuccessor_IsListed() => Assert.Equal(s_without, Without().Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Without() =>
    [
        .. Model.Resources.Where(resource => resource is { Deprecated: true, Successor: null }).Select(resource => resource.ClassName),
        .. Model.Requests.Where(request => request is { Deprecated: true, Successor: null }).Select(request => request.ClassName),
        .. Model.Resources.SelectMany(resource => Members(resource.ClassName, resource.Attributes, resource.Relationships)),
        .. Model.Requests.SelectMany(request => Members(request.ClassName, request.Attributes, request.Relationships)),
        .. Model.Queries.SelectMany(query => query.Parameters).Where(parameter => parameter is { Deprecated: true, Successor: null }).Select(parameter => parameter.WireName),
        .. Model.Builders.SelectMany(builder => builder.Operations).Where(operation => operation is { Deprecated: true, Successor: null }).Select(operation => operation.Path),
        .. Model.Builders.SelectMany(builder => builder.Children).Where(child => child is { Deprecated: true, Successor: null }).Select(child => child.Path),
    ];

    private static IEnumerable<string> Members(string className, EquatableArray<ValueMember> attributes, EquatableArray<RelationshipMember> relationships) =>
        attributes.Where(member => member is { Deprecated: true, Successor: null }).Select(member => member.WireName)
            .Concat(relationships.Where(member => member is { Deprecated: true, Successor: null }).Select(member => member.WireName))
            .Select(name => $"{className}.{name}");
}
