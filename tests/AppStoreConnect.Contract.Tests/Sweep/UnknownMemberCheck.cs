using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AppStoreConnect.Contract.Tests.Models;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Sweep;

/// <summary>
/// Adds an unknown member to every object of a response: documents, links, paging, linkages, and objects in attributes.
/// Callers must be able to read each of them, and the client's serializer and Kiota's must write them back.
/// </summary>
internal static class UnknownMemberCheck
{
    private const string Name = "unheardOf";

    // All kinds of JSON values.
    private static readonly string[] s_values = ["true", "12", "1.50", "12345678901234567890123", "\"ü\"", "[]", "{}", """[{"a":[1,null]}]""", """{"data":{"id":"1"}}"""];

    // Each object gets another kind of value.
    private static readonly int[] s_turns = [0, 2, 4, 5, 7];

    public static void Run(Model model, ReadOnlyMemory<byte> answer)
    {
        foreach (int turn in s_turns)
        {
            byte[] extended = Extend(answer, turn, out int count);
            var own = (Model)Activator.CreateInstance(model.GetType())!;
            ModelJson.Read(own, extended);
            ContractSweep.AssertSame(JsonTree.Differences(extended, ModelJson.ToUtf8(own), new() { NullsCount = true }), "written again");
            ContractSweep.AssertSame(JsonTree.Differences(extended, KiotaJson.Write(own), new() { NullsCount = true }), "written by Kiota");
            AssertReadable(own, count);
            Model fromKiota = KiotaJson.Read(model.GetType(), extended);
            ContractSweep.AssertSame(JsonTree.Differences(extended, ModelJson.ToUtf8(fromKiota), new() { NullsCount = true }), "read by Kiota");
        }
    }

    private static void AssertReadable(Model model, int count)
    {
        var names = new HashSet<string>(PublicMembers.All(model).SelectMany(KeptMembers.NamesWithin), StringComparer.Ordinal);
        string[] unreadable = [.. Enumerable.Range(0, count).Select(i => $"{Name}{i}").Where(name => !names.Contains(name))];
        Assert.True(unreadable.Length == 0, "Not available in a public member: " + string.Join(", ", unreadable.Take(5)));
    }

    private static byte[] Extend(ReadOnlyMemory<byte> answer, int turn, out int count)
    {
        JsonNode root = JsonNode.Parse(answer.Span, documentOptions: new() { MaxDepth = 1024 })!;
        int added = 0;
        Extend(root);
        count = added;
        return Encoding.UTF8.GetBytes(root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1024 }));

        void Extend(JsonNode? node)
        {
            switch (node)
            {
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        Extend(item);
                    }

                    break;
                case JsonObject members:
                    foreach (KeyValuePair<string, JsonNode?> member in members)
                    {
                        Extend(member.Value);
                    }

                    string value = s_values[(added + turn) % s_values.Length];
                    members[$"{Name}{added++}"] = JsonNode.Parse(value);
                    break;
            }
        }
    }
}
