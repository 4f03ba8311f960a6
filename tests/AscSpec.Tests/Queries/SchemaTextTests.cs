using AppStoreConnect.Spec;
using AscSpec.Queries;

namespace AscSpec.Tests.Queries;

public sealed class SchemaTextTests
{
    private static readonly ApiSchema s_text = new() { Type = ApiSchemaType.String };

    public static TheoryData<string, ApiSchema> Schemas => new()
    {
        { "Star", new ApiSchema { Reference = "Star" } },
        { "anything", new ApiSchema() },
        { "array", new ApiSchema { Type = ApiSchemaType.Array } },
        { "array of array of string (date), at most items: 3",
            new ApiSchema { Type = ApiSchemaType.Array, MaxItems = 3, Items = new() { Type = ApiSchemaType.Array, Items = s_text with { Format = "date" } } } },
        { "one of 2", new ApiSchema { OneOf = [s_text, new() { Reference = "Star" }] } },
        { "any of 1", new ApiSchema { AnyOf = [s_text] } },
        { "all of 2, nullable", new ApiSchema { AllOf = [s_text, s_text], Nullable = true } },
        { "BLUE | RED, deprecated, read only", s_text with { Enum = ["BLUE", "RED"], Deprecated = true, ReadOnly = true } },
        { "no values", s_text with { Enum = [] } },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Text_OfASchema_SaysItInAFewWords(string expected, ApiSchema schema) => Assert.Equal(expected, SchemaText.Of(schema));
}
