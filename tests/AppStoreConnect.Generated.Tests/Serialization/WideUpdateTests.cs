using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>An update with many members still tells what was assigned from what was not.</summary>
public sealed class WideUpdateTests
{
    // 64 and more wrap round to the low members, were they kept in one word.
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(70)]
    public void Update_OfManyMembers_SendsTheAssignedOneOnly(int member)
    {
        var request = new WideUpdateRequest { [member] = null };

        string attributes = $"{{\"m{member}\":null}}";
        Assert.Equal("{\"data\":{\"type\":\"crates\",\"id\":\"7\",\"attributes\":" + attributes + "}}", Encoding.UTF8.GetString(ModelJson.ToUtf8(request, targetId: "7")));
    }
}
