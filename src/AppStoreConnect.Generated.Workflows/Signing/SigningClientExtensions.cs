namespace AppStoreConnect.Workflows;

/// <summary>Adds the signing workflows to the client.</summary>
public static class SigningClientExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>Bundle ids, certificates, and profiles for signing an app.</summary>
        public SigningClient Signing => new(client);
    }
}
