using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A notification of a webhook.</summary>
public sealed record WebhookModel
{
    /// <summary>Such as <c>BuildUploadStateUpdated</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The <c>data.type</c> on the wire.</summary>
    public required string Type { get; init; }

    /// <summary>The value in the <c>eventTypes</c> of a webhook.</summary>
    public required string EventType { get; init; }

    /// <summary>What happened, as a sentence.</summary>
    public required string Summary { get; init; }

    public EquatableArray<WebhookMember> Members { get; init; }
}

/// <summary>What a member of a notification holds.</summary>
public enum WebhookMemberKind
{
    Text,
    Flag,
    Texts,
    Enum,
    Resource,
}

/// <summary>A member of a notification.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="ClassName">The enum's or the resource's class; null for other kinds.</param>
public sealed record WebhookMember(string Name, string WireName, WebhookMemberKind Kind, string? ClassName = null);
