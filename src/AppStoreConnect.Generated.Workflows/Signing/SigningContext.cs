using System.Security.Cryptography;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>What a run of <see cref="SigningClient"/> works with: the request, and what has been found or made so far.</summary>
internal sealed class SigningContext
{
    public SigningContext(AppStoreConnectClient client, SigningRequest request, TimeProvider time)
    {
        Client = client;
        Request = request;
        Time = time;
        Kind = ProfileKind.Of(request.ProfileType);
        ProfileName = request.ProfileName ?? request.Store.ProfileName(Kind, request.BundleId);
    }

    public AppStoreConnectClient Client { get; }

    public SigningRequest Request { get; }

    public TimeProvider Time { get; }

    public ProfileKind Kind { get; }

    public string ProfileName { get; }

    public SigningStore Store => Request.Store;

    /// <summary>What expires before this is replaced.</summary>
    public DateTimeOffset ValidUntil => Time.GetUtcNow() + Request.RenewBefore;

    /// <summary>The bundle id; null until it is registered.</summary>
    public BundleId? BundleId { get; set; }

    /// <summary>The certificate; null until it is issued.</summary>
    public Certificate? Certificate { get; set; }

    /// <summary>The certificate's DER; null until it is issued.</summary>
    public byte[]? CertificateContent { get; set; }

    /// <summary>The certificate's private key; null until it is made.</summary>
    public RSA? Key { get; set; }

    /// <summary>The team's certificates of the kind that do not need renewal: a profile expires with the first of its certificates.</summary>
    public IReadOnlyList<Certificate> LiveCertificates { get; set; } = [];

    /// <summary>The devices that the profile must contain; null for a profile without devices.</summary>
    public IReadOnlyList<Device>? Devices { get; set; }

    /// <summary>All enabled devices of the kind.</summary>
    public IReadOnlyList<Device> EnabledDevices { get; set; } = [];

    /// <summary>Reads the devices again, once some have been registered or enabled; null if none had to be.</summary>
    public Func<CancellationToken, Task>? RefreshDevicesAsync { get; set; }

    /// <summary>The profile; null until it is made.</summary>
    public Profile? Profile { get; set; }

    /// <summary>The profile's bytes; null until it is made.</summary>
    public byte[]? ProfileContent { get; set; }
}
