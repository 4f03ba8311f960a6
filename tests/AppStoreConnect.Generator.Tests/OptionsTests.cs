using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The MSBuild properties of a project.</summary>
public sealed class OptionsTests
{
    private static readonly Lazy<Generation> s_everything = new(() => Generation.Of(Orchard.Text));

    [Fact]
    public void Namespace_Given_ModelsAndBuildersAreInIt()
    {
        Generation run = Generation.Of(Orchard.Text, ("AppStoreConnectNamespace", "Fruit.Api"));
        Assert.Contains("namespace Fruit.Api;", run.Files["Models/Orchard.g.cs"], StringComparison.Ordinal);
        Assert.Contains("namespace Fruit.Api.V1;", run.Files["V1/OrchardRequestBuilders.g.cs"], StringComparison.Ordinal);
        Assert.Contains("namespace AppStoreConnect;", run.Files["AppStoreConnectClient.g.cs"], StringComparison.Ordinal);
        run.AssertCompiles();
    }

    [Theory]
    [InlineData("class")]
    [InlineData("A.event")]
    [InlineData("1x")]
    [InlineData("A..B")]
    [InlineData("A;B")]
    public void Namespace_NoneSuch_IsReportedAndTheDefaultUsed(string name)
    {
        Generation run = Generation.Of(Orchard.Text, ("AppStoreConnectNamespace", name));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "ASC008");
        Assert.Contains("namespace AppStoreConnect;", run.Files["Models/Orchard.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Include_OnePath_OnlyWhatItNeeds()
    {
        Generation run = Generation.Of(Orchard.Text, ("AppStoreConnectInclude", "/v2/trees/{id}"));
        Assert.Equal(["Orchard", "TreeV2"], run.Trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(type => type.BaseList?.Types[0].ToString() == "Resource").Select(type => type.Identifier.Text).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(run.Files, file => file.Key.StartsWith("V1/", StringComparison.Ordinal) || file.Value.Contains(" : CreateRequest", StringComparison.Ordinal));
    }

    [Fact]
    public void Include_OnePath_RelationshipsToWhatIsLeftOutLeadToResource()
    {
        string orchard = Generation.Of(Orchard.Text, ("AppStoreConnectInclude", "/v2/trees/{id}")).Files["Models/Orchard.g.cs"];
        Assert.Contains("public ToOne<Resource> Owner ", orchard, StringComparison.Ordinal);
        Assert.Contains("public ToMany<TreeV2> TreesV2 ", orchard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v2/trees/{id}", "")]
    [InlineData("/v1/orchards", "")]
    [InlineData("/v1/orchards/**", "/v1/orchards/*/relationships/**")]
    [InlineData("/v1/harvests/** , /v1/growth", "")]
    [InlineData("", "/v1/orchards/**,/v1/trees/*")]
    [InlineData("/v1/nothing", "")]
    public void Paths_LeftOut_WhatIsLeftCompilesAndKeepsItsNames(string include, string exclude)
    {
        Generation run = Generation.Of(Orchard.Text, ("AppStoreConnectInclude", include), ("AppStoreConnectExclude", exclude));
        Assert.Empty(run.Files.Keys.Except(s_everything.Value.Files.Keys, StringComparer.Ordinal));
        Assert.True(run.Files.Count < s_everything.Value.Files.Count);
        run.AssertCompiles();
    }

    /// <summary>If two types would have the same name, the second one keeps its alternative name even if the first is excluded.</summary>
    [Fact]
    public void Paths_LeftOutOfACollision_RenamesNothing()
    {
        string both = Orchard.With(document =>
        {
            document["paths"]!["/v1/orchards/{id}/gates/bolts"] = document["paths"]!["/v1/growth"]!.DeepClone();
            document["paths"]!["/v1/orchardsGates/bolts"] = document["paths"]!["/v1/growth"]!.DeepClone();
            document["paths"]!["/v1/orchards-gates/bolts"] = document["paths"]!["/v1/growth"]!.DeepClone();
        });
        Generation everything = Generation.Of(both);
        Generation some = Generation.Of(both, ("AppStoreConnectInclude", "/v1/orchardsGates/bolts"));
        everything.AssertCompiles();
        string builders = string.Join('\n', some.Files.Keys.Where(name => name.StartsWith("V1/", StringComparison.Ordinal) && !name.StartsWith("V1/V1", StringComparison.Ordinal)));
        Assert.All(builders.Split('\n'), name => Assert.Equal(everything.Files[name], some.Files[name]));
    }

    [Fact]
    public void Resource_NothingAnswersWith_IsThereUnlessPathsAreLeftOut()
    {
        string lone = Orchard.With(document => document["paths"]!.AsObject().Remove("/v1/orchards/{id}/gate"));
        Assert.Contains("Models/Gate.g.cs", Generation.Of(lone).Files.Keys);
        Assert.DoesNotContain("Models/Gate.g.cs", Generation.Of(lone, ("AppStoreConnectInclude", "/v1/seeds")).Files.Keys);
    }
}
