using AppStoreConnect;
using AppStoreConnect.Testing;

await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync();
App app = service.Add(new App { Name = "Atlas", BundleId = "com.example.atlas" });
service.Script(RequestMatch.Get("/v1/apps"), Behaviors.RateLimited(TimeSpan.FromSeconds(1)), times: 1);
using AppStoreConnectClient client = service.CreateClient();
Page<App> page = await client.V1.Apps.GetAsync();
bool isRight = page.Data[0].Id == app.Id && service.RequestCount == 2 && service.Requests.All(request => request.Violations.Count == 0);
Console.WriteLine($"{page.Data[0].Name}: {(isRight ? "passed" : "failed")}");
return isRight ? 0 : 1;
