using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>The field dictionary of a model, which has an entry for every name and therefore cannot contain any.</summary>
public sealed class KiotaFieldDeserializerTests
{
    private readonly IDictionary<string, Action<IParseNode>> _deserializers = new Device().GetFieldDeserializers();

    [Fact]
    public void Deserializers_OfAnyName_AreThere()
    {
        Assert.True(_deserializers.ContainsKey("heardOfByNobody"));
        Assert.True(_deserializers.TryGetValue("name", out Action<IParseNode>? read));
        Assert.NotNull(read);
    }

    [Fact]
    public void Deserializers_Listed_AreNone()
    {
        var pair = KeyValuePair.Create<string, Action<IParseNode>>("name", Ignore);
        KeyValuePair<string, Action<IParseNode>>[] copy = [pair];
        _deserializers.CopyTo(copy, 0);
        bool holds = _deserializers.Contains(pair);

        Assert.Equal([pair], copy);
        Assert.False(holds);
        Assert.Empty(_deserializers);
        Assert.Equal([], _deserializers.Select(entry => entry.Key));
        Assert.Empty(_deserializers.Keys);
        Assert.Empty(_deserializers.Values);
    }

    [Fact]
    public void Deserializers_Changed_Refuse()
    {
        var pair = KeyValuePair.Create<string, Action<IParseNode>>("name", Ignore);
        Assert.True(_deserializers.IsReadOnly);
        Assert.Throws<NotSupportedException>(() => _deserializers["name"] = Ignore);
        Assert.Throws<NotSupportedException>(() => _deserializers.Add("name", Ignore));
        Assert.Throws<NotSupportedException>(() => _deserializers.Add(pair));
        Assert.Throws<NotSupportedException>(() => _deserializers.Remove("name"));
        Assert.Throws<NotSupportedException>(() => _deserializers.Remove(pair));
        Assert.Throws<NotSupportedException>(_deserializers.Clear);
    }

    private static void Ignore(IParseNode node)
    {
    }
}
