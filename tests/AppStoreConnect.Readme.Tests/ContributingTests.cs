using System.Text.RegularExpressions;

namespace AppStoreConnect.Readme.Tests;

/// <summary>The recipes in CONTRIBUTING can be followed to the letter: everything that they name exists.</summary>
public sealed partial class ContributingTests
{
    private static readonly string s_text = Repository.Read("CONTRIBUTING.md");

    [Fact]
    public void Paths_Named_Exist()
    {
        string[] paths = [.. Named().Where(name => name.Contains('/', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) && !name.StartsWith('-'))];

        // What a contributor creates or builds does not exist yet: names in angle brackets, their folder, and paths below artifacts.
        string[] missing = [.. paths.Select(path => path.Split("*")[0].Split('<')[0]).Where(path => !path.StartsWith("artifacts/", StringComparison.Ordinal)).Select(Existing).OfType<string>()];

        Assert.True(paths.Length > 15, $"Only {paths.Length} paths were found.");
        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    [Fact]
    public void Types_Named_Exist()
    {
        string[] files = [.. new[] { "generator", "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetFileName(file).Split('.')[0])];
        string[] types = [.. Named().Where(name => TypeName().IsMatch(name) && name != "AppStoreConnect")];

        Assert.NotEmpty(types);
        Assert.Empty(types.Except(files, StringComparer.Ordinal));
    }

    [Fact]
    public void Commands_Named_Exist()
    {
        string script = Repository.Read("build.cake");
        string verbs = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tools", "AscSpec"), "*Command.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] commands = [.. Named().Concat(Repository.Fences("\n" + s_text, "sh").SelectMany(fence => fence.Split('\n'))).Select(line => line.Split("  #")[0].Trim())
            .Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))];

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.True(
            Target().Match(command) is { Success: true } target ? script.Contains($"Task(\"{target.Groups[1].Value}\")", StringComparison.Ordinal)
            : command.Split(' ') is ["dotnet", "run", "--project", var project, "--", var verb, ..] ? Directory.Exists(Path.Combine(Repository.Root, project))
                && verbs.Contains($"base(\"{verb}\"", StringComparison.Ordinal)
            : command is "dotnet build" or "dotnet new" or "dotnet tool restore && dotnet cake",
            command));
    }

    private static string? Existing(string path)
    {
        string full = Path.Combine(Repository.Root, path);
        string wanted = path.EndsWith("Resources/", StringComparison.Ordinal) ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full))! : full;
        return Path.Exists(wanted) ? null : path;
    }

    private static IEnumerable<string> Named() => Code().Matches(s_text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("(?<!`)`([^`\n]+)`(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex("^([A-Z][a-z]+){2,}$")]
    private static partial Regex TypeName();

    [GeneratedRegex("--target=([A-Za-z]+)")]
    private static partial Regex Target();
}
