using AppStoreConnect;
using AppStoreConnect.Samples.ListAndPage;

// Set APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=…. The optional argument is the link of the page to continue from.
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
await ListAndPage.RunAsync(client, Console.Out, startLink: args.FirstOrDefault());
