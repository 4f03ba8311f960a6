using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>Lists of numbers, flags, and values are read and written unchanged, or kept raw as a whole.</summary>
public sealed class PlainListTests
{
    [Theory]
    [InlineData("""{"counts":[1,-2,2147483647],"flags":[true,false],"sizes":[5000000000,-1],"sorts":["name","later"],"weights":[1.5,0,-2E-10]}""")]
    [InlineData("""{"counts":[],"flags":[],"sizes":[],"sorts":[],"weights":[]}""")]
    public void List_OfItsKind_IsReadAndWrittenUnchanged(string json)
    {
        Crate crate = Read(json);

        Assert.Empty(crate.UnreadMembers);
        Assert.Empty(crate.AdditionalData);
        Assert.Equal(json, Write(crate));
    }

    [Fact]
    public void List_OfItsKind_HasItsItems()
    {
        Crate crate = Read("""{"counts":[1,-2],"flags":[true,false],"sizes":[5000000000],"sorts":["name","later"],"weights":[1.5,0]}""");

        Assert.Equal([1, -2], crate.Counts);
        Assert.Equal([true, false], crate.Flags);
        Assert.Equal([5_000_000_000], crate.Sizes);
        Assert.Equal(["name", "later"], crate.Sorts!.Select(sort => sort.Value));
        Assert.Equal([1.5, 0], crate.Weights);
    }

    // Half of a list would be wrong.
    [Theory]
    [InlineData("""{"counts":[1,2147483648]}""", "counts")]
    [InlineData("""{"counts":[1,"2"]}""", "counts")]
    [InlineData("""{"flags":[true,0]}""", "flags")]
    [InlineData("""{"sizes":[1,1.5]}""", "sizes")]
    [InlineData("""{"sorts":["name",7]}""", "sorts")]
    [InlineData("""{"weights":[1.5,true]}""", "weights")]
    [InlineData("""{"weights":7}""", "weights")]
    public void List_WithAnItemOfAnotherKind_IsKeptRawAndReported(string json, string member)
    {
        Crate crate = Read(json);

        Assert.Equal([member], crate.UnreadMembers);
        Assert.Null(crate.Counts);
        Assert.Null(crate.Flags);
        Assert.Null(crate.Sizes);
        Assert.Null(crate.Sorts);
        Assert.Null(crate.Weights);
        Assert.Equal(json, Write(crate));
    }

    private static Crate Read(string json) => ModelJson.Read<Crate>(Encoding.UTF8.GetBytes(json));

    private static string Write(Model model) => Encoding.UTF8.GetString(ModelJson.ToUtf8(model));
}
