using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>A tag and its number of operations.</summary>
internal sealed record ResourceCount(string Name, int Operations, int Deprecated);

/// <summary>The contents of a tag.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Operations">The operations, by path and method.</param>
/// <param name="Requests">The component schemas that they take.</param>
/// <param name="Responses">The component schemas that they return, without errors.</param>
internal sealed record ResourceInfo(string Name, IReadOnlyList<OperationInfo> Operations, IReadOnlyList<string> Requests, IReadOnlyList<string> Responses);

/// <summary>Operations by tag. Apple's documentation calls a tag a resource.</summary>
internal sealed class ResourceIndex(ApiDescription description)
{
    private readonly ILookup<string, OperationInfo> _byTag = OperationInfo.All(description)
        .SelectMany(operation => operation.Tags.Select(tag => (tag, operation)))
        .ToLookup(pair => pair.tag, pair => pair.operation, StringComparer.Ordinal);

    /// <summary>Returns all tags by name.</summary>
    public IReadOnlyList<ResourceCount> Counts =>
    [
        .. _byTag.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ResourceCount(group.Key, group.Count(), group.Count(operation => operation.Deprecated))),
    ];

    /// <param name="name">A tag, the type of a resource (<c>apps</c>), or the name of its schema (<c>App</c>). Case is ignored.</param>
    /// <exception cref="NotFoundException">The resource does not exist.</exception>
    public ResourceInfo Find(string name)
    {
        string tag = FindTag(name) ?? FindTag(TypeOfSchema(name)) ?? FindTagOfPath(name) ?? FindTagOfPath(TypeOfSchema(name)) ?? throw NotFound(name);
        List<OperationInfo> operations = [.. _byTag[tag]];
        return new ResourceInfo(
            tag,
            operations,
            Names(operations.SelectMany(operation => operation.Request ?? [])),
            Names(operations.SelectMany(operation => operation.Responses).Where(response => response.Status.StartsWith('2')).SelectMany(response => response.Bodies)));
    }

    private string? FindTag(string? name) => name is null ? null
        : _byTag.Select(group => group.Key).FirstOrDefault(tag => tag == name)
        ?? _byTag.Select(group => group.Key).Order(StringComparer.Ordinal).FirstOrDefault(tag => tag.Equals(name, StringComparison.OrdinalIgnoreCase));

    // "apps" is the second segment of /v1/apps/…. The tag of most of its operations is the tag of the resource.
    private string? FindTagOfPath(string? type) => type is null ? null
        : _byTag
            .Select(group => (Tag: group.Key, Count: group.Count(operation => operation.Path.Split('/') is [_, _, var segment, ..] && segment.Equals(type, StringComparison.OrdinalIgnoreCase))))
            .Where(candidate => candidate.Count > 0)
            .OrderByDescending(candidate => candidate.Count)
            .ThenBy(candidate => candidate.Tag, StringComparer.Ordinal)
            .Select(candidate => candidate.Tag)
            .FirstOrDefault();

    private string? TypeOfSchema(string name) => description.Schemas
        .Where(component => component.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(component => component.Schema.Properties)
        .Where(property => property.Name == "type")
        .Select(property => property.Schema.Enum is { Count: 1 } constant ? constant[0] : null)
        .FirstOrDefault(type => type is not null);

    private NotFoundException NotFound(string name)
    {
        IReadOnlyList<string> nearest = NearestNames.Find(name, _byTag.Select(group => group.Key));
        return new NotFoundException(Proposal.Text($"unknown resource '{name}'", nearest), nearest);
    }

    private static List<string> Names(IEnumerable<BodyInfo> bodies) =>
        [.. bodies.Select(body => body.Schema).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
