using AppStoreConnect.Contract.Tests.Models;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>A model class and a document to damage.</summary>
/// <param name="Type">The class.</param>
/// <param name="Json">The document.</param>
internal sealed record FuzzTarget(Type Type, byte[] Json)
{
    /// <summary>Together, they have every kind of value, relationship, list, map, and envelope.</summary>
    public static readonly Type[] Types =
    [
        typeof(Page<App>), typeof(Document<Build>), typeof(Document<Nomination>), typeof(Page<Linkage<App>>), typeof(Document<GameCenterLeaderboardV2>),
        typeof(Page<Device>), typeof(ProfileCreateRequest), typeof(AppUpdateRequest), typeof(SubscriptionUpdateRequest), typeof(XcodeMetrics), typeof(DiagnosticLogs),
        typeof(Document<BuildUpload>),
    ];

    // Documents written by the models, with all members that they know.
    private static readonly FuzzTarget[] s_written =
    [
        .. from type in Types
           from mode in new[] { FillMode.Everything, FillMode.Unknowns }
           select new FuzzTarget(type, ModelJson.ToUtf8(new ModelFiller(mode).Make(type))),
    ];

    // Documents that models do not write: links as the service sends them, escaped names, and members that are repeated, late, or of another kind. Known failures recur in variations.
    private static readonly byte[][] s_kept = [.. FuzzFiles.Corpus.Concat(FuzzFiles.Failures).Select(File.ReadAllBytes)];

    /// <summary>Returns a random target: half of the time a document written by a model, otherwise a saved one, read as any class.</summary>
    public static FuzzTarget Of(ref FuzzRandom random) => random.Next(2) == 0
        ? s_written[random.Next(s_written.Length)]
        : new(Types[random.Next(Types.Length)], s_kept[random.Next(s_kept.Length)]);
}
