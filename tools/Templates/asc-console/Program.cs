using AppStoreConnect;

try
{
    // APP_STORE_CONNECT_KEY_ID, APP_STORE_CONNECT_ISSUER_ID, and APP_STORE_CONNECT_PRIVATE_KEY or APP_STORE_CONNECT_PRIVATE_KEY_PATH
    var key = AppStoreConnectKey.FromEnvironment();
    var options = new AppStoreConnectClientOptions();
    if (Environment.GetEnvironmentVariable("APP_STORE_CONNECT_URL") is { Length: > 0 } url)
    {
        // A fake service on this machine: asc-fake --demo
        (options.BaseUrl, options.AllowLoopbackHttp) = (new(url), true);
    }

    using var client = new AppStoreConnectClient(key, options);
    await foreach (App app in client.V1.Apps.ListAsync(c => c.QueryParameters.FieldsApps = [AppField.Name, AppField.BundleId]))
    {
        Console.WriteLine($"{app.Id}  {app.Name}  {app.BundleId}");
    }

    return 0;
}
catch (AppStoreConnectKeyException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (AppStoreConnectException e)
{
    // Status, Errors, RequestId and more are members of it; the message has what a person needs.
    Console.Error.WriteLine(e.Message);
    return 1;
}
