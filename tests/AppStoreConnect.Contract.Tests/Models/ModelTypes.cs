namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>The model classes of the client.</summary>
internal static class ModelTypes
{
    private static readonly Type[] s_generics = [typeof(Document<>), typeof(Page<>), typeof(Linkage<>)];

    /// <summary>The resource classes, including the plain one.</summary>
    public static IReadOnlyList<Type> Resources { get; } = [.. Concrete.Where(type => type.IsAssignableTo(typeof(Resource)))];

    /// <summary>The classes of resources that are created inline.</summary>
    public static IReadOnlyList<Type> InlineCreates { get; } = [.. Concrete.Where(type => type.IsAssignableTo(typeof(InlineCreate)))];

    /// <summary>All classes: resources, requests, objects, and the documents, pages, and linkages of each resource.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Concrete, .. Resources.SelectMany(resource => s_generics.Select(generic => generic.MakeGenericType(resource)))];

    private static IEnumerable<Type> Concrete => typeof(Model).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Model)));
}
