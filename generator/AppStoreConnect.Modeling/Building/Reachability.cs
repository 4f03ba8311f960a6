using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Omits everything that no selected operation uses. Relationships to omitted resources refer to plain resources.</summary>
internal static class Reachability
{
    /// <summary>Returns the model with only what its builders can send or receive.</summary>
    /// <param name="model">The whole client.</param>
    /// <param name="keepsResources">Whether to keep resources that no operation returns, because relationships refer to them.</param>
    public static ClientModel Prune(ClientModel model, bool keepsResources)
    {
        // Resources included with a resource matter only if an operation returns it.
        var answered = new HashSet<string>(
            model.Builders.SelectMany(builder => builder.Operations).Select(operation => operation.ResponseClass).OfType<string>(), StringComparer.Ordinal);
        var links = new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal);
        foreach (ResourceModel resource in model.Resources)
        {
            IEnumerable<string> along = answered.Contains(resource.ClassName) ? resource.Included.Select(included => included.ClassName) : [];
            links[resource.ClassName] = along.Concat(ClassesOf(resource.Attributes));
        }

        foreach (RequestModel request in model.Requests)
        {
            links[request.ClassName] = request.Included.Select(included => included.ClassName).Concat(ClassesOf(request.Attributes));
        }

        foreach (ObjectModel value in model.Objects)
        {
            links[value.ClassName] = value.Included.Select(included => included.ClassName).Concat(ClassesOf(value.Members));
        }

        IEnumerable<string> roots = model.Builders.SelectMany(builder => builder.Operations)
            .SelectMany(operation => new[] { operation.BodyClass, operation.ResponseClass }).OfType<string>()
            .Concat(model.Queries.SelectMany(query => query.Parameters).Select(parameter => parameter.Type.ClassName).OfType<string>())
            .Concat(keepsResources ? model.Resources.Select(resource => resource.ClassName) : []);
        HashSet<string> reached = Reach(roots, links);
        return model with
        {
            Resources = model.Resources.Where(resource => reached.Contains(resource.ClassName))
                .Select(resource => resource with
                {
                    Relationships = Relink(resource.Relationships, reached),
                    Included = answered.Contains(resource.ClassName) ? resource.Included : default,
                    Siblings = resource.Siblings.Where(reached.Contains).ToEquatableArray(),
                }).ToEquatableArray(),
            Requests = model.Requests.Where(request => reached.Contains(request.ClassName))
                .Select(request => request with
                {
                    Relationships = Relink(request.Relationships, reached),
                    LinkedAs = request.LinkedAs.Select(name => reached.Contains(name) ? name : "Resource").Distinct().ToEquatableArray(),
                }).ToEquatableArray(),
            Objects = model.Objects.Where(value => reached.Contains(value.ClassName)).ToEquatableArray(),
            Enums = model.Enums.Where(value => reached.Contains(value.ClassName)).ToEquatableArray(),
        };
    }

    private static HashSet<string> Reach(IEnumerable<string> roots, Dictionary<string, IEnumerable<string>> links)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.Count > 0)
        {
            string name = open.Pop();
            if (reached.Add(name) && links.TryGetValue(name, out IEnumerable<string>? next))
            {
                foreach (string link in next)
                {
                    open.Push(link);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> ClassesOf(EquatableArray<ValueMember> members) =>
        members.Select(member => member.Type.ClassName).OfType<string>();

    private static EquatableArray<RelationshipMember> Relink(EquatableArray<RelationshipMember> relationships, HashSet<string> reached) =>
        relationships.Select(relationship => reached.Contains(relationship.TargetClass)
            ? relationship
            : relationship with { TargetClass = "Resource", TypeIsAmbiguous = false }).ToEquatableArray();
}
