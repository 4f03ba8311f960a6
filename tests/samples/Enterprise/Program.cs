using AppStoreConnect;
using AppStoreConnect.Samples.Enterprise;

// Set APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=… for a key of the Enterprise Program team.
using AppStoreConnectClient client = InHouse.Connect(AppStoreConnectKey.FromEnvironment());
await InHouse.RunAsync(client, Console.Out, args.FirstOrDefault());
