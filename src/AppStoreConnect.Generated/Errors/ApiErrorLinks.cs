namespace AppStoreConnect;

/// <summary>Where an error's reader may look further. A member is null when the service gave none.</summary>
public sealed class ApiErrorLinks
{
    /// <summary>The page about this kind of error.</summary>
    public string? About { get; init; }

    /// <summary>A resource that has to do with it.</summary>
    public string? Associated { get; init; }

    /// <summary>Where to put it right, such as the page with an agreement to accept.</summary>
    public string? See { get; init; }
}
