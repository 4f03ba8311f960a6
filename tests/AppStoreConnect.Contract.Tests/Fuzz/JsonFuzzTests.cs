using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AppStoreConnect.Errors;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>
/// Reading mutated JSON documents returns a model or throws a <see cref="JsonException"/>, and nothing else. What was read can be
/// written, and what was written can be read. See README.md for budgets, seeds, and the corpus.
/// </summary>
public sealed class JsonFuzzTests
{
    // Reading is linear in the document. A mutation that makes it allocate a thousand times its length has found a bug.
    private const long BytesAllowed = 1_000;

    /// <summary>Documents that have failed before and documents that mutations start from. A seed alone would produce another document as soon as a model changes.</summary>
    public static TheoryData<string> Kept => [.. FuzzFiles.Failures.Concat(FuzzFiles.Corpus).Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void Read_OfMutatedDocuments_ProducesAModelOrAJsonException() => Fuzz(Fault);

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
    public void Read_OfWhatIsKept_ProducesAModelOrAJsonException(string file)
    {
        byte[] json = File.ReadAllBytes(FuzzFiles.Failures.Concat(FuzzFiles.Corpus).Single(path => Path.GetFileName(path) == file));
        Assert.All(FuzzTarget.Types, type => Assert.Null(Fault(type, json)));
    }

    [Theory]
    [InlineData("[", "]", 5_000)]
    [InlineData("{\"a\":", "}", 5_000)]
    public void Read_OfDeepNesting_IsRejectedNotOverflown(string open, string close, int depth)
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
                    $"{fault} as {target.Type}. Repeat with FUZZ_SEED={seed} FUZZ_COUNT=1. The document is {FuzzFiles.Keep(seed, json)}. Reduce it and add it to Fuzz/failures.");
            }

            Interlocked.Increment(ref runs);
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} documents");
        Assert.NotEqual(0, runs);
    }

    // Returns the fault in reading a document, or null if there's none.
    private static string? Fault(Type type, byte[] json)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            // Any body can be the body of an error. This reader never throws.
            ErrorResponseReader.Read(json);
            var model = (Model)Activator.CreateInstance(type)!;
            try
            {
                ModelJson.Read(model, json);
            }
            catch (JsonException)
            {
                // The only valid exception for an unreadable document.
                return null;
            }

            // A value that was kept raw can have the expected kind the second time. After that, it doesn't change.
            byte[] settled = Again(type, ModelJson.ToUtf8(model));
            byte[] again = Again(type, settled);
            // Requests are only written, so a damaged request doesn't have to be readable.
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

    // Reads what was written, which must be readable, and writes it again.
    private static byte[] Again(Type type, byte[] written)
    {
        var model = (Model)Activator.CreateInstance(type)!;
        ModelJson.Read(model, written);
        return ModelJson.ToUtf8(model);
    }
}
