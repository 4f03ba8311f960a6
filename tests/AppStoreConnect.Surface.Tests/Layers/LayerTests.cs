namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>Folders of hand-written code are layers. Namespaces follow folders, and no two folders depend on each other.</summary>
public sealed class LayerTests
{
    // The namespace of .NET's own extensions of IServiceCollection.
    private const string ServiceExtensions = "Microsoft.Extensions.DependencyInjection";

    // Members of generated types may refer to all layers. The folder exists once there is such a member.
    private const string CustomMembers = "Resources";

    public static TheoryData<string> Projects => [.. LayerTable.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Arrows_OfProject_AreInTheTable(string project)
    {
        var allowed = LayerTable.Of(project).ToDictionary(row => row.Layer, row => row.May, StringComparer.Ordinal);

        string[] offenders =
        [
            .. Project(project).Arrows
                .Where(arrow => arrow.From != CustomMembers && !(allowed.TryGetValue(arrow.From, out string[]? may) && may.Contains(arrow.To)))
                .Select(arrow => arrow.ToString()),
        ];

        Assert.True(offenders.Length == 0, $"References that {nameof(LayerTable)} doesn't allow:\n{string.Join('\n', offenders)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Table_OfProject_LeadsDownwardWithoutUnusedArrows(string project)
    {
        (string Layer, string[] May)[] table = LayerTable.Of(project);
        SourceProject source = Project(project);
        var used = source.Arrows.Select(arrow => (arrow.From, arrow.To)).ToHashSet();

        for (int i = 0; i < table.Length; i++)
        {
            string[] below = [.. table[..i].Select(row => row.Layer)];
            Assert.All(table[i].May, to => Assert.True(below.Contains(to), $"{table[i].Layer} → {to} doesn't lead to a layer above it in the table."));
            Assert.All(table[i].May, to => Assert.True(used.Contains((table[i].Layer, to)), $"Nothing uses {table[i].Layer} → {to} anymore."));
        }

        string[] layers = [.. source.Types.Select(type => type.Layer).Where(layer => layer != CustomMembers).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(table.Select(row => row.Layer).Order(StringComparer.Ordinal), layers);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_OfProject_FollowItsFolders(string project)
    {
        string root = LayerTable.Namespace(project);

        string[] offenders =
        [
            .. from type in Project(project).Types
               let expected = type.IsPublic || type.Folder.Length == 0 || type.Layer == CustomMembers ? root : $"{root}.{type.Folder.Replace('/', '.')}"
               where type.Namespace != expected && type.Namespace != ServiceExtensions
               select $"{type.File}: {type.Name} is in {type.Namespace}, not in {expected}",
        ];

        Assert.True(offenders.Length == 0, string.Join('\n', offenders));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void TypeNames_OfProject_AreUsedOnce(string project)
    {
        string[] twins =
        [
            .. Project(project).Types.GroupBy(type => type.Name, StringComparer.Ordinal)
                .Where(group => group.Select(type => type.Namespace).Distinct().Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(type => type.File).Distinct())}"),
        ];

        Assert.True(twins.Length == 0, string.Join('\n', twins));
    }

    [Fact]
    public void Arrow_AcrossLayers_NamesFileTypeAndLayers()
    {
        var project = new SourceProject(
        [
            ("Low/Bucket.cs", "namespace N.Low; internal sealed class Bucket { internal Tap? Tap; }"),
            ("High/Tap.cs", "namespace N.High; internal sealed partial class Tap { internal string Bucket => new Pipe { Bucket = 1 }.Bucket; }"),
            ("Low/Tap.More.cs", "namespace N.High; internal sealed partial class Tap;"),
        ]);

        Assert.Equal(["Low/Bucket.cs refers to Tap: Low → High", "Low/Tap.More.cs refers to Tap: Low → High"], project.Arrows.Select(arrow => arrow.ToString()));
    }

    private static SourceProject Project(string project) => SourceProject.Read(Path.Combine(Repository.Root, "src", project));
}
