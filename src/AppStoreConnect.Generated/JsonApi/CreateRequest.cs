namespace AppStoreConnect;

/// <summary>The base class for the bodies of POST requests that create a resource. Properties that are null are not sent.</summary>
public abstract class CreateRequest : ResourceRequest
{
    private protected CreateRequest()
    {
    }

    private protected sealed override string? WireId { get; set; }
}
