namespace AppStoreConnect.Spec.Notation;

/// <summary>A JSON:API resource identifier, <c>{id!: string, type!: =apps}</c>, which the notation shortens to <c>&lt;apps&gt;</c>, also where it is part of a larger object.</summary>
internal static class Linkage
{
    public static ApiSchema Id { get; } = new() { Type = ApiSchemaType.String };

    public static ApiSchema Type(string type) => new() { Type = ApiSchemaType.String, Enum = EquatableArray.Create<string>([type]) };

    public static ApiProperty[] Properties(string type) => [new("id", true, Id), new("type", true, Type(type))];
}
