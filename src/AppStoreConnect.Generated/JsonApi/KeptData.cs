namespace AppStoreConnect.JsonApi;

/// <summary>What a model keeps besides its own members. Few have any of it: made when first asked for, it costs the others one field.</summary>
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

    /// <summary>The JSON:API type where it came as another than the class declares.</summary>
    public string? Type { get; set; }

    /// <summary>The address that links were compared with, where type or id became another after that.</summary>
    public string? Address { get; set; }
}
