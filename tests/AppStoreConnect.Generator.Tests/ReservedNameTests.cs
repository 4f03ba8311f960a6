using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Tests;

/// <summary>The tables of reserved names are complete. With a missing name, a document could break the client.</summary>
public sealed class ReservedNameTests
{
    [Theory]
    [InlineData("Model", nameof(ReservedNames.ModelMembers))]
    [InlineData("Resource", nameof(ReservedNames.ResourceMembers))]
    [InlineData("CreateRequest", nameof(ReservedNames.ResourceMembers))]
    [InlineData("UpdateRequest", nameof(ReservedNames.ResourceMembers))]
    [InlineData("InlineCreate", nameof(ReservedNames.ResourceMembers))]
    [InlineData("QueryParameters", nameof(ReservedNames.QueryMembers))]
    [InlineData("ApiRequestBuilder", nameof(ReservedNames.BuilderMembers))]
    [InlineData("AppStoreConnectClient", nameof(ReservedNames.ClientMembers))]
    public void Members_OfABaseClass_AreReserved(string baseClass, string table) =>
        AssertReserved(HandWritten.MembersOf(baseClass), (string[])typeof(ReservedNames).GetField(table)!.GetValue(null)!);

    private static void AssertReserved(IEnumerable<string> names, string[] reserved)
    {
        string[] missing = [.. names.Except(reserved, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, string.Join(", ", missing.Select(name => $"\"{name}\"")));
    }
}
