using AppStoreConnect;
using AppStoreConnect.Samples.ListAndPage;

// APP_STORE_CONNECT_PRIVATE_KEY_PATH=AuthKey_….p8 and APP_STORE_CONNECT_ISSUER_ID=…; the first argument is the page to go on from, if any.
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
await ListAndPage.RunAsync(client, Console.Out, startLink: args.FirstOrDefault());
