namespace AppStoreConnect.Testing.Store.Rules;

/// <summary>Rules for App Store versions and review submissions: their initial state, and what submitting and canceling change.</summary>
internal sealed class ReviewRules(StoreContents contents) : StoreRules(contents)
{
    private const string Submissions = "reviewSubmissions";
    private const string Items = "reviewSubmissionItems";
    private const string Versions = "appStoreVersions";
    private const string State = "state";

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        if (data.Type == Submissions && data.Targets("app") is [var app]
            && All(Submissions).Any(one => Text(one, State) == "READY_FOR_REVIEW" && Target(one, "app")?.Key == app && Text(one, "platform") == data.Text("platform")))
        {
            yield return new(409, "STATE_ERROR", "The request cannot be fulfilled because of the state of another resource.", "There is already an open review submission for this platform.");
        }

        if (data.Type == Items && data.Targets("appStoreVersion") is [var version]
            && All(Items).Any(item => Target(item, "appStoreVersion")?.Key == version && Text(item, State) != "REMOVED"))
        {
            yield return new(409, "STATE_ERROR.ITEM_PART_OF_ANOTHER_SUBMISSION", "The item is part of another submission.", $"{version.Type} '{version.Id}' was already added to a review submission.");
        }
    }

    public override IEnumerable<ErrorItem> RefuseUpdate(StoredResource resource, ResourceData data)
    {
        if (resource.Type == Submissions && IsTrue(data, "submitted") && !ItemsOf(resource).Any())
        {
            yield return new(409, "STATE_ERROR.ENTITY_STATE_INVALID", "The review submission has no items.", "Add an item to the review submission first.");
        }
    }

    public override void Created(StoredResource resource)
    {
        switch (resource.Type)
        {
            case Submissions or Items:
                resource.Attributes[State] = "READY_FOR_REVIEW";
                break;
            case Versions:
                resource.Attributes["appVersionState"] ??= "PREPARE_FOR_SUBMISSION";
                break;
        }
    }

    public override void Updated(StoredResource resource)
    {
        if (resource.Type != Submissions)
        {
            return;
        }

        // Both are orders. The service carries them out and does not show them.
        if (resource.Attributes.Remove("submitted", out var submitted) && submitted?.GetValue<bool>() == true)
        {
            resource.Attributes[State] = "WAITING_FOR_REVIEW";
            resource.Attributes["submittedDate"] = ServerDefaults.Date(Now);
            SetVersions(resource, "WAITING_FOR_REVIEW");
        }

        if (resource.Attributes.Remove("canceled", out var canceled) && canceled?.GetValue<bool>() == true)
        {
            resource.Attributes[State] = "CANCELING";
            SetVersions(resource, "DEVELOPER_REJECTED");
        }
    }

    private void SetVersions(StoredResource submission, string state)
    {
        foreach (StoredResource version in ItemsOf(submission).Select(item => Target(item, "appStoreVersion")).OfType<StoredResource>())
        {
            version.Attributes["appVersionState"] = state;
        }
    }

    private IEnumerable<StoredResource> ItemsOf(StoredResource submission) =>
        Targets(submission, "items").Concat(All(Items).Where(item => Target(item, "reviewSubmission") == submission)).Distinct();

    private static bool IsTrue(ResourceData data, string attribute) =>
        data.Json.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty(attribute, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.True;
}
