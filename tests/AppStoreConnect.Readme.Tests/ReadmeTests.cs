using System.Xml.Linq;

namespace AppStoreConnect.Readme.Tests;

/// <summary>What the README shows is what the tests compile and run.</summary>
public sealed class ReadmeTests
{
    private static readonly string s_readme = Repository.Read("README.md");

    [Fact]
    public void Readme_EverySnippet_IsCompiledAndRun()
    {
        HashSet<string> regions = [.. Repository.Regions().Values];
        string[] snippets = [.. Repository.Fences(s_readme, "csharp").Select(WithoutUsings)];
        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.Contains(snippet, regions));
    }

    [Fact]
    public void Readme_EveryRegionOfSnippets_IsShown()
    {
        HashSet<string> snippets = [.. Repository.Fences(s_readme, "csharp").Select(WithoutUsings)];
        Assert.All(Repository.Regions(), region => Assert.True(snippets.Contains(region.Value), $"The README does not show '{region.Key}'."));
    }

    [Fact]
    public void Readme_EverydayTasks_TakeFiveLinesAtMost()
    {
        string[] tasks =
        [
            "list", "filter", "include", "create-bundle-id", "register-device", "create-profile", "invite-tester", "submit-version", "reserve-screenshot", "sales-report",
        ];
        IReadOnlyDictionary<string, string> regions = Repository.Regions();
        Assert.All(tasks, task => Assert.InRange(regions[task].Split('\n').Length, 1, 5));
    }

    [Fact]
    public void Readme_TestCommand_IsWhatCiRuns()
    {
        string[] commands = Commands();
        string run = Repository.Read(".ci/run").TrimEnd().Split('\n')[^1];
        Assert.Contains(run, commands);
        Assert.Contains("dotnet tool restore && dotnet cake", commands);
    }

    [Fact]
    public void Readme_EveryShellCommand_IsOneThatExists()
    {
        string tool = Repository.Read("tools/AscSpec/AscSpec.csproj");
        string verbs = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tools", "AscSpec"), "*Command.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Commands(), command => Assert.True(
            command.Split(' ') switch
            {
                ["dotnet", "add", "package", string package] => File.Exists(Path.Combine(Repository.Root, "src", package, package + ".csproj")),
                ["dotnet", "tool", "install", "--global", string package] => tool.Contains($"<PackageId>{package}</PackageId>", StringComparison.Ordinal),
                ["dotnet", "tool", "restore", "&&", "dotnet", "cake", ..] or ["dotnet", "cake", ..] => true,
                ["asc-spec", string verb, ..] => verbs.Contains($"base(\"{verb}\"", StringComparison.Ordinal),
                _ => false,
            },
            command));
    }

    [Fact]
    public void Readme_EveryCakeCommand_NamesATarget()
    {
        string script = Repository.Read("build.cake");
        string[] texts = [s_readme, Repository.Read("CONTRIBUTING.md"), .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(File.ReadAllText)];
        string[] targets = [.. texts.SelectMany(text => text.Split("--target=").Skip(1)).Select(text => string.Concat(text.TakeWhile(char.IsAsciiLetter)))];
        Assert.NotEmpty(targets);
        Assert.All(targets.Where(target => target != "NAME"), target => Assert.Contains($"Task(\"{target}\")", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_EveryRelativeLink_LeadsSomewhere()
    {
        string[] links = [.. s_readme.Split("](").Skip(1).Select(text => text[..text.IndexOf(')', StringComparison.Ordinal)].Split('#')[0])];
        Assert.All(links.Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)), link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
    }

    [Fact]
    public void Readme_ProjectReference_NamesTheProjectAndItsOptions()
    {
        XElement reference = XElement.Parse(Repository.Fences(s_readme, "xml").Single());
        string project = reference.Attribute("Include")!.Value["appstoreconnect/".Length..];
        XDocument client = XDocument.Parse(Repository.Read(project));
        string[] options = [.. client.Descendants("CompilerVisibleProperty").Select(option => option.Attribute("Include")!.Value)];
        string[] given = [.. reference.Attribute("AdditionalProperties")!.Value.Split(';').Select(property => property.Split('=')[0])];
        Assert.All(given, option => Assert.Contains(option, options));
        Assert.All(options, option => Assert.Contains(option, s_readme, StringComparison.Ordinal));
    }

    private static string[] Commands() =>
        [.. Repository.Fences(s_readme, "sh").SelectMany(fence => fence.Split('\n')).Select(line => line.Split("  #")[0].TrimEnd())];

    private static string WithoutUsings(string snippet) => string.Join('\n', snippet.Split('\n').SkipWhile(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') || line.Length == 0));
}
