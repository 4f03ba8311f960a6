namespace AppStoreConnect.Spec.Diff;

/// <summary>Rules for the document as a whole: version, servers, and security.</summary>
internal static class DocumentRules
{
    internal static SpecRule[] All { get; } =
    [
        new("document-version-changed", SpecLevel.Info, SpecNews.Changed)
        {
            Meaning = "The document's version changed.",
            Applies = change => change.IsAttribute(SpecAttributes.Version),
            Describe = change => $"version {change.OldValue} is now {change.NewValue}",
        },
        new("document-info-changed", SpecLevel.Info, SpecNews.Changed)
        {
            Meaning = "The title or the OpenAPI version of the document changed.",
            Applies = change => change.IsAttribute(SpecAttributes.Title) || change.IsAttribute(SpecAttributes.OpenApi),
            Describe = change => $"{change.Attribute} {change.OldValue} is now {change.NewValue}",
        },
        new("document-platform-changed", SpecLevel.Info, SpecNews.Changed)
        {
            Meaning = "The document's platforms changed.",
            Applies = change => change.IsAt(SpecNodeKind.Platform),
            Describe = change => $"platforms {change.Old?.Description() ?? "none"} are now {change.New?.Description() ?? "none"}",
        },
        new("servers-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "The server addresses changed.",
            Wire = WireEffect.Differs,
            OnTheWire = "Calls to a removed address may fail.",
            InSource = "The package uses the new base address.",
            Applies = change => change.IsAttribute(SpecAttributes.Servers),
            Describe = change => $"servers {change.OldList()} are now {change.NewList()}",
        },
        new("security-scheme-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "A security scheme was added, removed, or changed.",
            Wire = WireEffect.Differs,
            OnTheWire = "Calls that authenticate as before may be rejected.",
            Applies = change => change.IsAt(SpecNodeKind.SecurityScheme),
            Describe = change => $"security scheme {change.Name()} changed",
        },
        new("security-requirement-added", SpecLevel.Breaking, SpecNews.Added)
        {
            Meaning = "Every operation requires another security scheme.",
            Wire = WireEffect.Fails,
            OnTheWire = "Calls without it are rejected.",
            Applies = change => change.IsAdded(SpecNodeKind.Security),
            Describe = change => $"security scheme {change.Name()} is now required",
        },
        new("security-requirement-removed", SpecLevel.Info, SpecNews.Relaxed)
        {
            Meaning = "A security scheme is no longer required.",
            Applies = change => change.IsRemoved(SpecNodeKind.Security),
            Describe = change => $"security scheme {change.Name()} is no longer required",
        },
        new("unread-changed", SpecLevel.Risk, SpecNews.Changed)
        {
            Meaning = "Something changed that is kept but not analyzed, such as a callback, a response header, or the servers of an operation.",
            Wire = WireEffect.Differs,
            OnTheWire = "Unknown; review the change.",
            InSource = "Nothing changes: the client is not generated from it.",
            Applies = change => change.IsAt(SpecNodeKind.Unread),
            Describe = change => $"{change.Name()} changed and is not analyzed",
        },
    ];
}
