using System.Reflection;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.Testing;
using AppStoreConnect.Testing.Documents;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Contract.Tests.Surface;

/// <summary>Every operation of the document is a method of the client, and the client has no others.</summary>
public sealed class WholeSurfaceTests
{
    [Fact]
    public async Task Operation_EveryOneDescribed_MakesItsMethodPathParametersAndAccept()
    {
        await using FakeAppStoreConnect service = await FakeAppStoreConnect.StartAsync(ApiDocument.Description, cancellationToken: TestContext.Current.CancellationToken);
        using AppStoreConnectClient client = ContractClient.For(service);
        var failures = new Failures();
        Parallel.ForEach(ApiDocument.Calls, call => failures.Check(call, () => Describe(service, client, call)));
        failures.AssertNone();
        Assert.NotEmpty(ApiDocument.Calls);
    }

    [Fact]
    public void Builder_EveryMethod_IsAnOperationOfTheDocument()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        int methods = ApiDocument.Description.Paths.Where(path => path.Operations.Count > 0)
            .Sum(path => ClientMethod.Of(BuilderTree.Find(client, path.Path, Enumerable.Repeat("1", 9))).Count());
        Assert.Equal(ApiDocument.Calls.Count, methods);
    }

    [Fact]
    public void WithUrl_OfEveryBuilder_MakesRequestsToThatAddress()
    {
        const string Url = "https://api.appstoreconnect.apple.com/v1/elsewhere?cursor=a%2Cb";
        using var client = new AppStoreConnectClient(ContractClient.Key);
        var failures = new Failures();
        foreach (DocumentedCall call in ApiDocument.Calls.Where(call => call.Operation.Method == "GET"))
        {
            failures.Check(call, () =>
            {
                ApiRequestBuilder builder = BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9));
                var other = (ApiRequestBuilder)builder.GetType().GetMethod("WithUrl", BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!.Invoke(builder, [Url])!;
                Assert.Equal(builder.GetType(), other.GetType());
                Assert.Equal(Url, ClientMethod.Find(other, call).ToInformation(null, null).URI.OriginalString);
            });
        }

        failures.AssertNone();
    }

    [Fact]
    public void EnumValue_EveryOneOfAParameter_IsAMemberOfItsOpenEnum()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        var failures = new Failures();
        foreach (DocumentedCall call in ApiDocument.Calls)
        {
            failures.Check(call, () => OpenEnums.OfParameters(client, call, failures));
        }

        failures.AssertNone();
    }

    private static void Describe(FakeAppStoreConnect service, AppStoreConnectClient client, DocumentedCall call)
    {
        SampleRequest sample = service.MakeRequest(call.Operation.Method, call.Path.Path, DocumentMode.Full);
        var request = ContractRequest.Make(client, call, sample);
        RequestInformation information = request.Method.ToInformation(request.Body, (query, _) => QueryMembers.Set(query, request.Parameters));
        Assert.Equal(call.Operation.Method, information.HttpMethod.ToString());
        Assert.Equal(service.BaseAddress + sample.PathAndQuery, information.URI.OriginalString);
        Assert.Equal([call.Accept], information.Headers["Accept"]);
        Assert.Equal(sample.ContentType is null ? [] : [sample.ContentType], information.Headers.TryGetValue("Content-Type", out IEnumerable<string>? type) ? type : []);
    }
}
