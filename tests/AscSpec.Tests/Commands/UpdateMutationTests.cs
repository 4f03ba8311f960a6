using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>Damaged documents and zips. An update always accepts the whole document or changes nothing, and reports which.</summary>
public sealed class UpdateMutationTests : IDisposable
{
    private const int Seeds = 200;
    private readonly TestTool _tool = new();

    public UpdateMutationTests() => _tool.MakeRepository(StarApi.Json);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Update_DocumentWithRandomDamage_IsAcceptedOrRejectedAsAWhole() => await MutateAsync(StarApi.Json);

    [Fact]
    public async Task Update_ZipWithRandomDamage_IsAcceptedOrRejectedAsAWhole() => await MutateAsync(Zips.Apple(StarApi.Json));

    private async Task MutateAsync(byte[] sound)
    {
        string surface = _tool.InWork("spec", "surface.txt");
        byte[] before = await File.ReadAllBytesAsync(surface, TestContext.Current.CancellationToken);
        for (int seed = 0; seed < Seeds; seed++)
        {
            _tool.Write("damaged", Damage(sound, new Random(seed)));

            ToolRun run = await _tool.RunAsync("update", "--spec", "damaged", "--json");

            Assert.True(run.Code is ExitCodes.Success or ExitCodes.Failure, $"seed {seed}: {run.Code} {run.Error}");
            byte[] after = await File.ReadAllBytesAsync(surface, TestContext.Current.CancellationToken);
            if (run.Code == ExitCodes.Failure)
            {
                Assert.Contains("asc-spec: error: ", run.Error, StringComparison.Ordinal);
                Assert.Equal(before, after);
                continue;
            }

            Assert.Equal(ExitCodes.Success, (await _tool.RunAsync("summary")).Code);
            await File.WriteAllBytesAsync(surface, before, TestContext.Current.CancellationToken);
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        List<byte> bytes = [.. sound];
        for (int edit = random.Next(1, 4); edit > 0; edit--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                case 3:
                    bytes[at] = bytes[random.Next(bytes.Count)];
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 1);
                    break;
            }

            if (bytes.Count == 0)
            {
                return [];
            }
        }

        return [.. bytes];
    }
}
