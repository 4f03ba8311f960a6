namespace AppStoreConnect.Generator.Tests;

/// <summary>The document of hazards, as whole files.</summary>
public sealed class OrchardTests
{
    private static string Folder => Path.Combine(RealDocuments.RepositoryRoot, "tests", "AppStoreConnect.Generator.Tests", "Snapshots");

    [Fact]
    public void Orchard_Compiled_NoErrorNoWarning() => Generation.Of(Orchard.Text).AssertCompiles();

    /// <summary>What is emitted is what is committed. <c>ASC_ACCEPT=1</c> commits what is emitted.</summary>
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
