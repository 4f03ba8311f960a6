using AppStoreConnect.Contract.Tests.Models;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>A class of model and a good document of it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Json">The document.</param>
internal sealed record FuzzTarget(Type Type, byte[] Json)
{
    // Between them they have every kind of value, relationship, list, map and envelope.
    private static readonly Type[] s_types =
    [
        typeof(Page<App>), typeof(Document<Build>), typeof(Document<Nomination>), typeof(Page<Linkage<App>>), typeof(Document<GameCenterLeaderboardV2>),
        typeof(Page<Device>), typeof(ProfileCreateRequest), typeof(AppUpdateRequest), typeof(SubscriptionUpdateRequest), typeof(XcodeMetrics), typeof(DiagnosticLogs),
        typeof(Document<BuildUpload>),
    ];

    /// <summary>The corpus: written by the models themselves.</summary>
    public static FuzzTarget[] All { get; } =
    [
        .. from type in s_types
           from mode in new[] { FillMode.Everything, FillMode.Unknowns }
           select new FuzzTarget(type, ModelJson.ToUtf8(new ModelFiller(mode).Make(type))),
        .. Written,
    ];

    // What models do not write: links and linkages as the service sends them, with resources that come along.
    private static FuzzTarget[] Written =>
    [
        new(typeof(Page<App>), """
            {"data":[{"type":"apps","id":"1","attributes":{"name":"n","bundleId":"b"},"relationships":{"builds":{"links":{"self":"https://x/v1/apps/1/relationships/builds","related":"https://x/v1/apps/1/builds"},"data":[{"type":"builds","id":"2"}],"meta":{"paging":{"total":1,"limit":5}}},"inAppPurchasesV2":{"data":[{"type":"inAppPurchases","id":"9"}]}},"links":{"self":"https://x/v1/apps/1"}}],"included":[{"type":"builds","id":"2","attributes":{"version":"1","uploadedDate":"2026-01-31T10:20:30-08:00"}},{"type":"inAppPurchases","id":"9"},{"type":"new","id":"3"}],"links":{"self":"https://x/v1/apps","next":"https://x/v1/apps?cursor=2"},"meta":{"paging":{"total":2,"limit":1,"nextCursor":"c"}}}
            """u8.ToArray()),
        new(typeof(Document<Build>), """
            {"data":{"type":"builds","id":"2","relationships":{"app":{"data":null},"preReleaseVersion":{"data":{"type":"preReleaseVersions","id":"é\u00e9\n"}}},"attributes":{"uploadedDate":"2026-01-31","usesNonExemptEncryption":null}}}
            """u8.ToArray()),
    ];
}
