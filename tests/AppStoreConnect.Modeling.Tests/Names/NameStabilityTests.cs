using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests.Names;

/// <summary>Names do not change with Apple's releases or with the parts of the API that a user excludes.</summary>
public sealed class NameStabilityTests
{
    private static int s_added;

    [Fact]
    public void Names_WhenEveryPlaceGetsAValueOfItsOwn_StayAsTheyAre()
    {
        ApiDescription changed = Models.Description with
        {
            Schemas = Models.Description.Schemas.Select(component => component with { Schema = Grow(component.Schema, "") }).ToEquatableArray(),
            Paths = Models.Description.Paths.Select(path => path with
            {
                Operations = path.Operations.Select(operation => operation with
                {
                    Parameters = operation.Parameters.Select(parameter => parameter with { Schema = Grow(parameter.Schema, "") }).ToEquatableArray(),
                }).ToEquatableArray(),
            }).ToEquatableArray(),
        };
        ClientModel after = ClientModelBuilder.Build(changed, ModelOptions.Everything);
        Assert.True(s_added > 1000, $"Only {s_added} values were added.");
        Assert.Equal(Models.ClassesByPlace(Models.Surface), Models.ClassesByPlace(after));
        Assert.Equal("", string.Join('\n', Values(Models.Surface).Except(Values(after)).Select(value => value.Key)));
    }

    [Theory]
    [InlineData("4.3", "4.4")]
    [InlineData("4.4", "4.4.1")]
    public void Names_FromReleaseToRelease_StayAsTheyAre(string before, string after)
    {
        if (Models.Of(before) is { } first && Models.Of(after) is { } second)
        {
            Dictionary<string, string> later = Models.ClassesByPlace(second);
            Assert.Equal("", string.Join('\n', Models.ClassesByPlace(first)
                .Where(place => later.TryGetValue(place.Key, out string? name) && name != place.Value)
                .Select(place => $"{place.Key}: {place.Value} → {later[place.Key]}")));
        }
    }

    [Fact]
    public void Names_OfAPartOfTheApi_AreThoseOfTheWhole()
    {
        ClientModel part = ClientModelBuilder.Build(Models.Description, new ModelOptions(new[] { "/v1/apps", "/v1/apps/**" }.ToEquatableArray(), default));
        Assert.NotEmpty(part.Enums);
        Assert.Equal("", string.Join('\n', Models.ClassesByPlace(part).Except(Models.ClassesByPlace(Models.Surface)).Select(place => $"{place.Key}: {place.Value}")));
    }

    private static Dictionary<string, string> Values(ClientModel model) => model.Enums
        .SelectMany(value => value.Values.Select(known => KeyValuePair.Create($"{value.ClassName}.{known.Value}", known.Name))).ToDictionary();

    // Constants (the "type" of resources) have one value.
    private static ApiSchema Grow(ApiSchema schema, string name) => schema with
    {
        Enum = schema.Enum is { Count: > 1 } values && name != "type" ? values.Append($"NEW_VALUE_{++s_added}").ToEquatableArray() : schema.Enum,
        Items = schema.Items is { } items ? Grow(items, name) : null,
        Properties = schema.Properties.Select(property => property with { Schema = Grow(property.Schema, property.Name) }).ToEquatableArray(),
    };
}
