namespace AppStoreConnect.Workflows;

/// <summary>Adds the workflows for devices and people to the client.</summary>
public static class PeopleExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>The team's devices.</summary>
        public DevicesClient Devices => new(client);

        /// <summary>TestFlight testers, by email address.</summary>
        public TestersClient Testers => new(client);

        /// <summary>The team's users, their roles, and invitations.</summary>
        public UsersClient Users => new(client);
    }
}
