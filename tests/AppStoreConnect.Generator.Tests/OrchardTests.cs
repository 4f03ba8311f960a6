namespace AppStoreConnect.Generator.Tests;

/// <summary>Snapshots of all files emitted for the document with special cases.</summary>
public sealed class OrchardTests
{
    private static string Folder => Path.Combine(RealDocuments.RepositoryRoot, "tests", "AppStoreConnect.Generator.Tests", "Snapshots");

    [Fact]
    public void Orchard_Compiled_NoErrorNoWarning() => Generation.Of(Orchard.Text).AssertCompiles();

    /// <summary>The emitted files equal the committed ones. <c>ASC_ACCEPT=1</c> updates the committed files.</summary>
    [Fact]
    public void Orchard_Emitted_IsWhatIsCommitted()
    {
        IReadOnlyDictionary<string, string> emitted = Generation.Of(Orchard.Text).Files;
        if (Environment.GetEnvironmentVariable("ASC_ACCEPT") == "1")
        {
            Accept(emitted);
        }

        Assert.Equal(
            Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(Name).Order(StringComparer.Ordinal),
            emitted.Keys.Order(StringComparer.Ordinal));
        Assert.All(emitted, file => Assert.Equal(File.ReadAllText(PathOf(file.Key)), file.Value));
    }

    [Fact]
    public void Orchard_Emitted_EndsLinesWithLineFeeds() =>
        Assert.All(Generation.Of(Orchard.Text).Files.Values, text => Assert.DoesNotContain('\r', text));

    private static void Accept(IReadOnlyDictionary<string, string> emitted)
    {
        Directory.Delete(Folder, recursive: true);
        foreach ((string name, string text) in emitted)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), text);
        }
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".txt");

    private static string Name(string file) => Path.GetRelativePath(Folder, file)[..^".txt".Length].Replace('\\', '/');
}
