using System.Text;
using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>M6: what reading costs is linear in the document, however it nests and wherever an item does not fit, and no depth overflows a small stack.</summary>
public sealed class ReaderCostTests
{
    private const int Size = 400_000;

    // Where an item of another kind stands: nowhere, or at the end of each list.
    [Theory]
    // Each list that does not fit keeps what does not in an object of its own: a constant factor, the same at every depth.
    [InlineData(",1", 10)]
    [InlineData(",1", 100)]
    [InlineData(",1", 300)]
    [InlineData(",null", 300)]
    [InlineData(",[]", 300)]
    [InlineData(",\"x\"", 300)]
    [InlineData(",[[{}]]", 300)]
    public void Read_OfNestedListsThatDoNotFit_AllocatesLittleMoreThanOfThoseThatDo(string odd, int depth)
    {
        (double good, double bad) = (PerByte(Frames("", depth)), PerByte(Frames(odd, depth)));

        Assert.InRange(bad / good, 0, 4);
    }

    [Fact]
    public void Read_OfAnyDepthOnASmallStack_IsAModelOrAJsonException()
    {
        Exception? problem = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    foreach (int depth in new[] { 10, 60, 200, 480, 900, 5000 })
                    {
                        Attempt(() => ModelJson.ToUtf8(ModelJson.Read<DiagnosticLogs>(Frames("", depth))));
                        Attempt(() => ModelJson.ToUtf8(ModelJson.Read<Device>(Encoding.UTF8.GetBytes($$$"""{"attributes":{"x":{{{new string('[', depth)}}}{{{new string(']', depth)}}} } }"""))));
                    }
                }
                catch (Exception e)
                {
                    problem = e;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(problem);
    }

    private static void Attempt(Action read)
    {
        try
        {
            read();
        }
        catch (JsonException)
        {
            // The one way to say that it is too deep.
        }
    }

    private static double PerByte(byte[] json)
    {
        Read(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(json);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / json.Length;
    }

    private static void Read(byte[] json) => ModelJson.Read<DiagnosticLogs>(json);

    // A diagnostic log of call stacks, each frame within the one before, as often as the size has room for.
    private static byte[] Frames(string odd, int depth)
    {
        var stack = new StringBuilder();
        for (int i = 0; i < depth / 2; i++)
        {
            stack.Append("{\"sampleCount\":1,\"symbolName\":\"frame\",\"subFrames\":[");
        }

        stack.Append("{}");
        for (int i = 0; i < depth / 2; i++)
        {
            stack.Append(odd).Append("]}");
        }

        string one = stack.ToString();
        string all = string.Join(',', Enumerable.Repeat(one, Math.Max(1, Size / one.Length)));
        return Encoding.UTF8.GetBytes($$$$"""{"productData":[{"diagnosticLogs":[{"callStackTree":[{"callStacks":[{"callStackRootFrames":[{{{{all}}}}]}]}]}]}]}""");
    }
}
