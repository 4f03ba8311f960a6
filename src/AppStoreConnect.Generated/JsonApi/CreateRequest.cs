namespace AppStoreConnect;

/// <summary>The body of a POST that creates a resource. Members that are null are not sent.</summary>
public abstract class CreateRequest : ResourceRequest
{
    private protected CreateRequest()
    {
    }

    private protected sealed override string? WireId { get; set; }
}
