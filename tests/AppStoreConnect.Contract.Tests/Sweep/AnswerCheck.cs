using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Testing;

namespace AppStoreConnect.Contract.Tests.Sweep;

/// <summary>Compares a model with the response that it was read from.</summary>
internal static class AnswerCheck
{
    public static void Run(Model model, ReadOnlyMemory<byte> answer, DocumentMode mode)
    {
        bool hasUnknowns = mode == DocumentMode.Unknowns;
        var rules = new JsonRules { DatesLoseTheirTime = hasUnknowns };
        ContractSweep.AssertSame(JsonTree.Differences(answer, ModelJson.ToUtf8(model), rules), "arrived");
        Model[] all = [.. PublicMembers.All(model)];
        string[] kept = [.. all.Where(inner => !IsMisnamed(inner)).SelectMany(KeptMembers.Of).Where(name => !(hasUnknowns && IsUnheardOf(name)))];
        Assert.True(kept.Length == 0, "Not read into a member: " + string.Join(", ", kept.Distinct().Take(5)));
        int plain = all.Count(inner => inner.GetType() == typeof(Resource));
        Assert.Equal(hasUnknowns && model is DocumentBase { Included.Count: > 0 } ? 1 : 0, plain);
    }

    // For types with two schemas, the document and the fake service sometimes use the wrong one. See AmbiguousTypeTests.
    private static bool IsMisnamed(Model model) => model is Resource resource && ApiDocument.AmbiguousTypes.ContainsKey(resource.ResourceType);

    private static bool IsUnheardOf(string name) =>
        name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] is var member
        && (member.StartsWith("unheardOf", StringComparison.Ordinal) || member is "links" or "meta" || name.StartsWith("Resource.", StringComparison.Ordinal))
        && !name.EndsWith("(unread)", StringComparison.Ordinal);
}
