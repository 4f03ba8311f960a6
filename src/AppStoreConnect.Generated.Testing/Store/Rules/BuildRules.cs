using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Store.Uploads;

namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>Rules for builds, from the files of a build upload to a processed build.</summary>
internal sealed class BuildRules(StoreContents contents, ProcessingOutcomes outcomes, Func<string, ResourceKey> newKey) : StoreRules(contents)
{
    private const string BuildUploads = "buildUploads";
    private const string Builds = "builds";
    private const string ShortVersion = "cfBundleShortVersionString";
    private static readonly string[] s_files = ["assetFile", "assetDescriptionFile", "assetSpiFile"];
    private const string Version = "cfBundleVersion";

    // Not an attribute in the document, so it is not shown. It is stored with the resource, so that processing continues after a restart.
    private const string Running = "fake:running";

    public override IReadOnlyList<string> Timed { get; } = [BuildUploads, Builds];

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        if (data.Type != BuildUploads || data.Targets("app") is not [var app])
        {
            return [];
        }

        (string? train, string? number, string? platform) = (data.Text(ShortVersion), data.Text(Version), data.Text("platform"));
        return All(BuildUploads).Any(IsSame) || All(Builds).Any(IsSame)
            ? [Taken(Version, $"The bundle version must be higher than the previously uploaded version: build '{number}' of version '{train}' exists.")]
            : [];

