namespace AppStoreConnect.Spec.Tests.Surface;

/// <summary>Any damage results in the same facts or an error that names a line, and nothing else.</summary>
public sealed class MutationTests
{
    private const int Edits = 10_000;

    [Fact]
    public void CommittedSurface_WithRandomLineEdits_ProducesTheSameFactsOrAnError()
    {
        string text = File.ReadAllText(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"));
        string[] lines = text.Split('\n');
        AppStoreConnect.Spec.Surface expected = SurfaceReader.Parse(text);
        int same = 0;

        // Reading a megabyte takes time, so most edits are made to a part, which is faster to read and breaks in the same way.
        for (int seed = 0; seed < Edits; seed++)
        {
            var random = new Random(seed);
            if (seed % 100 == 0)
            {
                string[] edited = Mutations.EditLine(lines, random);
                same += IsSameOrError(string.Join("\n", edited), expected) ? 1 : 0;
            }
            else
            {
                string part = Part(random);
                string[] edited = Mutations.EditLine(part.Split('\n'), random);
                IsSameOrError(string.Join("\n", edited), SurfaceReader.Parse(part));
            }
        }

        Assert.InRange(same, 0, Edits / 100 / 2);
    }

    [Fact]
    public void Lines_Damaged_NameThePlaceWhenReadWithoutTheirDigest()
    {
        string[] lines = Documents.Surface(Documents.Read(Garden.Document()).Description!).Split('\n');
        for (int seed = 0; seed < Edits; seed++)
        {
            string[] edited = Mutations.EditLine(lines, new Random(seed), from: 2);

            // With a matching digest, only the notation itself can reveal the damage.
            string facts = string.Join("\n", edited[2..]);
            edited[1] = Preamble.FactsLine(edited.Length - 3, facts.AsSpan());
            try
            {
                ApiDescription description = SurfaceReader.Parse(string.Join("\n", edited)).Description;
                string again = Documents.Surface(description);
                Assert.True(description == SurfaceReader.Parse(again).Description, $"seed {seed}");
                Assert.NotNull(Documents.Read(Documents.Write(description)).Description);
            }
            catch (SurfaceFormatException e)
            {
                Assert.InRange(e.LineNumber, 1, edited.Length + 1);
                Assert.NotEmpty(e.Expected);
            }
        }
    }

    private static bool IsSameOrError(string text, AppStoreConnect.Spec.Surface expected)
    {
        try
        {
            AppStoreConnect.Spec.Surface surface = SurfaceReader.Parse(text);

            // The source is not one of the facts, so its digits can change unnoticed.
            Assert.Equal(expected.Description, surface.Description);
            return true;
        }
        catch (SurfaceFormatException e)
        {
            Assert.InRange(e.LineNumber, 1, text.Count(c => c == '\n') + 2);
            Assert.NotEmpty(e.Expected);
            return false;
        }
    }

    /// <summary>A valid surface with some operations and components.</summary>
    private static string Part(Random random)
    {
        ApiDescription all = s_committed.Value;
        int path = random.Next(all.Paths.Count - 3);
        int schema = random.Next(all.Schemas.Count - 5);
        return Documents.Surface(all with
        {
            Paths = all.Paths.Skip(path).Take(3).ToEquatableArray(),
            Schemas = all.Schemas.Skip(schema).Take(5).ToEquatableArray(),
        });
    }

    private static readonly Lazy<ApiDescription> s_committed = new(() =>
        SurfaceReader.Parse(File.ReadAllText(Path.Combine(RealDocuments.RepositoryRoot, "spec", "surface.txt"))).Description);
}
