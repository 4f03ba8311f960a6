namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for members of the C# client that change as a consequence of other changes. The client's surface decides whether they apply.</summary>
internal static class ClientRules
{
    internal static readonly SpecRule MemberRemoved = new("client-member-removed", SpecLevel.Breaking, SpecNews.Removed)
    {
        Meaning = "A member of the C# client is removed as a consequence of other changes.",
        Source = SourceEffect.Removes,
        InSource = "The member is removed.",
        Applies = _ => false,
        Describe = change => $"C# member {change.Name()} is removed",
    };

    internal static readonly SpecRule MemberChanged = new("client-member-changed", SpecLevel.Breaking, SpecNews.Changed)
    {
        Meaning = "The type of a member of the C# client changes as a consequence of other changes.",
        Source = SourceEffect.ChangesType,
        InSource = "Its type changes.",
        Applies = _ => false,
        Describe = change => $"C# member {change.Name()} is {change.NewValue} instead of {change.OldValue}",
    };

    internal static readonly SpecRule MemberRequired = new("client-member-required", SpecLevel.Breaking, SpecNews.Tightened)
    {
        Meaning = "A member of the C# client becomes required as a consequence of other changes.",
        Source = SourceEffect.Requires,
        InSource = "The member is required: initializers without it do not compile (CS9035).",
        Applies = _ => false,
        Describe = change => $"C# member {change.Name()} is required",
    };

    internal static SpecRule[] All { get; } = [MemberRemoved, MemberChanged, MemberRequired];
}
