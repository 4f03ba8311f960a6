using AscSpec.Overlay;

namespace AscSpec.Tests.Overlay;

public sealed class OverlayReaderTests
{
    private const string Head = "\"overlay\":\"1.0.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"}";

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("{} {}", "not JSON")]
    [InlineData("{}", "'overlay'")]
    [InlineData("{\"overlay\":\"2.0.0\"}", "'2.0.0' is not supported")]
    [InlineData("{\"overlay\":1}", "must be a string")]
    [InlineData("{\"overlay\":\"1.0.0\"}", "'info'")]
    [InlineData("{" + Head + "}", "'actions'")]
    [InlineData("{" + Head + ",\"actions\":[1]}", "actions[0] is not an object")]
    [InlineData("{" + Head + ",\"actions\":[{\"update\":{}}]}", "actions[0]: 'target' is missing")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"$\"}]}", "has neither 'update' nor 'remove'")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"a\",\"remove\":true}]}", "must start with '$'")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"$.a[\",\"remove\":true}]}", "is not a JSONPath")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"$.a\",\"remove\":\"yes\"}]}", "'remove' must be true or false")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"$.a\",\"remove\":true,\"x-reported\":7}]}", "'x-reported'")]
    [InlineData("{" + Head + ",\"actions\":[{\"target\":\"$.a\",\"remove\":true,\"x-id\":\"a\"},{\"target\":\"$.a\",\"remove\":true,\"x-id\":\"a\"}]}", "'a' is already used")]
    public void Read_WrongOverlay_SaysWhatIsWrongWhere(string json, string message)
    {
        OverlayFormatException e = Assert.Throws<OverlayFormatException>(() => OverlayReader.Read(json));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Action_HasItsExtensions()
    {
        OverlayDocument overlay = OverlayReader.Read("{" + Head + """
            ,"actions":[
              {"target":"$.a","update":{"b":1},"description":"d","x-id":"fix","x-reason":"r","x-reported":"https://x","x-while":{"c":2},"x-place":"$.p"},
              {"target":"$.b","remove":true,"x-reported":["one","two"]}
            ]}
            """);

        OverlayAction first = overlay.Actions[0];
        Assert.Equal(("fix", "$.a", "d", "r", "$.p", false), (first.Id, first.Target, first.Description, first.Reason, first.Place, first.Remove));
        Assert.Equal(["https://x"], first.Reported);
        Assert.NotNull(first.While);
        Assert.Equal(("action-1", true), (overlay.Actions[1].Id, overlay.Actions[1].Remove));
        Assert.Equal(["one", "two"], overlay.Actions[1].Reported);
    }
}
