using System.Text;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Tests.Support;

namespace AppStoreConnect.Tests.Serialization;

/// <summary>An update with many members still distinguishes assigned members from unassigned ones.</summary>
public sealed class WideUpdateTests
{
    // In a single word, members from 64 on would wrap around to the low members.
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
