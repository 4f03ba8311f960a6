using System.Text.Json;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Testing.Documents;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>A documented call as a user of the client would make it, with the values of a sample request.</summary>
/// <param name="Method">The client's method.</param>
/// <param name="Parameters">The decoded query parameters.</param>
/// <param name="Body">The body, created through public members. Null if there is none, or to clear a relationship.</param>
internal sealed record ContractRequest(ClientMethod Method, IReadOnlyList<KeyValuePair<string, string>> Parameters, object? Body)
{
    /// <summary>Finds the method and creates its arguments.</summary>
    /// <param name="client">The client.</param>
    /// <param name="call">The call.</param>
    /// <param name="sample">The request to send.</param>
    /// <param name="withNulls">Whether to assign null to members that the sample does not have.</param>
    public static ContractRequest Make(AppStoreConnectClient client, DocumentedCall call, SampleRequest sample, bool withNulls = false)
    {
        string[] address = sample.PathAndQuery.Split('?', 2);
        IEnumerable<string> ids = call.Path.Path.Split('/').Zip(address[0].Split('/'))
            .Where(pair => pair.First.StartsWith('{')).Select(pair => Uri.UnescapeDataString(pair.Second));
        var method = ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, ids), call);
        IEnumerable<string[]> parameters = address.Length == 1 ? [] : address[1].Split('&').Select(pair => pair.Split('=', 2));
        return new(
            method,
            [.. parameters.Select(pair => new KeyValuePair<string, string>(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))],
            method.BodyType is { } type ? MakeBody(type, sample.Body, withNulls) : null);
    }

    private static object? MakeBody(Type type, byte[]? json, bool withNulls)
    {
        if (json is null)
        {
            throw new InvalidOperationException("The method takes a body that the document does not have.");
        }

        if (type.IsAssignableTo(typeof(ResourceRequest)) || !IsLinkage(type))
        {
            var model = (Model)Activator.CreateInstance(type)!;
            ModelJson.Read(model, json);
            AssertNothingKept(model);
            return PublicMembers.Copy(model, withNulls);
        }

        JsonElement data = JsonElement.Parse(json).GetProperty("data");
        if (LinkageLists.Is(type))
        {
            return LinkageLists.Of(type, data.EnumerateArray().Select(linkage => linkage.GetProperty("id").GetString()!));
        }

        return data.ValueKind == JsonValueKind.Null ? null : Activator.CreateInstance(type, data.GetProperty("id").GetString());
    }

    /// <summary>Fails if the model lacks a member of the document.</summary>
    public static void AssertNothingKept(Model model)
    {
        string[] kept = [.. PublicMembers.All(model).SelectMany(KeptMembers.Of)];
        Assert.True(kept.Length == 0, "Not read into a member: " + string.Join(", ", kept.Take(5)));
    }

    private static bool IsLinkage(Type type) =>
        LinkageLists.Is(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Linkage<>));
}
