namespace AppStoreConnect.JsonApi;

/// <summary>Data that a model keeps in addition to its own members. Rarely needed, so it is created on first use and costs other models one field.</summary>
internal sealed class KeptData
{
    /// <summary>See <see cref="Model.AdditionalData"/>.</summary>
    public Dictionary<string, object>? Data { get; set; }

    /// <summary>See <see cref="Model.UnreadMembers"/>.</summary>
    public List<string>? Unread { get; set; }

    /// <summary>See <see cref="ResourceObject.AdditionalRelationships"/>.</summary>
    public Dictionary<string, object>? Relationships { get; set; }

    /// <summary>See <see cref="ResourceObject.AdditionalMembers"/>.</summary>
    public Dictionary<string, object>? Members { get; set; }

    /// <summary>The JSON:API type, if it differs from the one that the class declares.</summary>
    public string? Type { get; set; }

    /// <summary>The URL that links were compared with, if the type or id changed afterward.</summary>
    public string? Address { get; set; }
}
