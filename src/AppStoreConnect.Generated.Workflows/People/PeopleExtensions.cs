namespace AppStoreConnect.Workflows;

/// <summary>The workflows about devices and people, as members of the client.</summary>
public static class PeopleExtensions
{
    extension(AppStoreConnectClient client)
    {
        /// <summary>The team's devices.</summary>
        public DevicesClient Devices => new(client);

        /// <summary>TestFlight testers, by e-mail address.</summary>
        public TestersClient Testers => new(client);

        /// <summary>The team's users, their roles and invitations.</summary>
        public UsersClient Users => new(client);
    }
}
