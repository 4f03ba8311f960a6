using System.Xml.Linq;

namespace AppStoreConnect.Readme.Tests;

/// <summary>The code in the README and the guides is the code that the tests compile and run.</summary>
public sealed class ReadmeTests
{
    /// <summary>README.md and the guides of the documentation site, by path in the repository.</summary>
    public static TheoryData<string> Pages => [.. Repository.Pages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EverySnippet_IsCompiledAndRun(string page)
    {
        HashSet<string> regions = [.. Repository.Regions().Values];
        Assert.All(Snippets(page), snippet => Assert.True(regions.Contains(snippet), $"{page} shows C# that no region of Snippets/ has:\n{snippet}"));
    }

    [Fact]
    public void Snippets_EveryRegion_IsShown()
    {
        HashSet<string> snippets = [.. Repository.Pages().SelectMany(Snippets)];
        Assert.All(Repository.Regions(), region => Assert.True(snippets.Contains(region.Value), $"Neither the README nor a guide shows '{region.Key}'."));
    }

    /// <summary>Guides with a table of calls. <see cref="MigratingTests"/> compiles and runs the C# in their last column.</summary>
    [Theory]
    [InlineData("migrating-from-fastlane", "C#")]
    [InlineData("migrating-from-kiota", "this client")]
    [InlineData("migrating-from-swift", "C#")]
    public void Migrating_EveryCallInATable_IsCompiledAndRun(string guide, string column)
    {
        string code = Repository.Read("tests/AppStoreConnect.Readme.Tests/Snippets/Migrating.cs");
        string[] calls = [.. Cells(Repository.Read($"tools/site/guides/{guide}.md"), column).Select(cell => cell.Trim('`'))];
        Assert.True(calls.Length > 8);
        Assert.All(calls, call => Assert.Contains(call, code, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_EverydayTasks_TakeFiveLinesAtMost()
    {
        string[] tasks =
        [
            "signing", "signing-install", "signing-plan", "signing-match", "devices", "testers", "users", "list", "filter", "include", "create-bundle-id", "register-device", "create-profile",
            "invite-tester", "submit-version", "upload-screenshot", "sales-report",
        ];
        IReadOnlyDictionary<string, string> regions = Repository.Regions();
        Assert.All(tasks, task => Assert.InRange(regions[task].Split('\n').Length, 1, 5));
    }

    [Fact]
    public void Readme_TestCommand_IsWhatCiRuns()
    {
        string[] commands = Commands("README.md");
        string run = Repository.Read(".ci/run").TrimEnd().Split('\n')[^1];
        Assert.Contains(run, commands);
        Assert.Contains("dotnet tool restore && dotnet cake", commands);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryShellCommand_IsOneThatExists(string page)
    {
        string tool = Repository.Read("tools/AscSpec/AscSpec.csproj") + Repository.Read("tools/AscFake/AscFake.csproj");
        string verbs = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tools", "AscSpec"), "*Command.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Commands(page), command => Assert.True(
            command.Split(' ') switch
            {
                ["dotnet", "add", "package", string package] => File.Exists(Path.Combine(Repository.Root, "src", package, package + ".csproj")),
                ["dotnet", "tool", "install", "--global", string package] => tool.Contains($"<PackageId>{package}</PackageId>", StringComparison.Ordinal),
                ["dotnet", "tool", "restore", "&&", "dotnet", "cake", ..] or ["dotnet", "cake", ..] => true,
                ["asc-fake", ..] or ["curl", ..] or ["eval", "\"$(asc-spec", "completion", ..] or ["grep", ..] or ["dotnet", "build" or "list" or "new" or "publish" or "run", ..] => true,
                ["asc-spec", string verb, ..] => verbs.Contains($"base(\"{verb}\"", StringComparison.Ordinal),
                _ => false,
            },
            command));
    }

    [Fact]
    public void Readme_EveryCakeCommand_NamesATarget()
    {
        string script = Repository.Read("build.cake");
        string[] texts = [.. Repository.Pages().Select(Repository.Read), Repository.Read("CONTRIBUTING.md"), .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"))
            .Select(File.ReadAllText)];
        string[] targets = [.. texts.SelectMany(text => text.Split("--target=").Skip(1)).Select(text => string.Concat(text.TakeWhile(char.IsAsciiLetter)))];
        Assert.NotEmpty(targets);
        Assert.All(targets.Where(target => target != "NAME"), target => Assert.Contains($"Task(\"{target}\")", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryRelativeLink_LeadsSomewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        string[] links = [.. Repository.Read(page).Split("](").Skip(1).Select(text => text[..text.IndexOf(')', StringComparison.Ordinal)].Split('#')[0])];
        Assert.All(links.Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)), link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    [Fact]
    public void Readme_ProjectReference_NamesTheProjectAndItsOptions()
    {
        string[] references = [.. Repository.Pages().SelectMany(page => Repository.Fences(Repository.Read(page), "xml")).Where(fence => fence.Contains("<ProjectReference", StringComparison.Ordinal))];
        string text = Repository.Read("tools/site/guides/partial-clients.md");
        Assert.NotEmpty(references);
        foreach (XElement reference in references.Select(XElement.Parse))
        {
            string project = reference.Attribute("Include")!.Value["appstoreconnect/".Length..];
            XDocument client = XDocument.Parse(Repository.Read(project));
            string[] options = [.. client.Descendants("CompilerVisibleProperty").Select(option => option.Attribute("Include")!.Value), "AppStoreConnectSpec"];
            string[] given = [.. reference.Attribute("AdditionalProperties")!.Value.Split(';').Select(property => property.Split('=')[0])];
            Assert.All(given, option => Assert.Contains(option, options));
            Assert.All(options, option => Assert.Contains(option, text, StringComparison.Ordinal));
        }
    }

    // Returns the cells of the column in every table that has it.
    private static IEnumerable<string> Cells(string markdown, string column)
    {
        int index = -1;
        foreach (string line in markdown.Split('\n'))
        {
            string[] cells = [.. line.Split(" | ").Select(cell => cell.Trim('|', ' '))];
            if (!line.StartsWith('|'))
            {
                index = -1;
            }
            else if (index < 0)
            {
                index = Array.IndexOf(cells, column);
            }
            else if (!line.StartsWith("|--", StringComparison.Ordinal))
            {
                yield return cells[index];
            }
        }
    }

    private static IEnumerable<string> Snippets(string page) => Repository.Fences(Repository.Read(page), "csharp").Select(WithoutUsings);

    private static string[] Commands(string page) =>
        [.. Repository.Fences(Repository.Read(page), "sh").SelectMany(fence => fence.Split('\n')).Select(line => line.Split("  #")[0].TrimEnd())];

    private static string WithoutUsings(string snippet) =>
        string.Join('\n', snippet.Split('\n').SkipWhile(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') || line.Length == 0));
}
