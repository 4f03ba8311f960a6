using System.Text;
using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>The cost of reading is linear in the document's size, regardless of nesting and of mismatched items. No depth overflows a small stack.</summary>
public sealed class ReaderCostTests
{
    private const int Size = 400_000;

    // The maximum cost per byte of any input, as a multiple of the most expensive well-formed input.
    private const double MostTimes = 3;

    // The position of mismatched items: nowhere, or at the end of each list.
    [Theory]
    // Each list keeps its mismatched items in a separate object. This is a constant factor at every depth.
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

        Assert.InRange(bad / good, 0, MostTimes);
    }

    /// <summary>Members in unexpected places, at any depth. Nothing that a service, a proxy, or an attacker sends makes reading expensive.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(60)]
    public void Read_OfValuesWhereOthersAreExpected_AllocatesLittleMoreThanOfThoseThatFit(int depth)
    {
        double good = ShapedPage.WellFormed.Max(static page => PerByte<Page<App>>(page));

        Assert.All(ShapedPage.Odd(depth), page => Assert.True(PerByte<Page<App>>(page.Json) / good <= MostTimes, $"{page.What}: {PerByte<Page<App>>(page.Json) / good:0.00} times"));
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
                        foreach (ShapedPage page in depth <= 60 ? ShapedPage.Odd(depth) : [])
                        {
                            Attempt(() => ModelJson.ToUtf8(ModelJson.Read<Page<App>>(page.Json)));
                        }

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
            // The only valid exception for a document that's too deep.
        }
    }

    private static double PerByte(byte[] json) => PerByte<DiagnosticLogs>(json);

    private static double PerByte<T>(byte[] json)
        where T : Model, IModel, new()
    {
        ModelJson.Read<T>(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelJson.Read<T>(json);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / json.Length;
    }

    // A diagnostic log of call stacks that fills the size, with each frame nested in the previous one.
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
