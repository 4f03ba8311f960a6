using AscSpec.Overlay;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AscSpec.Tests.Overlay;

public sealed class OverlayApplierTests
{
    [Theory]
    [InlineData("{'a':{'b':1}}", "$.a", "{'c':2}", "{'a':{'b':1,'c':2}}")]
    [InlineData("{'a':{'b':{'x':1}}}", "$.a", "{'b':{'y':2}}", "{'a':{'b':{'x':1,'y':2}}}")]
    [InlineData("{'a':{'b':1}}", "$.a", "{'b':[2]}", "{'a':{'b':[2]}}")]
    [InlineData("{'a':{'b':[1]}}", "$.a", "{'b':[1,2]}", "{'a':{'b':[1,2]}}")]
    [InlineData("{'a':['x']}", "$.a", "'y'", "{'a':['x','y']}")]
    [InlineData("{'a':['x']}", "$.a", "['y']", "{'a':['x',['y']]}")]
    [InlineData("{'a':1}", "$", "{'b':2}", "{'a':1,'b':2}")]
    [InlineData("{'a':{'n':1},'b':{'n':1}}", "$.*", "{'n':2}", "{'a':{'n':2},'b':{'n':2}}")]
    [InlineData("{'a':{'b':null}}", "$.a", "{'b':{'c':1}}", "{'a':{'b':{'c':1}}}")]
    public void Update_SelectedNodes_AreMergedOrAppendedTo(string document, string target, string update, string expected)
    {
        (JToken result, OverlayActionResult action) = Apply(document, new OverlayAction { Id = "a", Target = target, Update = Json(update) });

        Assert.Equal(Json(expected).ToString(Formatting.None), result.ToString(Formatting.None));
        Assert.Equal(OverlayOutcome.Applied, action.Outcome);
    }

    [Theory]
    [InlineData("{'a':{'b':1,'c':2}}", "$.a.b", "{'a':{'c':2}}")]
    [InlineData("{'a':['x','y','z']}", "$.a[?(@ == 'y')]", "{'a':['x','z']}")]
    [InlineData("{'a':['x','y','z']}", "$.a[*]", "{'a':[]}")]
    [InlineData("{'p':[{'name':'a'},{'name':'b'},{'name':'c'}]}", "$.p[?(@.name == 'a' || @.name == 'c')]", "{'p':[{'name':'b'}]}")]
    public void Remove_SelectedNodes_AreGone(string document, string target, string expected)
    {
        (JToken result, OverlayActionResult action) = Apply(document, new OverlayAction { Id = "a", Target = target, Remove = true });

        Assert.Equal(Json(expected).ToString(Formatting.None), result.ToString(Formatting.None));
        Assert.Equal(OverlayOutcome.Applied, action.Outcome);
    }

    [Theory]
    [InlineData("{'a':{'b':1}}", "$.a", "{'b':1}")]
    [InlineData("{'a':['x']}", "$.a", "'x'")]
    public void Update_DocumentAlreadySaysSo_IsUnneeded(string document, string target, string update)
    {
        (JToken result, OverlayActionResult action) = Apply(document, new OverlayAction { Id = "a", Target = target, Update = Json(update) });

        Assert.Equal(OverlayOutcome.Unneeded, action.Outcome);
        Assert.Equal(Json(document).ToString(Formatting.None), result.ToString(Formatting.None));
    }

    [Theory]
    [InlineData("$.a", true)]
    [InlineData("$.gone", false)]
    [InlineData(null, false)]
    public void Remove_NothingSelected_PlaceDistinguishesFixedFromMoved(string? place, bool repaired)
    {
        (_, OverlayActionResult action) = Apply("{'a':[]}", new OverlayAction { Id = "a", Target = "$.a[?(@ == 'x')]", Remove = true, Place = place });

        Assert.Equal((repaired ? OverlayOutcome.Unneeded : OverlayOutcome.Lost, 0, 0), (action.Outcome, action.Selected, action.Changed));
    }

