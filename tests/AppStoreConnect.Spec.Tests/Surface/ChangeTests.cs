using System.Text.Json.Nodes;

namespace AppStoreConnect.Spec.Tests.Surface;

/// <summary>A change in the document changes only the related lines in its surface.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void Order_OfMembersAndLists_ChangesNothing()
    {
        JsonObject document = Garden.Document();
        ApiDescription expected = Documents.Read(document).Description!;
        for (int seed = 0; seed < 50; seed++)
        {
            ApiReadResult shuffled = Documents.Read(Garden.Shuffle(document, new Random(seed))!);
            Assert.True(expected == shuffled.Description);
            Assert.Equal(Documents.Surface(expected), Documents.Surface(shuffled.Description!));
            Assert.Equal(Documents.Write(expected), Documents.Write(shuffled.Description!));
        }
    }

    [Fact]
    public void Order_OfTheRealDocument_ChangesNothing()
    {
        if (RealDocuments.Find("4.4.1") is not { } bytes)
        {
            return;
        }

        JsonNode document = JsonNode.Parse(bytes)!;
        ApiDescription expected = Documents.Read(bytes).Description!;
        ApiDescription shuffled = Documents.Read(Garden.Shuffle(document, new Random(1))!).Description!;
        Assert.True(expected == shuffled);
        Assert.Equal(Documents.Surface(expected), Documents.Surface(shuffled));
    }

    [Fact]
    public void Value_AddedToASharedEnum_IsOneLine()
    {
        (string[] removed, string[] added) = Change(document =>
        {
            foreach (JsonNode? path in document["paths"]!.AsObject().Select(path => path.Value))
            {
                foreach (JsonNode? parameter in path!["get"]?["parameters"]?.AsArray() ?? [])
                {
                    if ((string?)parameter!["name"] == "fields[plants]")
                    {
                        parameter["schema"]!["items"]!["enum"]!.AsArray().Insert(0, "height");
                    }
                }
            }
        });
        Assert.Empty(removed);
        Assert.Equal(["enum fields[plants] height"], added);
    }

    [Fact]
    public void Value_AddedForOneOperationOnly_IsThatOperationsLine()
    {
        (string[] removed, string[] added) = Change(document =>
            document["paths"]!["/v1/plants/{id}"]!["get"]!["parameters"]![0]!["schema"]!["items"]!["enum"]!.AsArray().Add("height"));
        Assert.Equal(["GET /v1/plants/{id} fields[plants]"], removed);
        Assert.Equal(["GET /v1/plants/{id} fields[plants] +height"], added);
    }

    [Fact]
    public void Attribute_Added_IsOneLine()
    {
        (string[] removed, string[] added) = Change(document =>
            document["components"]!["schemas"]!["Plant"]!["properties"]!["attributes"]!["properties"]!["height"] = new JsonObject { ["type"] = "number" });
        Assert.Empty(removed);
        Assert.Equal(["Plant.attributes.height number"], added);
    }

    [Fact]
    public void Alternative_Added_IsOneLine()
    {
        (string[] removed, string[] added) = Change(document =>
        {
            JsonNode items = document["components"]!["schemas"]!["PlantsResponse"]!["properties"]!["included"]!["items"]!;
            items["oneOf"]!.AsArray().Insert(0, new JsonObject { ["$ref"] = "#/components/schemas/Plant" });
            items["discriminator"]!["mapping"]!["plants"] = "#/components/schemas/Plant";
        });
        Assert.Empty(removed);
        Assert.Equal(["PlantsResponse.included[] | Plant"], added);
    }

    [Fact]
    public void Error_AddedToEveryOperation_IsOneLineAMethod()
    {
        (string[] removed, string[] added) = Change(document =>
        {
            foreach (KeyValuePair<string, JsonNode?> path in document["paths"]!.AsObject())
            {
                JsonObject responses = path.Value!["get"]!["responses"]!.AsObject();
                responses["429"] = responses["401"]!.DeepClone();
            }
        });
        Assert.Equal(["GET * > 400,401 ErrorResponse"], removed);
        Assert.Equal(["GET * > 400,401,429 ErrorResponse"], added);
    }

    [Fact]
    public void Operation_Added_IsItsLines()
    {
        (string[] removed, string[] added) = Change(document =>
        {
            JsonObject get = document["paths"]!["/v1/plants"]!["get"]!.DeepClone().AsObject();
            get["operationId"] = "aaa_getCollection";
            document["paths"]!["/v1/aaa"] = new JsonObject { ["get"] = get };
        });
        Assert.Empty(removed);
        Assert.Equal(
            ["GET /v1/aaa : aaa_getCollection #Plants > 200 PlantsResponse", "GET /v1/aaa fields[plants]", "GET /v1/aaa filter[name] [string]", "GET /v1/aaa limit integer(..200)"],
            added);
    }

    private static (string[] Removed, string[] Added) Change(Action<JsonObject> change)
    {
        JsonObject document = Garden.Document();
        string[] before = [.. SurfaceFacts.Enumerate(Documents.Read(document).Description!)];
        change(document);
        ApiDescription changed = Documents.Read(document).Description!;
        Documents.AssertRoundTrips(changed);
        string[] after = [.. SurfaceFacts.Enumerate(changed)];
        return ([.. before.Except(after)], [.. after.Except(before)]);
    }
}
