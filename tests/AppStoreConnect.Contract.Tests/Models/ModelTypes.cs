namespace AppStoreConnect.Contract.Tests.Models;

/// <summary>The classes of models that the client has.</summary>
internal static class ModelTypes
{
    private static readonly Type[] s_generics = [typeof(Document<>), typeof(Page<>), typeof(Linkage<>)];

    /// <summary>Classes of resources, the plain one too.</summary>
    public static IReadOnlyList<Type> Resources { get; } = [.. Concrete.Where(type => type.IsAssignableTo(typeof(Resource)))];

    /// <summary>Classes of resources that are created along with others.</summary>
    public static IReadOnlyList<Type> InlineCreates { get; } = [.. Concrete.Where(type => type.IsAssignableTo(typeof(InlineCreate)))];

    /// <summary>All: resources, requests, objects, and documents, pages and linkages of each resource.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Concrete, .. Resources.SelectMany(resource => s_generics.Select(generic => generic.MakeGenericType(resource)))];

    private static IEnumerable<Type> Concrete => typeof(Model).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Model)));
}
