namespace AppStoreConnect.Spec.Diff.Tests.Facts;

public sealed class SpecPatchTests
{
    [Fact]
    public void Apply_ChangesOfEachOrderedPairOfApplesDocuments_ProducesTheOther()
    {
        foreach ((string from, string to) in Documents.Versions.SelectMany(from => Documents.Versions.Select(to => (from, to))))
        {
            if (Documents.Find(from) is { } old && Documents.Find(to) is { } @new)
            {
                Assert.True(SpecPatch.Apply(old, SpecComparer.Compare(old, @new)).Equals(@new), $"{from} to {to}");
            }
        }
    }

    [Fact]
    public void Apply_ChangesToAndFromNothing_ProducesTheOther()
    {
        var nothing = new ApiDescription { OpenApiVersion = "", Title = "", Version = "" };

        Assert.Equal(Gardens.Description, SpecPatch.Apply(nothing, SpecComparer.Compare(nothing, Gardens.Description)));
        Assert.Equal(nothing, SpecPatch.Apply(Gardens.Description, SpecComparer.Compare(Gardens.Description, nothing)));
    }

    [Fact]
    public void Apply_ChangeOfWhatIsNotThere_Throws()
    {
        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(Gardens.Description, Gardens.Description.Schema("Plant", _ => null));

        Assert.Throws<ArgumentException>(() => SpecPatch.Apply(Gardens.Description.Schema("Plant", _ => null), changes));
    }

    [Fact]
    public void Compare_WithItself_FindsNothing() => Assert.Empty(SpecComparer.Compare(Gardens.Description, Gardens.Description));
}
