namespace AppStoreConnect.Workflows;

/// <summary>The workflows about signing, as members of the client.</summary>
public static class SigningClientExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>Bundle ids, certificates, profiles: what signs an app.</summary>
        public SigningClient Signing => new(client);
    }
}
