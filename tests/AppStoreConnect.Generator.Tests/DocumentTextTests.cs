using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator.Tests;

/// <summary>Reading the same text again changes nothing.</summary>
public sealed class DocumentTextTests
{
    private static readonly DocumentText s_text = Of("a.oas.json", "{}");

    [Fact]
    public void Text_OfTheSameContent_IsEqual()
    {
        DocumentText same = Of("a.oas.json", "{}");

        Assert.Equal<object>(s_text, same);
        Assert.Equal(s_text.GetHashCode(), same.GetHashCode());
    }

    [Theory]
    [InlineData("a.oas.json", "[]")]
    [InlineData("b.oas.json", "{}")]
    [InlineData("a.oas.json", null)]
    public void Text_OfOtherContentOrPlace_IsAnother(string path, string? text) => Assert.NotEqual<object>(s_text, Of(path, text));

    [Fact]
    public void Text_ThatCannotBeRead_IsEmpty()
    {
        Assert.True(Of("a.oas.json", null).ToUtf8().IsEmpty);
        Assert.Equal(Of("a.oas.json", null).GetHashCode(), Of("a.oas.json", null).GetHashCode());
    }

    private static DocumentText Of(string path, string? text) => new(path, text is null ? null : SourceText.From(text));
}
