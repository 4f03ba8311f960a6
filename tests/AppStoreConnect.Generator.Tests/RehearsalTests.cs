namespace AppStoreConnect.Generator.Tests;

/// <summary>The rehearsal runs all code that a large document needs often. If it stopped doing so, nothing would fail: generating would only be slower.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void Run_OfItsDocument_WritesEveryKindOfPart()
    {
        string text = string.Concat(Rehearsal.Run().Select(file => file.Text));
        Assert.All(
            [
                ": Resource, IModel", ": CreateRequest", ": UpdateRequest", "PhotoUploadRequest", ": IOpenEnum,", "QueryParameters", "RequestBuilder(", "ToOne<", "ToMany<",
                "IncludedTypes", "Obsolete(", "DeleteAsync(", "ListAsync(", "PostAsync(", "UploadAsync(", "ItemRequestBuilder<", "PagedRequestBuilder<", "CreatingRequestBuilder<",
            ],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }
}
