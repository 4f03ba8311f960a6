using System.Collections;
using System.Reflection;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>The names of unknown members that a model kept.</summary>
internal static class KeptMembers
{
    public static IEnumerable<string> Of(Model model)
    {
        IEnumerable<string> names = model.AdditionalData.Keys;
        if (model is ResourceObject resource)
        {
            names = names.Concat(resource.AdditionalRelationships.Keys).Concat(resource.AdditionalMembers.Keys);
        }

        return names.Select(name => $"{model.GetType().Name}.{name}{(model.UnreadMembers.Contains(name) ? " (unread)" : "")}");
    }

    /// <summary>Returns the names of all members, at any depth, that a model, its relationships, and its maps keep.</summary>
    public static IEnumerable<string> NamesWithin(Model model) =>
        model.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => typeof(IDictionary).IsAssignableFrom(property.PropertyType) || property.PropertyType.IsGenericType)
            .Where(property => property.Name != "Data" && !property.PropertyType.IsAssignableTo(typeof(IReadOnlyList<Model>)))
            .SelectMany(property => NamesWithin(property.GetValue(model)));

    private static IEnumerable<string> NamesWithin(object? value) => value switch
    {
        IDictionary map => map.Keys.Cast<string>().Concat(map.Values.Cast<object?>().SelectMany(NamesWithin)),
        UntypedObject node => node.GetValue().SelectMany(member => NamesWithin(member.Value).Prepend(member.Key)),
        UntypedArray node => node.GetValue().SelectMany(NamesWithin),
        not null when value.GetType().GetProperty(nameof(Model.AdditionalData)) is { } kept && value is not Model => NamesWithin(kept.GetValue(value)),
        _ => [],
    };
}
