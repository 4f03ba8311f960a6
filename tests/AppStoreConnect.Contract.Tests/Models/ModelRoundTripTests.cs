using System.Text;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>Every model makes a round trip through the client's own serializer and Kiota's, with equal bytes and equal objects.</summary>
public sealed class ModelRoundTripTests
{
    [Theory]
    [InlineData(FillMode.Nothing)]
    [InlineData(FillMode.Everything)]
    [InlineData(FillMode.Unknowns)]
    [InlineData(FillMode.Nulls)]
    public void Model_EveryClass_WritesAndReadsAlikeBothWays(FillMode mode)
    {
        var failures = new Failures();
        Parallel.ForEach(ModelTypes.All, type => failures.Check(Name(type), () => RoundTrip(type, mode)));
        failures.AssertNone();
        Assert.InRange(ModelTypes.All.Count, ApiDocument.Resources.Count(), int.MaxValue);
    }

    [Fact]
    public void Update_EveryMemberAssignedNull_SendsEachNull()
    {
        var failures = new Failures();
        Type[] updates = [.. ModelTypes.All.Where(type => type.IsAssignableTo(typeof(UpdateRequest)))];
        foreach (Type type in updates)
        {
            failures.Check(type.Name, () =>
            {
                Model update = new ModelFiller(FillMode.Nulls).Make(type);
                string json = Encoding.UTF8.GetString(ModelJson.ToUtf8(update));
                string[] unsent = [.. Enumerable.Range(0, update.WireNames.Count).Select(i => Encoding.UTF8.GetString(update.WireNames[i]))
                    .Where(name => !json.Contains($"\"{name}\":", StringComparison.Ordinal))];
                Assert.Empty(unsent);
            });
        }

        failures.AssertNone();
        Assert.NotEmpty(updates);
    }

    private static void RoundTrip(Type type, FillMode mode)
    {
        Model model = new ModelFiller(mode).Make(type);
        byte[] own = ModelJson.ToUtf8(model);
        Same(own, KiotaJson.Write(model), "written by Kiota");
        var fromUtf8 = (Model)Activator.CreateInstance(type)!;
        ModelJson.Read(fromUtf8, own);
        Same(own, ModelJson.ToUtf8(fromUtf8), "written again");
        Model fromKiota = KiotaJson.Read(type, own);
        Same(own, ModelJson.ToUtf8(fromKiota), "written again after Kiota read it");
        Assert.Null(ModelComparer.Difference(fromUtf8, fromKiota));
        if (mode is FillMode.Everything or FillMode.Unknowns)
        {
            Assert.Null(ModelComparer.Difference(model, fromUtf8));
        }
    }

    private static void Same(byte[] expected, byte[] actual, string what)
    {
        if (!expected.AsSpan().SequenceEqual(actual))
        {
            int at = expected.AsSpan().CommonPrefixLength(actual);
            int from = Math.Max(0, at - 40);
            throw new InvalidOperationException($"{what}: …{Part(expected, from)}… and …{Part(actual, from)}…");
        }
    }

    private static string Part(byte[] json, int from) => Encoding.UTF8.GetString(json.AsSpan(from..Math.Min(json.Length, from + 90)));

    private static string Name(Type type) => type.IsGenericType ? $"{type.Name}<{type.GetGenericArguments()[0].Name}>" : type.Name;
}
