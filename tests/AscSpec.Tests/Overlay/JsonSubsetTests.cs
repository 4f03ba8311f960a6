using AscSpec.Overlay;
using Newtonsoft.Json.Linq;

namespace AscSpec.Tests.Overlay;

public sealed class JsonSubsetTests
{
    [Theory]
    [InlineData("""{"a":1,"b":{"c":2,"d":3}}""", """{"b":{"d":3}}""", true)]
    [InlineData("""{"a":1}""", """{"b":1}""", false)]
    [InlineData("""["A","B",{"c":1,"d":2}]""", """[{"c":1},"A"]""", true)]
    [InlineData("""["A"]""", """["A","B"]""", false)]
    [InlineData("""["A"]""", """{}""", false)]
    [InlineData("1", "1.5", false)]
    [InlineData("null", "null", true)]
    public void Part_OfAWhole_IsContained(string whole, string part, bool expected) => Assert.Equal(expected, JsonSubset.Contains(JToken.Parse(whole), JToken.Parse(part)));
}
