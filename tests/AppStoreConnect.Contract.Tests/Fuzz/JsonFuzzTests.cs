using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Errors;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// The reading of JSON under mutated documents: a <see cref="JsonException"/> or a model comes out, never anything else; what was read can be
/// written, and what was written can be read. See README.md for budgets, seeds and the corpus.
/// </summary>
public sealed class JsonFuzzTests
{
    // Reading is linear in the document; a mutation that makes it allocate a thousand times its length found something.
    private const long BytesAllowed = 1_000;

    /// <summary>What failed once, and what mutations start from; a seed alone would mean another document as soon as a model changes.</summary>
    public static TheoryData<string> Kept => [.. FuzzFiles.Failures.Concat(FuzzFiles.Corpus).Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void Read_OfMutatedDocuments_GivesAModelOrAJsonException() => Fuzz(Fault);

    [Fact]
    public void Read_OfMutatedDocuments_AgreesWithTheFrameworksReader() => Fuzz(Agreement.Fault);

    [Theory]
    [MemberData(nameof(Kept))]
    public void Read_OfWhatIsKept_AgreesWithTheFrameworksReader(string file)
    {
        byte[] json = File.ReadAllBytes(FuzzFiles.Failures.Concat(FuzzFiles.Corpus).Single(path => Path.GetFileName(path) == file));
        Assert.All(FuzzTarget.Types, type => Assert.Null(Agreement.Fault(type, json)));
    }


    [Theory]
    [MemberData(nameof(Kept))]
    public void Read_OfWhatIsKept_GivesAModelOrAJsonException(string file)
    {
        byte[] json = File.ReadAllBytes(FuzzFiles.Failures.Concat(FuzzFiles.Corpus).Single(path => Path.GetFileName(path) == file));
        Assert.All(FuzzTarget.Types, type => Assert.Null(Fault(type, json)));
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

    private static void Fuzz(Func<Type, byte[], string?> findFault)
    {
        long runs = 0;
        Parallel.ForEach(FuzzBudget.Seeds(), FuzzBudget.Parallelism, seed =>
        {
            var random = new FuzzRandom(seed);
            FuzzTarget target = FuzzTarget.Of(ref random);
            byte[] json = JsonMutation.Of(target.Json, ref random);
            if (findFault(target.Type, json) is { } fault)
            {
                throw new UnreachableException(
                    $"{fault} as {target.Type}. FUZZ_SEED={seed} FUZZ_COUNT=1 repeats it; the document is {FuzzFiles.Keep(seed, json)}: cut down, it belongs into Fuzz/failures.");
            }

            Interlocked.Increment(ref runs);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} documents");
        Assert.NotEqual(0, runs);
    }

    // What is wrong with the reading of a document; null for nothing.
    private static string? Fault(Type type, byte[] json)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            // Any body may be that of an error; this reader never throws.
            ErrorResponseReader.Read(json);
            var model = (Model)Activator.CreateInstance(type)!;
            try
            {
                ModelJson.Read(model, json);
            }
            catch (JsonException)
            {
                // The one way to say that it is not readable.
                return null;
            }

            // What was kept raw may be of the promised kind the second time: from then on, it stays as it is.
            byte[] settled = Again(type, ModelJson.ToUtf8(model));
            byte[] again = Again(type, settled);
            // A request is written only: a damaged one need not come back.
            if (model is not ResourceRequest && !again.AsSpan().SequenceEqual(settled))
            {
                int at = Math.Max(0, again.AsSpan().CommonPrefixLength(settled) - 40);
                return $"Written {Encoding.UTF8.GetString(settled.AsSpan(at))}\nread again {Encoding.UTF8.GetString(again.AsSpan(at))}\n";
            }
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated < BytesAllowed * (json.Length + 1_000) ? null : $"{allocated} bytes for {json.Length}";
    }

    // Reads what was written, which must be readable, and writes it.
    private static byte[] Again(Type type, byte[] written)
    {
        var model = (Model)Activator.CreateInstance(type)!;
        ModelJson.Read(model, written);
        return ModelJson.ToUtf8(model);
    }
}
