using System.Text.Json;
using System.Text.Json.Nodes;
using AscSpec.Tests.Support;

namespace AscSpec.Tests.Commands;

/// <summary>The query commands, in a repository with the star catalog.</summary>
public sealed class QueryCommandTests : IDisposable
{
    private readonly TestTool _tool = new();

    public QueryCommandTests() => _tool.MakeRepository(StarApi.Json);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Summary_Json_CountsEverything()
    {
        ToolRun run = await _tool.RunAsync("summary", "--json");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Equal(("Star Catalogue API", "1.0"), (run.Json.GetProperty("title").GetString(), run.Json.GetProperty("version").GetString()));
        Assert.Equal((4, 5, 7, 2, 2), (Number("paths"), Number("operations"), Number("schemas"), Number("tags"), Number("operationParameters")));
        Assert.Equal(1, run.Json.GetProperty("deprecated").GetProperty("operations").GetInt32());
        Assert.Equal(4, run.Json.GetProperty("methods").GetProperty("GET").GetInt32());
        Assert.Equal(StarApi.Json.Length, run.Json.GetProperty("size").GetInt32());

        int Number(string name) => run.Json.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("4.4.1", 966, 1263, 1393, 196, 3285)]
    public async Task Summary_ApplesDocument_HasTheKnownCounts(string version, int paths, int operations, int schemas, int tags, int parameters)
    {
        if (Places.AppleDocument(version) is not { } path)
        {
            return;
        }

        JsonElement json = (await _tool.RunAsync("summary", "--json", "--spec", path)).Json;

        Assert.Equal((paths, operations, schemas, tags, parameters), (Number("paths"), Number("operations"), Number("schemas"), Number("tags"), Number("operationParameters")));
        Assert.Equal((3150, 181, 174, 558), (Number("inlineObjects"), Number("oneOfs"), Number("discriminators"), Number("nullables")));
        Assert.Equal((159, 146, 136), (Deprecated("operations"), Deprecated("parameters"), Deprecated("schemas")));
        Assert.Equal((55, 1833, 2070, 408), (Enums("components"), Enums("inline"), Enums("parameters"), Enums("parameterSets")));
        Assert.Equal((797, 176, 158, 132), (Method("GET"), Method("POST"), Method("PATCH"), Method("DELETE")));

        int Number(string name) => json.GetProperty(name).GetInt32();
        int Deprecated(string name) => json.GetProperty("deprecated").GetProperty(name).GetInt32();
        int Enums(string name) => json.GetProperty("enums").GetProperty(name).GetInt32();
        int Method(string name) => json.GetProperty("methods").GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Resources_Piped_IsOneLineEach()
    {
        ToolRun run = await _tool.RunAsync("resources");

        Assert.Equal("Planets  1\nStars    4  1 deprecated\n", run.Output);
    }

    [Theory]
    [InlineData("Stars")]
    [InlineData("STARS")]
    [InlineData("star")]
    public async Task Resource_TagTypeOrSchema_IsFoundInAnyCase(string name)
    {
        ToolRun run = await _tool.RunAsync("resource", name, "--json");

        Assert.Equal("Stars", run.Json.GetProperty("name").GetString());
        Assert.Equal(4, run.Json.GetProperty("operations").GetArrayLength());
        Assert.Equal("StarCreateRequest", run.Json.GetProperty("requests")[0].GetString());
    }

    [Theory]
    [InlineData("stars_getInstance", "stars_getInstance")]
    [InlineData("STARS_GETINSTANCE", "stars_getInstance")]
    [InlineData("GET /v1/stars/{id}", "stars_getInstance")]
    [InlineData("get /V1/Stars/{ID}", "stars_getInstance")]
    [InlineData("GET /v1/stars/4711", "stars_getInstance")]
    [InlineData("/v1/stars/4711/planets", "stars_planets_getToManyRelated")]
    [InlineData("POST https://stars.example/v1/stars?x=y", "stars_createInstance")]
    [InlineData("get /v1/stars?filter[color]=RED", "stars_getCollection")]
    public async Task Operation_IdOrMethodAndPath_IsFound(string name, string id)
    {
        ToolRun run = await _tool.RunAsync("operation", name, "--json");

        Assert.Equal((ExitCodes.Success, id), (run.Code, run.Json.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Operation_TwoArguments_AreMethodAndPath() =>
        Assert.Equal("stars_createInstance", (await _tool.RunAsync("operation", "post", "/v1/stars", "--json")).Json.GetProperty("id").GetString());

    [Fact]
    public async Task Operation_Text_ShowsParametersValuesAndBodies()
    {
        ToolRun run = await _tool.RunAsync("operation", "stars_getCollection");

        Assert.Contains("filter[color]  query    list of BLUE | RED", run.Output, StringComparison.Ordinal);
        Assert.Contains("limit          query    integer, maximum 200", run.Output, StringComparison.Ordinal);
        Assert.Contains("200       StarsResponse", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_Text_IsATreeThatEndsAtItself()
    {
        ToolRun run = await _tool.RunAsync("schema", "star");

        Assert.Equal(
            """
            Star: object  → Star
              attributes: object
                color: StarColor BLUE | RED  → Star.Color
                name: string  → Star.Name
                seenDate: string (date-time)  → Star.SeenDate
              companion: Star, …
              id: string, required
              type: one of stars, required

            """,
            run.Output);
    }

    [Fact]
    public async Task Schema_Depth_EndsThere()
    {
        ToolRun run = await _tool.RunAsync("schema", "Star", "--depth", "1", "--json");

        JsonElement attributes = run.Json.GetProperty("children")[0];
        Assert.Equal("attributes", attributes.GetProperty("name").GetString());
        Assert.True(attributes.GetProperty("cut").GetBoolean());
        Assert.Equal(0, attributes.GetProperty("children").GetArrayLength());
    }

    [Fact]
    public async Task Schema_Request_ShowsNullable() =>
        Assert.Contains("name: string, nullable", (await _tool.RunAsync("schema", "StarCreateRequest")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Search_Term_IsFoundInNamesAndValuesOfEveryKind()
    {
        Assert.Equal("value  BLUE  GET /v1/stars filter[color]  StarColor.Blue\nvalue  BLUE  StarColor                    StarColor.Blue\n", (await _tool.RunAsync("search", "blue")).Output);
        Assert.Equal("property  seenDate  Star.attributes.seenDate  Star.SeenDate\n", (await _tool.RunAsync("search", "SEEN")).Output);
        Assert.Equal("parameter  filter[color]  GET /v1/stars  StarsGetQueryParameters.FilterColor\n", (await _tool.RunAsync("search", "filter[")).Output);
        Assert.StartsWith("operation  stars_planets_getToManyRelated  GET /v1/stars/{id}/planets", (await _tool.RunAsync("search", "}/planets")).Output, StringComparison.Ordinal);
        Assert.Matches("^schema +StarColor +StarColor +StarColor\n", (await _tool.RunAsync("search", "starcolor")).Output);
    }

    [Fact]
    public async Task Search_KindAndLimit_Narrow()
    {
        ToolRun run = await _tool.RunAsync("search", "star", "--kind", "schema", "--limit", "2", "--json");

        Assert.Equal(5, run.Json.GetProperty("total").GetInt32());
        Assert.Equal(["schema", "schema"], run.Json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("'Stars'", "resource", "Starz")]
    [InlineData("'Planet', 'PlanetsResponse'", "schema", "plante")]
    [InlineData("'stars_getInstance'", "operation", "stars_getInstanze")]
    [InlineData("'GET /v1/planets'", "operation", "GET /v1/planet")]
    [InlineData("no matches for 'qqq'", "search", "qqq")]
    public async Task Query_UnknownName_ProposesTheNearest(string proposal, params string[] arguments)
    {
        ToolRun run = await _tool.RunAsync(arguments);

        Assert.Equal((ExitCodes.NotFound, string.Empty), (run.Code, run.Output));
        Assert.StartsWith("asc-spec: error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(proposal.Split(',')[0], run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_UnknownNameForAScript_IsJsonToo()
    {
        ToolRun run = await _tool.RunAsync("schema", "Starr", "--json");

        Assert.Equal(ExitCodes.NotFound, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal("Star", run.Json.GetProperty("nearest")[0].GetString());
    }

    [Fact]
    public async Task Query_Corrected_HasTheOverlaysCorrections()
    {
        Assert.DoesNotContain("WHITE", (await _tool.RunAsync("schema", "StarColor")).Output, StringComparison.Ordinal);
        Assert.Contains("WHITE", (await _tool.RunAsync("schema", "StarColor", "--corrected")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_BelowTheRepositorysRoot_FindsIt()
    {
        Directory.CreateDirectory(_tool.InWork("src", "deep"));
        string path = Path.Combine("src", "deep");

        Assert.Equal(ExitCodes.Success, (await _tool.RunInAsync(path, "summary")).Code);
    }

    [Fact]
    public async Task Query_HostileDocument_IsNotObeyed()
    {
        byte[] hostile = StarApi.With(document => document["components"]!["schemas"]!["StarColor"]!["enum"]!.AsArray().Add("[red]\u001b[2J[/]"));
        _tool.Write("hostile.json", hostile);
        _tool.IsTerminal = true;

        ToolRun run = await _tool.RunAsync("schema", "StarColor", "--spec", "hostile.json");

        Assert.Contains("[red]\\u001B[2J[/]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("resources")]
    [InlineData("resource", "stars")]
    [InlineData("operation", "stars_getCollection")]
    [InlineData("schema", "Star")]
    [InlineData("search", "star")]
    [InlineData("check")]
    public async Task Query_OnATerminal_WritesTheSameFactsWithStyles(params string[] arguments)
    {
        _tool.IsTerminal = true;

        ToolRun run = await _tool.RunAsync(arguments);

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.Contains("\u001b[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_DocumentWithProblems_WarnsAndAnswers()
    {
        byte[] odd = StarApi.With(document =>
            document["components"]!["schemas"]!["Star"]!["properties"]!["attributes"]!["properties"]!["name"] = new JsonObject { ["$ref"] = "#/components/schemas/Nowhere" });
        _tool.Write("odd.json", odd);

        ToolRun run = await _tool.RunAsync("summary", "--spec", "odd.json");

        Assert.Equal(ExitCodes.Success, run.Code);
        Assert.StartsWith("Star Catalogue API 1.0\n", run.Output, StringComparison.Ordinal);
    }
}
