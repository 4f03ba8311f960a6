using System.Security.Cryptography;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>The state of a <see cref="SigningClient"/> run: the request and the items found or created so far.</summary>
internal sealed class SigningContext
{
    public SigningContext(AppStoreConnectClient client, SigningRequest request, TimeProvider time, Func<RSA> createKey)
    {
        Client = client;
        Request = request;
        Time = time;
        CreateKey = createKey;
        Kind = ProfileKind.Of(request.ProfileType);
        ProfileName = request.ProfileName ?? request.Store.ProfileName(Kind, request.BundleId);
    }

    public AppStoreConnectClient Client { get; }

    public SigningRequest Request { get; }

    public TimeProvider Time { get; }

    /// <summary>Creates the private key of a new certificate.</summary>
    public Func<RSA> CreateKey { get; }

    public ProfileKind Kind { get; }

    public string ProfileName { get; }

    public SigningStore Store => Request.Store;

    /// <summary>Items that expire before this time are replaced.</summary>
    public DateTimeOffset ValidUntil => Time.GetUtcNow() + Request.RenewBefore;

    /// <summary>The bundle id, or null until it is registered.</summary>
    public BundleId? BundleId { get; set; }

    /// <summary>The certificate, or null until it is issued.</summary>
    public Certificate? Certificate { get; set; }

    /// <summary>The certificate in DER, or null until it is issued.</summary>
    public byte[]? CertificateContent { get; set; }

    /// <summary>The certificate's private key, or null until it is created.</summary>
    public RSA? Key { get; set; }

    /// <summary>The team's certificates of the kind that do not need renewal. A profile expires with the first of its certificates.</summary>
    public IReadOnlyList<Certificate> LiveCertificates { get; set; } = [];

    /// <summary>The devices that the profile must contain, or null for a profile without devices.</summary>
    public IReadOnlyList<Device>? Devices { get; set; }

    /// <summary>All enabled devices of the kind.</summary>
    public IReadOnlyList<Device> EnabledDevices { get; set; } = [];

    /// <summary>Reads the devices again after some were registered or enabled. Null if that was not necessary.</summary>
    public Func<CancellationToken, Task>? RefreshDevicesAsync { get; set; }

    /// <summary>The profile, or null until it is created.</summary>
    public Profile? Profile { get; set; }

    /// <summary>The profile's bytes, or null until it is created.</summary>
    public byte[]? ProfileContent { get; set; }
}
