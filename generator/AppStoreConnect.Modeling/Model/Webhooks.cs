using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>A notification of a webhook.</summary>
public sealed record WebhookModel
{
    /// <summary>The class, such as <c>BuildUploadStateUpdated</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>The <c>data.type</c> in JSON.</summary>
    public required string Type { get; init; }

    /// <summary>The value in the <c>eventTypes</c> of a webhook.</summary>
    public required string EventType { get; init; }

    /// <summary>The event, as a sentence.</summary>
    public required string Summary { get; init; }

    public EquatableArray<WebhookMember> Members { get; init; }
}

/// <summary>The kind of a notification's member.</summary>
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
/// <param name="WireName">The name in JSON.</param>
/// <param name="Kind">The kind of the value.</param>
/// <param name="ClassName">The class of the enum or the resource, or null for other kinds.</param>
public sealed record WebhookMember(string Name, string WireName, WebhookMemberKind Kind, string? ClassName = null);
