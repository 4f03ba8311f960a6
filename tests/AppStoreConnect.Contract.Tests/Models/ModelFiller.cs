using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using AppStoreConnect.Contract.Tests.Support;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>Fills the public members of models with made-up values. The same mode produces the same values.</summary>
internal sealed class ModelFiller(FillMode mode)
{
    // The depth to which recursive classes are filled.
    private const int Depth = 3;

    private static readonly string[] s_texts = ["plain", "\"quotes\" \\ / \u2028 \u0001", "été à Zürich", "日本語", "🚀👩‍💻", "two\nlines\tand", "<b>&amp;'</b>", "", " ", "100%+`"];
    private int _turn;

    /// <summary>Returns a filled model of a class.</summary>
    public Model Make(Type type, int depth = 0)
    {
        Type? of = type.IsGenericType ? type.GetGenericArguments()[0] : null;
        if (of is not null && type.GetGenericTypeDefinition() == typeof(Linkage<>))
        {
            return (Model)Activator.CreateInstance(type, Id())!;
        }

        if (of is not null && mode != FillMode.Nothing)
        {
            return Document(type, of);
        }

        var model = (Model)Activator.CreateInstance(type)!;
        if (mode == FillMode.Nothing)
        {
            return model;
        }

        foreach (PropertyInfo property in PublicMembers.Settable(type))
        {
            if (mode != FillMode.Nulls)
            {
                property.SetValue(model, Value(property.PropertyType, model, depth));
            }
            else if (new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable)
            {
                property.SetValue(model, null);
            }
        }

        if (mode == FillMode.Unknowns)
        {
            AddUnknowns(model);
        }

        return model;
    }

    private Model Document(Type type, Type of)
    {
        Model data = Make(of);
        Resource[] along = [(Resource)Make(typeof(Resource))];
        if (type.GetGenericTypeDefinition() == typeof(Document<>))
        {
            return (Model)Activator.CreateInstance(type, data, along)!;
        }

        var list = Array.CreateInstance(of, 2);
        list.SetValue(data, 0);
        list.SetValue(Make(of), 1);
        return (Model)Activator.CreateInstance(type, list, along)!;
    }

    private object? Value(Type type, Model owner, int depth)
    {
        int n = ++_turn;
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsAssignableTo(typeof(IOpenEnum)))
        {
            string[] known = [.. OpenEnums.Values(value).Order(StringComparer.Ordinal)];
            return Activator.CreateInstance(value, mode == FillMode.Unknowns ? $"nie \"gehört\" {n}" : known[n % known.Length]);
        }

        return value switch
        {
            _ when value == typeof(string) => $"{n} {s_texts[n % s_texts.Length]}",
            _ when value == typeof(bool) => n % 2 == 0,
            _ when value == typeof(int) => n % 3 == 0 ? int.MinValue : n,
            _ when value == typeof(long) => n % 3 == 0 ? long.MaxValue : n,
            _ when value == typeof(double) => n % 3 == 0 ? 1e-7 / n : n / 8.0,
            _ when value == typeof(decimal) => n % 3 == 0 ? decimal.MaxValue : n / 100m,
            _ when value == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 31, 10, 20, 30, n % 1000, TimeSpan.FromHours((n % 3) - 1)),
            _ when value == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(n % 700),
            _ when value == typeof(TimeSpan) => TimeSpan.FromSeconds(n * 977),
            _ when value == typeof(IDictionary<string, string>) => new Dictionary<string, string> { ["some key"] = s_texts[n % s_texts.Length], ["a/b"] = "" },
            _ when value == typeof(IDictionary<string, IDictionary<string, string>>) => new Dictionary<string, IDictionary<string, string>>
            {
                ["of one"] = new Dictionary<string, string> { ["a/b"] = s_texts[n % s_texts.Length] }, ["of none"] = new Dictionary<string, string>(),
            },
            _ when value == typeof(UntypedNode) => Untyped(),
            _ when value.IsAssignableTo(typeof(Model)) => depth < Depth ? Make(value, depth + 1) : null,
            _ when value == typeof(IReadOnlyList<ResourceObject>) => InlineCreates(owner),
            _ when value.IsGenericType => Generic(value, owner, depth),
            _ => throw new InvalidOperationException($"{owner.GetType().Name} has a member of the unsupported type {value}."),
        };
    }

    private object? Generic(Type type, Model owner, int depth)
    {
        Type definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ToOne<>))
        {
            return Convert(type, Id());
        }

        if (definition == typeof(ToMany<>))
        {
            return Convert(type, _turn % 4 == 0 ? Array.Empty<string>() : new[] { Id(), Id() });
        }

        Type item = type.GetGenericArguments()[0];
        item = LinkageLists.Is(type) ? typeof(Linkage<>).MakeGenericType(item) : item;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (int i = _turn % 5 == 0 ? 0 : 2; i > 0 && Value(item, owner, depth) is { } value; i--)
        {
            list.Add(value);
        }

        return LinkageLists.Is(type) ? LinkageLists.Convert(type, list) : list;
    }

    // A request accepts only some inline creates. Its table of types lists them.
    private List<ResourceObject> InlineCreates(Model owner)
    {
        var types = (IncludedTypes)owner.GetType().GetNestedType("AlongWith", BindingFlags.NonPublic)!
            .GetField("Types", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        return
        [
            .. ModelTypes.InlineCreates.Select(type => (ResourceObject)Make(type, 1))
                .Where(inline => types.Create(Encoding.UTF8.GetBytes(inline.ResourceType))?.GetType() == inline.GetType()),
        ];
    }

    private static void AddUnknowns(Model model)
    {
        model.AdditionalData["unheardOf"] = Untyped();
        model.AdditionalData["unheard \"of\""] = new UntypedNull();
        if (model is ResourceObject resource)
        {
            resource.AdditionalRelationships["unheardOfThing"] = Untyped();
            resource.AdditionalMembers["unheardOfMember"] = new UntypedString("ü");
        }
    }

    private static UntypedObject Untyped() => new(new Dictionary<string, UntypedNode>
    {
        ["data"] = new UntypedArray([new UntypedInteger(1), new UntypedLong(12345678901), new UntypedDecimal(0.10m), new UntypedNull()]),
        ["flag"] = new UntypedBoolean(true),
        ["inner"] = new UntypedObject(new Dictionary<string, UntypedNode> { ["text"] = new UntypedString("a\"b") }),
    });

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"id-{++_turn}");

    private static object Convert(Type type, object value) => type.GetMethod("op_Implicit", [value.GetType()])!.Invoke(null, [value])!;
}