        bool IsSame(StoredResource other) => other.Type == BuildUploads
            ? Target(other, "app")?.Key == app && Text(other, "platform") == platform && Text(other, Version) == number && Same(Text(other, ShortVersion), train) && State(other) != "FAILED"
            : other.Type == Builds && Target(other, "app")?.Key == app && Text(other, "version") == number
                && Target(other, "preReleaseVersion") is { } release && Text(release, "platform") == platform && Same(Text(release, "version"), train);
    }

    /// <summary>Sets the first state of a new build upload or of one of its files.</summary>
    public override void Created(StoredResource resource)
    {
        if (resource.Type == BuildUploads)
        {
            resource.Attributes["uploadedDate"] = null;
            SetState(resource, "AWAITING_UPLOAD", ProcessingOutcome.Success);
        }
        else if (resource.Type == "buildUploadFiles" && Target(resource, "buildUpload") is { } upload && Text(resource, "assetType") is { } type)
        {
            string relationship = type switch { "ASSET" => "assetFile", "ASSET_DESCRIPTION" => "assetDescriptionFile", _ => "assetSpiFile" };
            Link(upload, relationship, resource);
        }
    }

    /// <summary>Deletes the files of a build upload with it. The service has no other way to delete them.</summary>
    public override void Deleting(StoredResource resource)
    {
        foreach (StoredResource file in resource.Type == BuildUploads ? Targets(resource, "buildUploadFiles").ToArray() : [])
        {
            Contents.Links.RemoveAll(file.Key);
            Contents.Resources.Remove(file.Key);
            Contents.Uploads.Remove(file.Key);
        }
    }

    /// <summary>Advances a build upload or a build that is read.</summary>
    public override void Reading(StoredResource resource)
    {
        if (resource.Type == BuildUploads && State(resource) is "AWAITING_UPLOAD" or "PROCESSING")
        {
            Advance(resource);
        }
        else if (resource.Type == Builds && Text(resource, "processingState") == "PROCESSING" && IsOver(resource, out ProcessingOutcome outcome))
        {
            resource.Attributes["processingState"] = outcome.BuildState ?? (outcome.Fails ? "FAILED" : "VALID");
        }
    }

    private void Advance(StoredResource resource)
    {
        StoredUpload[] files = [.. s_files
            .Select(name => Target(resource, name)).OfType<StoredResource>().Select(file => Contents.Uploads.Find(file.Key)).OfType<StoredUpload>()];
        if (Target(resource, "assetFile") is null || files.Any(file => file.Stage == UploadStage.Awaiting))
        {
            return;
        }

        if (files.FirstOrDefault(file => file.Stage == UploadStage.Failed) is { } failed)
        {
            SetState(resource, "FAILED", failed.Outcome);
        }
        else if (!resource.Attributes.ContainsKey(Running))
        {
            resource.Attributes["uploadedDate"] = ServerDefaults.Date(files.Max(file => file.CommittedAt!.Value));
            Begin(resource);
            SetState(resource, "PROCESSING", ProcessingOutcome.Success);
        }
        else if (IsOver(resource, out ProcessingOutcome outcome))
        {
            SetState(resource, outcome.Fails ? "FAILED" : "COMPLETE", outcome);
            if (!outcome.Fails)
            {
                MakeBuild(resource);
            }
        }
    }

    private void MakeBuild(StoredResource upload)
    {
        StoredResource? app = Target(upload, "app");
        StoredResource? release = All("preReleaseVersions").FirstOrDefault(one => Target(one, "app") == app
            && Text(one, "platform") == Text(upload, "platform") && Same(Text(one, "version"), Text(upload, ShortVersion)));
        release ??= Add("preReleaseVersions", new JsonObject { ["version"] = Text(upload, ShortVersion), ["platform"] = Text(upload, "platform") });
        StoredResource build = Add(Builds, new JsonObject
        {
            ["version"] = Text(upload, Version),
            ["uploadedDate"] = upload.Attributes["uploadedDate"]?.DeepClone(),
            ["expirationDate"] = ServerDefaults.Date(Now.AddDays(90)),
            ["expired"] = false,
            ["processingState"] = "PROCESSING",
        });
        Link(build, "preReleaseVersion", release);
        Link(build, "buildUpload", upload);
        Link(upload, "build", build);
        if (app is not null)
        {
            Link(release, "app", app);
            Link(build, "app", app);
        }

        Begin(build);
    }

    private void Begin(StoredResource resource) => Keep(resource, new(Options.ProcessingReads, Now, outcomes.Next(resource.Type)));

    private static void Keep(StoredResource resource, RunningState running) => resource.Attributes[Running] = JsonSerializer.SerializeToNode(running);

    private bool IsOver(StoredResource resource, out ProcessingOutcome outcome)
    {
        if (resource.Attributes[Running].Deserialize<RunningState>() is not { } running)
        {
            // A resource that was seeded in processing stays there, because the test decides.
            outcome = ProcessingOutcome.Success;
            return false;
        }

        outcome = running.Outcome;
        Keep(resource, running with { Reads = running.Reads - 1 });
        return running.Reads <= 0 && !outcome.NeverEnds && Now >= running.Since + Options.ProcessingTime;
    }

    private StoredResource Add(string type, JsonObject attributes)
    {
        ResourceKey key = newKey(type);
        return Contents.Resources.Put(new(key.Type, key.Id, attributes));
    }

    private static void SetState(StoredResource upload, string state, ProcessingOutcome outcome) => upload.Attributes["state"] = new JsonObject
    {
        ["errors"] = UploadState.Messages(outcome.Errors),
        ["warnings"] = UploadState.Messages(outcome.Warnings),
        ["infos"] = UploadState.Messages(outcome.Infos),
        ["state"] = state,
    };

    private static string? State(StoredResource upload) => (upload.Attributes["state"] as JsonObject)?["state"]?.ToString();

    /// <summary>For the service, 1.4 and 1.4.0 are the same version.</summary>
    private static bool Same(string? one, string? other) => Trimmed(one) == Trimmed(other);

    private static string? Trimmed(string? version)
    {
        while (version is not null && version.EndsWith(".0", StringComparison.Ordinal))
        {
            version = version[..^2];
        }

        return version;
    }

    private sealed record RunningState(int Reads, DateTimeOffset Since, ProcessingOutcome Outcome);
}
