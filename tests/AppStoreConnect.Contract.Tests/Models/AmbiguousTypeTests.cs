using System.Text;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>
/// Some JSON:API types (sixteen in 4.4.1) have two schemas (V1 and V2). The relationship that leads to a resource in <c>included</c> determines
/// its class, regardless of what the document says about the response.
/// </summary>
public sealed class AmbiguousTypeTests
{
    [Fact]
    public void Included_OfEveryAmbiguousInclude_IsTheClassThatTheRelationshipMeans()
    {
        Assert.SkipWhen(ApiDocument.AmbiguousTypes.Count == 0, "The document has no JSON:API type with two schemas.");
        using var client = new AppStoreConnectClient(ContractClient.Key);
        AmbiguousInclude[] includes = [.. AmbiguousInclude.OfDocument()];
        Dictionary<string, Type> classes = ApiDocument.Calls.Where(call => call.Accept == "application/json" && AmbiguousInclude.Primary(call) is not null)
            .DistinctBy(AmbiguousInclude.Primary).ToDictionary(call => AmbiguousInclude.Primary(call)!, call => Answer(client, call).GetGenericArguments()[0], StringComparer.Ordinal);
        var failures = new Failures();
        foreach (AmbiguousInclude include in includes)
        {
            failures.Check(include, () => Resolves(include, Answer(client, include.Call), classes[include.Expected]));
        }

        failures.AssertNone();
    }

    private static void Resolves(AmbiguousInclude include, Type document, Type expected)
    {
        string linkage = $$"""{"type":"{{include.Type}}","id":"9"}""";
        string resource = $$"""{"id":"1","relationships":{"{{include.Relationship}}":{"data":""" + (include.IsMany ? $"[{linkage}]" : linkage) + "}}}";
        string data = "\"data\":" + (document.GetGenericTypeDefinition() == typeof(Page<>) ? $"[{resource}]" : resource);
        string included = $"\"included\":[{linkage}]";
        foreach (string json in new[] { $"{{{data},{included}}}", $"{{{included},{data}}}" })
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            var own = (DocumentBase)Activator.CreateInstance(document)!;
            ModelJson.Read(own, utf8);
            Assert.Equal(expected, own.Included[0].GetType());
            Assert.Equal(expected, ((DocumentBase)KiotaJson.Read(document, utf8)).Included[0].GetType());
        }
    }

    private static Type Answer(AppStoreConnectClient client, DocumentedCall call) =>
        ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)), call).Send.ReturnType.GetGenericArguments()[0];
}
