using System.Security.Cryptography;
using AppStoreConnect;
using AppStoreConnect.Testing;
using AppStoreConnect.Samples.Demo;

// A local service that validates requests against Apple's document, with a key created for this run.
await using FakeAppStoreConnect service = await DemoService.StartAsync();
using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var key = AppStoreConnectKey.FromText(pair.ExportPkcs8PrivateKeyPem(), keyId: "2X9R4HXF34", issuerId: "57246542-96fe-1a63-e053-0824d011072a");
using var client = new AppStoreConnectClient(key, new() { BaseUrl = new(service.BaseAddress), AllowLoopbackHttp = true });

Console.WriteLine($"Fake service at {service.BaseAddress}");
await Demo.RunAsync(client, Console.Out);

int refused = service.Requests.Count(request => request.Violations.Count > 0);
Console.WriteLine($"\n{service.RequestCount} requests, {refused} invalid according to Apple's document (1 expected)");
return refused == 1 ? 0 : 1;
