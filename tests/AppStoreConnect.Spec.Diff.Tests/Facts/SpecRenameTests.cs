using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Facts;

public sealed class SpecRenameTests
{
    private static readonly ApiDescription s_bare = new() { OpenApiVersion = "3.0.1", Title = "T", Version = "1" };

    [Fact]
    public void Renames_OfComponentsThatReferToOneAnother_AreAllRecognised()
    {
        ApiDescription old = Tree("Branch", "Twig");
        ApiDescription @new = Tree("Limb", "Sprig");

        SpecDiff diff = SpecDiff.Create(old, @new);

        Assert.All(diff.Changes, change => Assert.Equal(SpecChangeKind.Renamed, change.Kind));
        Assert.Equal(["Branch → Limb", "Twig → Sprig"], diff.Changes.Select(change => change.OldValue + " → " + change.NewValue));
        Assert.Equal(@new, SpecPatch.Apply(old, diff.Changes));
        Assert.Equal(0, diff.Counts["schemas"].Added + diff.Counts["schemas"].Removed);
    }

    [Fact]
    public void Renames_WithAChangeInside_AreRemovalAndAddition()
    {
        ApiDescription @new = Tree("Limb", "Twig").Schema("Limb", schema => Change.With(schema, Property("bark", Text)));

        SpecDiff diff = SpecDiff.Create(Tree("Branch", "Twig"), @new);

        Assert.DoesNotContain(diff.Changes, change => change.Kind == SpecChangeKind.Renamed);
        Assert.Contains(diff.Findings, finding => finding.Where == "schema Branch" && finding.Rule.Id == "schema-removed");
        Assert.Contains(diff.Findings, finding => finding.Where == "schema Limb" && finding.Rule.Id == "schema-added");
    }

    /// <summary>A property with another name, one with another type, and a list of another type.</summary>
    [Theory]
    [InlineData("foliage", ApiSchemaType.Integer, "Limb")]
    [InlineData("leaves", ApiSchemaType.String, "Limb")]
    [InlineData("leaves", ApiSchemaType.Integer, "Trunk")]
    public void Renames_OfComponentsThatSaySomethingElse_AreRemovalAndAddition(string leaves, ApiSchemaType type, string parent)
    {
        ApiDescription @new = Tree("Limb", "Sprig").Schema("Sprig", _ => Object(Property(leaves, new() { Type = type }), Property("parent", Ref(parent))));

        SpecDiff diff = SpecDiff.Create(Tree("Branch", "Twig"), @new);

        Assert.DoesNotContain(diff.Changes, change => change.Kind == SpecChangeKind.Renamed && change.OldValue == "Twig");
        Assert.Contains(diff.Findings, finding => finding.Where == "schema Twig" && finding.Rule.Id == "schema-removed");
        Assert.Equal(@new, SpecPatch.Apply(Tree("Branch", "Twig"), diff.Changes));
    }

    /// <summary>Of two removed and two added alternatives, only the one with the same structure replaces the old one.</summary>
    [Fact]
    public void Renames_AmongAlternativesOfOtherStructure_AreNone()
    {
        static ApiDescription With(string name, ApiSchema schema) => s_bare.Add(name, Object(Property("x", schema))).Add("User", OneOf(Ref(name), Text));

        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(With("Zebra", Text), With("Aardvark", Whole));

        Assert.DoesNotContain(changes, change => change.Kind == SpecChangeKind.Renamed);
        Assert.Equal(With("Aardvark", Whole), SpecPatch.Apply(With("Zebra", Text), changes));
    }

    /// <summary>Equal structure alone proves nothing, because linkages of different resources look alike.</summary>
    [Fact]
    public void Renames_OfLookAlikesUsedElsewhere_AreNone()
    {
        ApiDescription old = s_bare.Add("First", Text with { Format = "date" }).Add("User", Object(Property("a", Ref("First"))));
        ApiDescription @new = s_bare.Add("Second", Text with { Format = "date" }).Add("User", Object(Property("b", Ref("Second"))));

        Assert.DoesNotContain(SpecComparer.Compare(old, @new), change => change.Kind == SpecChangeKind.Renamed);
    }

