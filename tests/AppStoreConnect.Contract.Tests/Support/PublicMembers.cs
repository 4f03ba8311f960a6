using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>The public members of models.</summary>
internal static class PublicMembers
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_settable = new();

    /// <summary>Returns the members that a caller can set: attributes, relationships, members of objects, and ids, but not the containers of unknown members.</summary>
    public static PropertyInfo[] Settable(Type model) => s_settable.GetOrAdd(model, static type =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property is { CanRead: true, SetMethod.IsPublic: true } && property.Name != nameof(Model.AdditionalData)),
    ]);

    /// <summary>
    /// Returns a copy of the model created only through public members, like a caller would. Anything that the serializer stores elsewhere is lost.
    /// </summary>
    /// <param name="source">The model to copy.</param>
    /// <param name="withNulls">Whether to also assign null, which an update sends.</param>
    public static T Copy<T>(T source, bool withNulls)
        where T : Model
    {
        Type type = source.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Linkage<>))
        {
            return (T)Activator.CreateInstance(type, type.GetProperty("Id")!.GetValue(source))!;
        }

        var copy = (T)Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in Settable(type))
        {
            if (property.GetValue(source) is { } value)
            {
                property.SetValue(copy, CopyValue(value));
            }
            else if (withNulls)
            {
                property.SetValue(copy, null);
            }
        }

        return copy;
    }

    /// <summary>Returns the models directly in a model.</summary>
    public static IEnumerable<Model> Inside(Model model)
    {
        foreach (PropertyInfo property in model.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            // Document.Data throws if there is no data.
            if (property.GetIndexParameters().Length > 0 || (property.Name == "Data" && model.GetType().GetProperty("DataOrDefault") is not null)
                || !(property.PropertyType.IsAssignableTo(typeof(Model)) || property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
            {
                continue;
            }

            foreach (Model inner in Models(property.GetValue(model)))
            {
                yield return inner;
            }
        }
    }

    // A list can contain lists.
    private static IEnumerable<Model> Models(object? value) => value switch
    {
        Model one => [one],
        IEnumerable and not (string or IDictionary) => ((IEnumerable)value).Cast<object?>().SelectMany(Models),
        _ => [],
    };

    /// <summary>Returns a model and all models in it.</summary>
    public static IEnumerable<Model> All(Model model) => Inside(model).SelectMany(All).Prepend(model);

    private static object CopyValue(object value)
    {
        if (value is Model model)
        {
            return Copy(model, withNulls: false);
        }

        if (value is not (IEnumerable and not string and not IDictionary) || !value.GetType().IsGenericType
            || !value.GetType().GetGenericArguments()[0].IsAssignableTo(typeof(Model)))
        {
            return value;
        }

        Type type = value.GetType();
        Type argument = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(LinkageLists.Is(type) ? typeof(Linkage<>).MakeGenericType(argument) : argument))!;
        foreach (Model item in (IEnumerable)value)
        {
            list.Add(Copy(item, withNulls: false));
        }

        return LinkageLists.Is(type) ? LinkageLists.Convert(type, list) : list;
    }
}
