namespace AppStoreConnect.Spec.Tests.Support;

/// <summary>Creates descriptions that combine everything with everything, in canonical form.</summary>
internal sealed class RandomApi(int seed)
{
    private static readonly string[] s_names =
        ["App", "attributes", "data", "id", "type", "links", "meta", "a.b", "a b", "\"", "\\", "\n", "é", "string", "enum", "GET", "x-1", "-", "#", "1", "{id}", "]", "=", "|", "name"];

    private readonly Random _random = new(seed);

    public ApiDescription Next() => new()
    {
        OpenApiVersion = Pick("3.0.1", "3.0.3", "3.1.0"),
        Title = Name(),
        Version = Name(),
        Platforms = Pairs(),
        Servers = Distinct(Name).ToEquatableArray(),
        Security = Sorted(),
        Paths = Distinct(() => "/" + Pick("v1", "v2") + "/" + Pick("apps", "{id}", "a{id}b/{x}", "{", "}", "") + Pick("", "/" + Name()))
            .Order(StringComparer.Ordinal).Select(Path).ToEquatableArray(),
        Schemas = Distinct(Name).Order(StringComparer.Ordinal).Select(name => new ApiSchemaComponent(name, Schema(0))).ToEquatableArray(),
    };

    private ApiPath Path(string path) => new()
    {
        Path = path,
        Parameters = Parameters(),
        Operations = Distinct(() => Pick("GET", "POST", "PATCH", "DELETE")).Order(StringComparer.Ordinal).Select(method => new ApiOperation
        {
            Method = method,
            Id = Name(),
            Tags = Distinct(Name).ToEquatableArray(),
            Deprecated = Chance(4),
            Parameters = Parameters(),
            Body = Chance(3) ? new(Chance(2), Content()) : null,
            Responses = Distinct(() => Pick("200", "202", "400", "404", "4XX", "default")).Order(StringComparer.Ordinal)
                .Select(status => new ApiResponse(status, Content())).ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private EquatableArray<ApiParameter> Parameters() =>
        Distinct(() => (In: Pick("query", "query", "path", "header", "cookie"), Name: Name()))
            .OrderBy(key => key.In, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal)
            .Select(key => new ApiParameter
            {
                In = key.In,
                Name = key.Name,
                Required = Chance(2),
                Deprecated = Chance(4),
                Style = Pick(null, "form", "simple", "", "-"),
                Explode = Pick(null, true, (bool?)false),
                Schema = Chance(2)
                    ? new()
                    {
                        Type = ApiSchemaType.Array, Items = new()
                        {
                            Type = ApiSchemaType.String, Enum = Pick("abc", "abcdefgh", "xyz", "-+=").Select(c => c.ToString())
                        .Order(StringComparer.Ordinal).ToEquatableArray()
                        }
                    }
                    : Schema(2),
            }).ToEquatableArray();

    private EquatableArray<ApiMediaType> Content() =>
        Distinct(() => Pick("application/json", "text/csv", "a b", "*/*")).Order(StringComparer.Ordinal)
            .Select(name => new ApiMediaType(name, Chance(4) ? null : Schema(2))).ToEquatableArray();

    private ApiSchema Schema(int level)
    {
        ApiSchemaType type = Pick(Enum.GetValues<ApiSchemaType>());
        if (level > 3 || Chance(3))
        {
            return Chance(2) ? new() { Reference = Name() } : new() { Type = type, Nullable = Chance(4), Enum = Values(type) };
        }

        // As in real documents, most have few members, and some have everything.
        bool wild = Chance(6);
        ApiSchema? Part() => wild && Chance(3) ? Schema(level + 1) : null;
        EquatableArray<ApiSchema> Parts(bool likely) => likely || (wild && Chance(3)) ? new SortedSet<ApiSchema>(Distinct(() => Schema(level + 2)), ApiSchemaComparer.Instance)
            .ToEquatableArray() : default;
        bool? allowed = wild ? Pick(null, true, (bool?)false) : null;
        EquatableArray<ApiProperty> properties = type == ApiSchemaType.Object || wild
            ? Distinct(Name).Order(StringComparer.Ordinal).Select(name => new ApiProperty(name, Chance(2), Schema(level + 1))).ToEquatableArray()
            : default;
        return new()
        {
            Reference = wild && Chance(3) ? Name() : null,
            Type = type,
            Format = Chance(4) ? Name() : null,
            Nullable = Chance(4),
            Deprecated = Chance(6),
            ReadOnly = wild && Chance(2),
            WriteOnly = wild && Chance(2),
            Enum = wild ? Values(type) : null,
            Items = type == ApiSchemaType.Array ? Schema(level + 1) : Part(),
            Properties = properties,
            RequiredWithoutProperty = wild ? Sorted().Where(name => properties.All(property => property.Name != name)).ToEquatableArray() : default,
            AdditionalProperties = allowed is null ? Part() : null,
            AdditionalPropertiesAllowed = allowed,
            OneOf = Parts(type == ApiSchemaType.None && Chance(2)),
            AllOf = Parts(type == ApiSchemaType.None && Chance(4)),
            AnyOf = Parts(type == ApiSchemaType.None && Chance(4)),
            Discriminator = type == ApiSchemaType.None && Chance(2) ? new(Name(), Pairs()) : null,
            Minimum = wild ? Pick(null, "0", "-1.50", "1e400") : null,
            Maximum = wild ? Pick(null, "200", "0.10") : null,
            ExclusiveMinimum = wild && Chance(3),
            ExclusiveMaximum = wild && Chance(3),
            MultipleOf = wild ? Pick(null, "0.01", "3") : null,
            MinLength = wild ? Pick(null, 0, (int?)3) : null,
            MaxLength = wild ? Pick(null, (int?)int.MaxValue) : null,
            MinItems = wild ? Pick(null, (int?)1) : null,
            MaxItems = wild ? Pick(null, (int?)9) : null,
            MinProperties = wild ? Pick(null, (int?)1) : null,
            MaxProperties = wild ? Pick(null, (int?)9) : null,
            UniqueItems = wild && Chance(2),
            Pattern = wild && Chance(2) ? Name() : null,
            Default = wild ? Pick(null, "null", "true", "1.0", "\"a b\"", "{\"a\":[1,null],\"b\":\"\"}") : null,
        };
    }

    private EquatableArray<string>? Values(ApiSchemaType type) => Chance(2)
        ? null
        : type switch
        {
            ApiSchemaType.Integer or ApiSchemaType.Number => Distinct(() => Pick("1", "-2", "10")).Order(StringComparer.Ordinal).ToEquatableArray(),
            ApiSchemaType.Boolean => Distinct(() => Pick("true", "false")).Order(StringComparer.Ordinal).ToEquatableArray(),
            _ => Sorted(),
        };

    private EquatableArray<KeyValuePair<string, string>> Pairs() => Sorted().Where(name => name.Length > 0).Select(name => KeyValuePair.Create(name, Name())).ToEquatableArray();

    private EquatableArray<string> Sorted() => Distinct(Name).Order(StringComparer.Ordinal).ToEquatableArray();

    private T[] Distinct<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make()).Distinct()];

    private string Name() => Pick(s_names);

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int one) => _random.Next(one) == 0;
}
