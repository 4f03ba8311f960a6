using System.Text.RegularExpressions;
using AppStoreConnect.Spec.Reading;

namespace AppStoreConnect.Spec.Tests.Surface;

/// <summary>The examples in spec/README.md are lines in the surface, even after Apple's updates.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Readme_Examples_AreInTheNotation()
    {
        string readme = File.ReadAllText(Path.Combine(RealDocuments.RepositoryRoot, "spec", "README.md")).ReplaceLineEndings("\n");
        string[] examples =
        [
            .. Example().Matches(readme)
                .SelectMany(match => match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Assert.InRange(examples.Length, 20, 200);
        var parser = new SurfaceParser();
        parser.ReadPreamble(Preamble.Version, 1);
        parser.ReadPreamble("facts ", 2);
        parser.ReadFacts(string.Join("\n", examples), 0);
    }

    [GeneratedRegex("```surface\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