    [Fact]
    public void Update_DefectLooksOtherwise_IsLeftAlone()
    {
        var action = new OverlayAction { Id = "a", Target = "$.*", Update = Json("{'type':'array'}"), While = Json("{'type':'string'}") };

        (JToken result, OverlayActionResult outcome) = Apply("{'old':{'type':'string'},'new':{'type':'array','items':{}}}", action);

        Assert.Equal((OverlayOutcome.Applied, 2, 1), (outcome.Outcome, outcome.Selected, outcome.Changed));
        Assert.Equal("{\"old\":{\"type\":\"array\"},\"new\":{\"type\":\"array\",\"items\":{}}}", result.ToString(Formatting.None));
    }

    [Theory]
    [InlineData("{'a':'text'}", "$.a", "{'b':1}")]
    [InlineData("{'a':{}}", "$.a", "'text'")]
    public void Update_NodeOfAnotherKind_IsAMisfit(string document, string target, string update)
    {
        (JToken result, OverlayActionResult action) = Apply(document, new OverlayAction { Id = "a", Target = target, Update = Json(update) });

        Assert.Equal(OverlayOutcome.Misfit, action.Outcome);
        Assert.Equal(Json(document).ToString(Formatting.None), result.ToString(Formatting.None));
    }

    [Fact]
    public void Apply_Twice_ChangesNothingTheSecondTime()
    {
        JToken document = Json("{'a':['x'],'b':{'c':1,'d':2}}");
        var overlay = new OverlayDocument("t", "1", null,
        [
            new OverlayAction { Id = "append", Target = "$.a", Update = "y" },
            new OverlayAction { Id = "merge", Target = "$.b", Update = Json("{'e':[1,2]}") },
            new OverlayAction { Id = "remove", Target = "$.b.c", Remove = true, Place = "$.b" },
        ]);

        Assert.All(OverlayApplier.Apply(document, overlay), action => Assert.Equal(OverlayOutcome.Applied, action.Outcome));
        string once = document.ToString(Formatting.None);

        Assert.All(OverlayApplier.Apply(document, overlay), action => Assert.Equal(OverlayOutcome.Unneeded, action.Outcome));
        Assert.Equal(once, document.ToString(Formatting.None));
    }

    [Fact]
    public void JsonText_RoundTrip_KeepsDatesAndNumbersAsWritten()
    {
        const string Json = "{\"date\":\"2026-01-31T10:20:30-08:00\",\"number\":1.10,\"big\":12345678901234567890}";

        Assert.Equal(Json, System.Text.Encoding.UTF8.GetString(JsonText.ToUtf8(JsonText.Parse(Json))));
    }

    private static (JToken Document, OverlayActionResult Result) Apply(string document, OverlayAction action)
    {
        JToken json = Json(document);
        return (json, OverlayApplier.Apply(json, new OverlayDocument("t", "1", null, [action]))[0]);
    }

    [Theory]
    [InlineData("App Store Connect API", true)]
    [InlineData("Enterprise Program API", false)]
    [InlineData(null, false)]
    public void Overlay_OfOneApi_LeavesDocumentsOfOthersAlone(string? title, bool applies)
    {
        OverlayDocument overlay = OverlayReader.Read("""
            {"overlay": "1.0.0", "info": {"title": "t", "version": "1", "x-api": "App Store Connect"}, "actions": [{"target": "$.paths", "update": {"/x": {} } }]}
            """);
        var document = new JObject { ["info"] = new JObject { ["title"] = title }, ["paths"] = new JObject() };

        Assert.Equal(applies, OverlayApplier.Apply(document, overlay).Count == 1);
        Assert.Equal(applies, document["paths"]!["/x"] is not null);
    }

    [Fact]
    public void Overlay_WithoutActions_IsValid() =>
        Assert.Empty(OverlayReader.Read("""{"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": []}""").Actions);

    private static JToken Json(string text) => JsonText.Parse(text.Replace('\'', '"').Replace("== \"", "== '", StringComparison.Ordinal));
}
