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

    /// <summary>
    /// What failed once, cut down to what matters; a seed alone would mean another document as soon as a model changes.
    /// Seed 30229: an unknown number beyond every C# type, read as infinity, could not be written.
    /// </summary>
    public static TheoryData<string> Corpus => ["""{"data":{"attributes":{"unheardOf":1e999}}}""", """{"data":{"attributes":{"unheardOf":[-1e999,{"a":1e999}]}}}"""];

    [Fact]
    public void Read_OfMutatedDocuments_GivesAModelOrAJsonException()
    {
        FuzzTarget[] targets = FuzzTarget.All;
        Parallel.For(0, Mutations, seed => Run(targets, (ulong)seed));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Read_OfWhatFailedOnce_GivesAModelThatCanBeWritten(string json)
    {
        foreach (Type type in FuzzTarget.All.Select(target => target.Type).Distinct())
        {
            var model = (Model)Activator.CreateInstance(type)!;
            ModelJson.Read(model, Encoding.UTF8.GetBytes(json));
            Assert.NotEmpty(ModelJson.ToUtf8(model));
        }
    }

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
