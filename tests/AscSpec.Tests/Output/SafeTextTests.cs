using AscSpec.Output;

namespace AscSpec.Tests.Output;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain [red]text[/] {0}", "plain [red]text[/] {0}")]
    [InlineData("\u001b[31mred\u001b]0;title\u0007", "\\u001B[31mred\\u001B]0;title\\u0007")]
    [InlineData("a\r\nb\tc", "a\\u000D\\u000Ab\\u0009c")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("a\u202eb\u2066c\u200bd\ufeffe", "a\\u202Eb\\u2066c\\u200Bd\\uFEFFe")]
    [InlineData("line\u2028break", "line\\u2028break")]
    [InlineData("é 漢 😀", "é 漢 😀")]
    [InlineData("", "")]
    public void Clean_ControlAndFormatCharacters_AreWrittenOut(string text, string expected) => Assert.Equal(expected, SafeText.Clean(text));

    [Fact]
    public void Clean_LoneSurrogate_IsWrittenOut() => Assert.Equal("a\\uD800b", SafeText.Clean("a" + (char)0xD800 + "b"));

    [Fact]
    public void Clean_TagCharacter_IsWrittenOut() => Assert.Equal("a\\U000E0041", SafeText.Clean("a\U000E0041"));
}
