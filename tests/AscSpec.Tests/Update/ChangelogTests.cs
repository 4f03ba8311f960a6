using AscSpec.Update;

namespace AscSpec.Tests.Update;

public sealed class ChangelogTests
{
    private const string Entry = "- Stars 1.1: more. [Report](spec/reports/1.1.md)\n  - Breaking: less.\n";

    [Theory]
    [InlineData("", "# Changelog\n\n## Unreleased\n\n" + Entry)]
    [InlineData("# Changelog\n", "# Changelog\n\n## Unreleased\n\n" + Entry)]
    [InlineData("# Changelog\n\nProse.\n\n## 1.0.0\n\n- old\n", "# Changelog\n\nProse.\n\n## Unreleased\n\n" + Entry + "\n## 1.0.0\n\n- old\n")]
    [InlineData("# Changelog\n\n## [Unreleased]\n\n- before\n\n## 1.0.0\n", "# Changelog\n\n## [Unreleased]\n\n" + Entry + "- before\n\n## 1.0.0\n")]
    [InlineData("# Changelog\r\n\r\n## Unreleased\r\n", "# Changelog\n\n## Unreleased\n\n" + Entry)]
    public void Insert_Entry_ComesFirstInTheUnreleasedSection(string before, string after) =>
        Assert.Equal(after, Changelog.Insert(before, ["Stars 1.1: more.", "Breaking: less."], "spec/reports/1.1.md"));
}
