using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>Every value of every enum in a request or response body is a member of the property's open enum.</summary>
public sealed class EnumValueTests
{
    private readonly Failures _failures = new();
    private readonly HashSet<(Type, ApiSchema)> _seen = [];
    private int _values;

    [Fact]
    public void EnumValue_EveryOneOfABodyOrAnswer_IsAMemberOfItsOpenEnum()
    {
        using var client = new AppStoreConnectClient(ContractClient.Key);
        foreach (DocumentedCall call in ApiDocument.Calls)
        {
            var method = ClientMethod.Find(BuilderTree.Find(client, call.Path.Path, Enumerable.Repeat("1", 9)), call);
            if (call.Operation.Body?.Content[0].Schema is { } body && method.BodyType!.IsAssignableTo(typeof(ResourceRequest)))
            {
                _failures.Check(call, () => Request(method.BodyType!, ApiDocument.Resolve(body)));
            }

            if (call.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && method.Send.ReturnType.GetGenericArguments()[0] is var answer && answer != typeof(Stream))
            {
                _failures.Check(call, () => Answer(answer, call.Schema!));
            }
        }

        // Resources that are only included and that no operation returns as its data.
        foreach ((Type type, ApiSchemaComponent schema) in ModelTypes.Resources.Join(ApiDocument.Resources, type => type.Name, resource => resource.Schema.Name,
            (type, resource) => (type, resource.Schema)))
        {
            _failures.Check(type.Name, () => Resource(type, schema.Schema));
        }

        _failures.AssertNone();
        Assert.NotEqual(0, _values);
        string[] unseen = [.. ModelTypes.Resources.Where(type => type != typeof(Resource) && !_seen.Any(seen => seen.Item1 == type)).Select(type => type.Name)];
        Assert.Empty(unseen);
    }

    private void Answer(Type answer, ApiSchema schema)
    {
        if (!answer.IsGenericType)
        {
            Members(answer, schema, "{0}");
            return;
        }

        Type item = answer.GetGenericArguments()[0];
        ApiSchema data = Data(schema);
        if (item.IsAssignableTo(typeof(Resource)))
        {
            Resource(item, data);
        }
        else if (!item.IsGenericType)
        {
            Members(item, data, "{0}");
        }
    }

    private void Resource(Type type, ApiSchema resource) => Section(type, resource, "attributes", """{"attributes":{0}}""");

    private void Request(Type type, ApiSchema request)
    {
        Section(type, Data(request), "attributes", """{"data":{"attributes":{0}}}""");
        ApiSchema? items = Find(request, "included")?.Items;
        foreach (ApiSchema alternative in items is null ? [] : items.OneOf.IsEmpty ? [items] : items.OneOf.AsEnumerable())
        {
            ApiSchema inline = ApiDocument.Resolve(alternative);
            string typeName = Find(inline, "type")!.Enum!.Value[0];
            // A type without an earlier version has no version in its C# name.
            Type of = ModelTypes.InlineCreates.FirstOrDefault(candidate => candidate.Name == alternative.Reference)
                ?? ModelTypes.InlineCreates.Single(candidate => candidate.Name == Regex.Replace(alternative.Reference!, "V[0-9](?=InlineCreate$)", ""));
            Assert.Equal(typeName, ((InlineCreate)Activator.CreateInstance(of)!).ResourceType);
            Section(of, inline, "attributes", """{"attributes":{0}}""");
        }
    }

    private void Section(Type type, ApiSchema owner, string section, string envelope)
    {
        _seen.Add((type, owner));
        if (Find(owner, section) is { } members)
        {
            Members(type, members, envelope);
        }
    }

    private void Members(Type type, ApiSchema schema, string envelope)
    {
        if (!_seen.Add((type, schema)))
        {
            return;
        }

        foreach (ApiProperty property in schema.Properties)
        {
            ApiSchema value = ApiDocument.Resolve(property.Schema);
            ApiSchema one = value.Items is { } items ? ApiDocument.Resolve(items) : value;
            if (one.Enum is { Count: > 0 } known && one.Type == ApiSchemaType.String)
            {
                Compare(type, property.Name, Member(type, envelope, property.Name, value.Items is null ? "\"?\"" : "[\"?\"]"), known);
            }
            else if (one.Type == ApiSchemaType.Object && one.Properties.Count > 0)
            {
                Members(Member(type, envelope, property.Name, value.Items is null ? "{}" : "[{}]"), one, "{0}");
            }
        }
    }

    private void Compare(Type owner, string name, Type type, EquatableArray<string> known)
    {
        _values += known.Count;
        string[] missing = type.IsAssignableTo(typeof(IOpenEnum)) ? [.. known.Where(value => !OpenEnums.Values(type).Contains(value))] : [.. known];
        if (missing.Length > 0)
        {
            _failures.Add(owner.Name, $"{name}: {type.Name} has no {string.Join(", ", missing.Take(5))}.");
        }
    }

    // The property of a wire name is determined by reading it.
    private static Type Member(Type owner, string envelope, string name, string value)
    {
        var model = (Model)Activator.CreateInstance(owner)!;
        string member = $"{{{JsonSerializer.Serialize(name)}:{value}}}";
        ModelJson.Read(model, Encoding.UTF8.GetBytes(envelope.Replace("{0}", member, StringComparison.Ordinal)));
        Type[] set =
        [
            .. PublicMembers.Settable(owner).Where(property => property.Name != "Id" && property.GetValue(model) is { } read && IsRead(property.PropertyType, read))
                .Select(property => property.PropertyType),
        ];
        Type found = set is [var only] ? only : throw new InvalidOperationException($"{owner.Name}: '{name}' sets {set.Length} members.");
        return Nullable.GetUnderlyingType(found) ?? (found.IsGenericType ? found.GetGenericArguments()[0] : found);
    }

    private static bool IsRead(Type declared, object value) =>
        Nullable.GetUnderlyingType(declared) is not null || !declared.IsValueType || value is IOpenEnum { Value: "?" };

    private static ApiSchema Data(ApiSchema document) => ApiDocument.Resolve(Find(document, "data")!) is var data && data.Items is { } items ? ApiDocument.Resolve(items) : data;

    private static ApiSchema? Find(ApiSchema schema, string name) =>
        schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema is { } found ? ApiDocument.Resolve(found) : null;
}
