using AppStoreConnect.Spec;

namespace AscSpec.Queries;

/// <summary>A tag with how many operations it has.</summary>
internal sealed record ResourceCount(string Name, int Operations, int Deprecated);

/// <summary>What belongs to a tag.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Operations">Its operations, by path and method.</param>
/// <param name="Requests">Component schemas that they take.</param>
/// <param name="Responses">Component schemas that they answer with, errors left out.</param>
internal sealed record ResourceInfo(string Name, IReadOnlyList<OperationInfo> Operations, IReadOnlyList<string> Requests, IReadOnlyList<string> Responses);

/// <summary>Operations by tag: what Apple's documentation calls a resource.</summary>
internal sealed class ResourceIndex(ApiDescription description)
{
    private readonly ILookup<string, OperationInfo> _byTag = OperationInfo.All(description)
        .SelectMany(operation => operation.Tags.Select(tag => (tag, operation)))
        .ToLookup(pair => pair.tag, pair => pair.operation, StringComparer.Ordinal);

    /// <summary>All tags by name.</summary>
    public IReadOnlyList<ResourceCount> Counts =>
    [
        .. _byTag.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ResourceCount(group.Key, group.Count(), group.Count(operation => operation.Deprecated))),
    ];

    /// <param name="name">A tag, the type of a resource (<c>apps</c>), or the name of its schema (<c>App</c>), in any case.</param>
    /// <exception cref="NotFoundException">It is none of them.</exception>
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

    // "apps" is the second segment of /v1/apps/…; the tag that most of its operations have is the resource's.
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
        return new NotFoundException(Proposal.Text($"there is no resource '{name}'", nearest), nearest);
    }

    private static List<string> Names(IEnumerable<BodyInfo> bodies) =>
        [.. bodies.Select(body => body.Schema).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