    [Fact]
    public void Renames_OfOneNameIntoTwo_AreNone()
    {
        ApiDescription old = s_bare.Add("First", Text).Add("User", Object(Property("a", Ref("First")), Property("b", Ref("First"))));
        ApiDescription @new = s_bare.Add("Second", Text).Add("Third", Text).Add("User", Object(Property("a", Ref("Second")), Property("b", Ref("Third"))));

        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(old, @new);

        Assert.DoesNotContain(changes, change => change.Kind == SpecChangeKind.Renamed);
        Assert.Equal(@new, SpecPatch.Apply(old, changes));
    }

    [Fact]
    public void Renames_AmongAlternatives_AreRecognised()
    {
        static ApiDescription With(string name) => s_bare.Add(name, Object(Property("x", Text))).Add("Other", Object(Property("y", Text)))
            .Add("User", new ApiSchema { OneOf = ((ApiSchema[])[Ref("Other"), Ref(name)]).Order(ApiSchemaComparer.Instance).ToEquatableArray() });

        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(With("Zebra"), With("Aardvark"));

        Assert.Equal(SpecChangeKind.Renamed, Assert.Single(changes).Kind);
        Assert.Equal(With("Aardvark"), SpecPatch.Apply(With("Zebra"), changes));
    }

    [Fact]
    public void Renames_OfPlaceholders_CarryTheOperationsAlong()
    {
        ApiDescription @new = Gardens.Description.Path("/v1/gardens/{id}", path => path with
        {
            Path = "/v1/gardens/{gardenId}",
            Parameters = [path.Parameters[0] with { Name = "gardenId" }],
            Operations = path.Operations.Select(operation => operation with { Deprecated = true }).ToEquatableArray(),
        });

        SpecDiff diff = SpecDiff.Create(Gardens.Description, @new);

        Assert.Equal(["operation-deprecated", "path-placeholder-renamed"], diff.Findings.Select(finding => finding.Rule.Id).Distinct());
        Assert.Equal(@new, SpecPatch.Apply(Gardens.Description, diff.Changes));
    }

    [Fact]
    public void Compare_InlineSchemaTurnedIntoAComponentWithADifference_ReportsTheDifferenceInPlace()
    {
        ApiDescription @new = Gardens.Description.Add("GardenState", Enum("FLOODED", "LOCKED", "OPEN")).Value("Garden", "attributes.state", _ => Ref("GardenState"));

        SpecDiff diff = SpecDiff.Create(Gardens.Description, @new);

        Assert.Equal(
            ["response-enum-value-added at schema Garden.attributes.state value FLOODED", "schema-added at schema GardenState", "schema-extracted at schema Garden.attributes.state"],
            diff.Findings.Select(finding => finding.Rule.Id + " at " + finding.Where));
        Assert.Equal(@new, SpecPatch.Apply(Gardens.Description, diff.Changes));
    }

    [Fact]
    public void Compare_ComponentsThatReferToThemselves_Ends()
    {
        ApiDescription old = s_bare.Add("Frame", Object(Property("sub", Array(Ref("Frame"))))).Add("Root", Object(Property("frame", Ref("Frame"))));
        ApiDescription @new = old.Add("Frame2", Object(Property("sub", Array(Ref("Frame2"))))).Value("Root", "frame", _ => Ref("Frame2"));

        SpecDiff diff = SpecDiff.Create(old, @new);

        Assert.Contains(diff.Findings, finding => finding.Rule.Id == "reference-changed-alike");
    }

    private static ApiDescription Tree(string branch, string twig) => s_bare
        .Add("Trunk", Object(Property("branches", Array(Ref(branch)))))
        .Add(branch, Object(Property("twigs", Array(Ref(twig)))))
        .Add(twig, Object(Property("leaves", Whole), Property("parent", Ref(branch))));
}
