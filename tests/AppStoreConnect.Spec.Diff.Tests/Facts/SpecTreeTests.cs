using System.Reflection;

namespace AppStoreConnect.Spec.Diff.Tests.Facts;

public sealed class SpecTreeTests
{
    public static TheoryData<string> SchemaMembers => [.. typeof(ApiSchema).GetProperties().Where(member => member.SetMethod is not null).Select(member => member.Name)];

    [Fact]
    public void Tree_OfADescription_RestoresIt() =>
        Assert.Equal(Gardens.Description, SpecTreeReader.ToDescription(SpecTree.From(Gardens.Description)));

    /// <summary>A new member of schemas also needs a new attribute in the tree.</summary>
    [Theory]
    [MemberData(nameof(SchemaMembers))]
    public void Tree_AnyMemberOfASchema_IsKept(string name)
    {
        var schema = new ApiSchema();
        PropertyInfo member = typeof(ApiSchema).GetProperty(name)!;
        member.SetValue(schema, Sample(member.PropertyType));
        ApiDescription description = Gardens.Description.Add("Sample", schema);

        ApiDescription back = SpecTreeReader.ToDescription(SpecTree.From(description));

        Assert.Equal(description, back);
        Assert.Equal(member.GetValue(schema), member.GetValue(back.Schemas.Single(component => component.Name == "Sample").Schema));
    }

    [Fact]
    public void Tree_SiblingsOfEqualName_AreKept()
    {
        ApiDescription description = Gardens.Description
            .Add("Twins", new ApiSchema { OneOf = [Make.Text, Make.Text with { Format = "date" }], Enum = ["A", "A", "A\u00012", "B"] })
            .Operation("GET", "/v1/gardens", operation => operation with { Parameters = [operation.Parameters[0], .. operation.Parameters] });

        Assert.Equal(description, SpecTreeReader.ToDescription(SpecTree.From(description)));
    }

    [Fact]
    public void Tree_TextsWithSeparators_AreKept()
    {
        ApiDescription description = Gardens.Description with { Servers = ["a\nb", "c\\nd", "", "\\"] };

        Assert.Equal(description, SpecTreeReader.ToDescription(SpecTree.From(description)));
    }

    [Fact]
    public void Tree_OfApplesDocuments_RestoresThem()
    {
        foreach (ApiDescription description in Documents.Versions.Select(Documents.Find).OfType<ApiDescription>())
        {
            Assert.Equal(description, SpecTreeReader.ToDescription(SpecTree.From(description)));
        }
    }

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "7",
        _ when type == typeof(bool) || type == typeof(bool?) => true,
        _ when type == typeof(int?) => 7,
        _ when type == typeof(ApiSchemaType) => ApiSchemaType.Boolean,
        _ when type == typeof(ApiSchema) => Make.Text,
        _ when type == typeof(ApiDiscriminator) => new ApiDiscriminator("kind", [new("plants", "Plant")]),
        _ when type == typeof(EquatableArray<string>) || type == typeof(EquatableArray<string>?) => (EquatableArray<string>)["A", "B"],
        _ when type == typeof(EquatableArray<ApiProperty>) => (EquatableArray<ApiProperty>)[Make.Property("a", Make.Text, required: true)],
        _ when type == typeof(EquatableArray<ApiSchema>) => (EquatableArray<ApiSchema>)[Make.Ref("Plant"), Make.Text],
        _ => throw new NotSupportedException($"The test has no sample value for {type}."),
    };
}
