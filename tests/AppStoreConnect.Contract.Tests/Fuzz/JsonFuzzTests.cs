using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Serialization;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// The reading of JSON under mutated documents: a <see cref="JsonException"/> or a model comes out, never anything else, and what was
/// read can be written. The same count of the same mutations in every run: a failure names the seed that repeats it.
/// </summary>
public sealed class JsonFuzzTests
{
    private const int Mutations = 60_000;

    // Reading is linear in the document; a mutation that makes it allocate a thousand times its length found something.
    private const long BytesAllowed = 1_000;

    /// <summary>Seeds that failed once: 30229 an unknown number beyond every C# type, read as infinity and then not writable.</summary>
    public static TheoryData<ulong> KeptSeeds => [30229];

    [Fact]
    public void Read_OfMutatedDocuments_GivesAModelOrAJsonException()
    {
        FuzzTarget[] targets = FuzzTarget.All;
        Parallel.For(0, Mutations, seed => Run(targets, (ulong)seed));
    }

    [Theory]
    [MemberData(nameof(KeptSeeds))]
    public void Read_OfASeedThatFailedOnce_GivesAModelOrAJsonException(ulong seed) => Run(FuzzTarget.All, seed);

    [Theory]
    [InlineData("[", "]", 5_000)]
    [InlineData("{\"a\":", "}", 5_000)]
    public void Read_OfDeepNesting_IsRefusedNotOverflown(string open, string close, int depth)
    {
        string deep = new StringBuilder().Insert(0, open, depth).Append('1').Insert(open.Length * depth + 1, close, depth).ToString();
        foreach (string json in new[] { deep, "{\"data\":{\"attributes\":{\"unheardOf\":" + deep + "}}}" })
        {
            Assert.ThrowsAny<JsonException>(() => ModelJson.Read<Document<App>>(Encoding.UTF8.GetBytes(json)));
        }
    }

    private static void Run(FuzzTarget[] targets, ulong seed)
    {
        var random = new FuzzRandom(seed);
        FuzzTarget target = targets[random.Next(targets.Length)];
        byte[] json = JsonMutation.Of(target.Json, ref random);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var model = (Model)Activator.CreateInstance(target.Type)!;
            ModelJson.Read(model, json);
            ModelJson.ToUtf8(model);
        }
        catch (JsonException)
        {
            // The one way to say that it is not readable.
        }
        catch (Exception problem)
        {
            throw new UnreachableException($"Seed {seed}, {target.Type}: {problem.GetType().Name} of {Encoding.UTF8.GetString(json)}", problem);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < BytesAllowed * (json.Length + 1_000), $"Seed {seed}: {allocated} bytes for {json.Length}.");
    }
}
