namespace AppStoreConnect.Modeling;

/// <summary>
/// The successors of deprecated places: the second version, or the entry of the table. The text is for
/// <c>[Obsolete]</c>. Null if no successor is known.
/// </summary>
internal sealed class Successors(TypeNames names, BuilderNames builders, PathTree everything)
{
    private static readonly string[] s_endings = ["CreateRequest", "UpdateRequest", "InlineCreate", ""];

    // The schemas of resources.
    private static readonly Dictionary<string, string> s_resources = new(StringComparer.Ordinal)
    {
        ["AppStoreVersionSubmission"] = "ReviewSubmission",
        ["GameCenterAchievementRelease"] = "GameCenterAchievementVersionV2",
        ["GameCenterEnabledVersion"] = "GameCenterAppVersion",
        ["GameCenterLeaderboardRelease"] = "GameCenterLeaderboardVersionV2",
        ["GameCenterLeaderboardSetRelease"] = "GameCenterLeaderboardSetVersionV2",
        ["SubscriptionAvailability"] = "SubscriptionPlanAvailability",
    };

    // Members by schema and JSON name, as JSON names of the same resource.
    private static readonly Dictionary<(string Schema, string Name), string> s_members = new()
    {
        [("App", "appStoreVersions.appStoreState")] = "appStoreVersions.appVersionState",
        [("AppEncryptionDeclaration", "documentName")] = "appEncryptionDeclarationDocument",
        [("AppEncryptionDeclaration", "documentType")] = "appEncryptionDeclarationDocument",
        [("AppEncryptionDeclaration", "documentUrl")] = "appEncryptionDeclarationDocument",
        [("AppEncryptionDeclaration", "uploadedDate")] = "createdDate",
        [("AppEventVideoClip", "assetDeliveryState")] = "videoDeliveryState",
        [("AppEventVideoClip", "previewImage")] = "previewFrameImage",
        [("AppInfo", "appStoreAgeRating")] = "territoryAgeRatings",
        [("AppInfo", "appStoreState")] = "state",
        [("AppInfo", "australiaAgeRating")] = "territoryAgeRatings",
        [("AppInfo", "brazilAgeRating")] = "territoryAgeRatings",
        [("AppInfo", "brazilAgeRatingV2")] = "territoryAgeRatings",
        [("AppInfo", "franceAgeRating")] = "territoryAgeRatings",
        [("AppInfo", "kidsAgeBand")] = "ageRatingDeclaration",
        [("AppInfo", "koreaAgeRating")] = "territoryAgeRatings",
        [("AppPreview", "assetDeliveryState")] = "videoDeliveryState",
        [("AppPreview", "previewImage")] = "previewFrameImage",
        [("AppStoreVersion", "appStoreState")] = "appVersionState",
        [("BackgroundAssetUploadFile", "sourceFileChecksum")] = "sourceFileChecksums",
        [("Subscription", "subscriptionAvailability")] = "planAvailabilities",
    };

