namespace AppStoreConnect;

/// <summary>Links of an error to further information. A member is null if the service gave none.</summary>
public sealed class ApiErrorLinks
{
    /// <summary>The page about this kind of error.</summary>
    public string? About { get; init; }

    /// <summary>A resource that is related to the error.</summary>
    public string? Associated { get; init; }

    /// <summary>The page where the problem can be fixed, such as one with an agreement to accept.</summary>
    public string? See { get; init; }
}