    // Paths that have no second version, neither themselves nor anything below them.
    private static readonly Dictionary<string, string> s_paths = new(StringComparer.Ordinal)
    {
        ["/v1/appEncryptionDeclarations/{id}/relationships/builds"] = "/v1/builds/{id}/relationships/appEncryptionDeclaration",
        ["/v1/appStoreVersionSubmissions"] = "/v1/reviewSubmissions",
        ["/v1/appStoreVersions/{id}/appStoreVersionSubmission"] = "/v1/reviewSubmissions",
        ["/v1/appStoreVersions/{id}/relationships/appStoreVersionSubmission"] = "/v1/reviewSubmissions",
        ["/v1/apps/{id}/gameCenterEnabledVersions"] = "/v1/gameCenterAppVersions",
        ["/v1/apps/{id}/relationships/gameCenterEnabledVersions"] = "/v1/gameCenterAppVersions",
        ["/v1/gameCenterAchievementReleases"] = "/v2/gameCenterAchievementVersions",
        ["/v1/gameCenterDetails/{id}/achievementReleases"] = "/v2/gameCenterAchievementVersions",
        ["/v1/gameCenterDetails/{id}/leaderboardReleases"] = "/v2/gameCenterLeaderboardVersions",
        ["/v1/gameCenterDetails/{id}/leaderboardSetReleases"] = "/v2/gameCenterLeaderboardSetVersions",
        ["/v1/gameCenterDetails/{id}/relationships/achievementReleases"] = "/v2/gameCenterAchievementVersions",
        ["/v1/gameCenterDetails/{id}/relationships/leaderboardReleases"] = "/v2/gameCenterLeaderboardVersions",
        ["/v1/gameCenterDetails/{id}/relationships/leaderboardSetReleases"] = "/v2/gameCenterLeaderboardSetVersions",
        ["/v1/gameCenterEnabledVersions"] = "/v1/gameCenterAppVersions",
        ["/v1/gameCenterLeaderboardReleases"] = "/v2/gameCenterLeaderboardVersions",
        ["/v1/gameCenterLeaderboardSetReleases"] = "/v2/gameCenterLeaderboardSetVersions",
        ["/v1/subscriptionAvailabilities"] = "/v1/subscriptionPlanAvailabilities",
        ["/v1/subscriptions/{id}/relationships/subscriptionAvailability"] = "/v1/subscriptions/{id}/relationships/planAvailabilities",
        ["/v1/subscriptions/{id}/subscriptionAvailability"] = "/v1/subscriptions/{id}/planAvailabilities",
    };

    /// <summary>Returns the class to use instead of a resource or of a request for it.</summary>
    public string? OfSchema(string schema)
    {
        string ending = s_endings.First(candidate => schema.EndsWith(candidate, StringComparison.Ordinal));
        string bare = schema.Substring(0, schema.Length - ending.Length);
        string successor = s_resources.TryGetValue(bare, out string? listed) ? listed : bare + "V2";
        return names.ClassOf(successor + ending) ?? (listed is null ? null : names.ClassOf(listed));
    }

    /// <summary>Returns the JSON name to use instead of a member: that in the table, or that of the second version.</summary>
    /// <param name="schema">The schema of the resource.</param>
    /// <param name="name">The JSON name of the member.</param>
    public static string OfMember(string schema, string name) =>
        s_members.TryGetValue((schema, name), out string? listed) ? listed : name + "V2";

    /// <summary>Returns the C# path to use instead of a path, such as <c>client.V2.InAppPurchases</c>.</summary>
    public string? OfPath(string path)
    {
        for (string at = path; at.Length > 0; at = at.Substring(0, at.LastIndexOf('/')))
        {
            if (s_paths.TryGetValue(at, out string? listed))
            {
                return Way(listed + path.Substring(at.Length)) ?? Way(listed);
            }
        }

        if (Way(path + "V2") is { } versioned)
        {
            return versioned;
        }

        // If a path has no counterpart in the second version, the nearest path above it does.
        string[] segments = path.Split('/');
        if (segments.Length < 3 || segments[1] != "v1")
        {
            return null;
        }

        segments[1] = "v2";
        return Enumerable.Range(3, segments.Length - 2).Reverse().Select(count => Way(string.Join("/", segments.Take(count)))).FirstOrDefault(way => way is not null);
    }

    private string? Way(string path)
    {
        PathTree node = everything;
        string way = "client";
        foreach (string segment in path.Split('/').Skip(1))
        {
            bool isParameter = segment.StartsWith("{", StringComparison.Ordinal);
            if (!node.Children.TryGetValue(isParameter ? "{}" : segment, out PathTree? child))
            {
                return null;
            }

            way += isParameter ? "[id]" : "." + builders.PropertyOf(child);
            node = child;
        }

        return node.All().All(below => (below.Item?.Operations ?? default).All(operation => operation.Deprecated)) ? null : way;
    }
}
