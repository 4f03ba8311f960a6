using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>From the facts of an API to the model of its client: roles, types and names are all decided here.</summary>
public static class ClientModelBuilder
{
    /// <summary>The model of a client.</summary>
    /// <param name="description">The facts.</param>
    /// <param name="options">What of them is wanted.</param>
    public static ClientModel Build(ApiDescription description, ModelOptions options)
    {
        var problems = new ProblemSink();
        var schemas = new SchemaIndex(description);
        var roles = new RoleFinder(description, schemas);
        var scope = new NameScope(
            [.. ReservedNames.Types, .. ReservedNames.HandWrittenTypes, .. ReservedNames.EmittedMembers], ReservedNames.TypeEndings);
        var components = new ComponentNames(schemas, roles, scope, problems);
        var families = new Families(roles, components);
        var names = new NamedTypes(components);
        var targets = new RelationshipTargets(description, schemas, roles, components);
        var types = new TypeMapper(schemas, roles, names, components, problems);
        var members = new MemberFactory(schemas, roles, types, components, targets, problems);
        var models = new ModelFactory(schemas, roles, components, members, names, families, problems);
        var operations = new OperationFactory(schemas, roles, components, targets, models, problems);
        var queries = new QueryFactory(schemas, roles, components, names, problems);

        // Names are decided on the whole API, so that leaving paths out renames nothing.
        PathTree everything = PathTree.Build(description, ModelOptions.Everything, problems);
        var builderNames = new BuilderNames(everything, problems);
        new BuilderFactory(operations, queries, builderNames, families).Make(everything);
        Collect(models, Included(schemas, roles));
        names.Assign(scope);

        bool all = options.Include.IsEmpty && options.Exclude.IsEmpty;
        PathTree tree = all ? everything : PathTree.Build(description, options, problems);
        var (builders, queryModels, roots) = new BuilderFactory(operations, queries, builderNames, families).Make(tree);
        ClientModel model = new()
        {
            Api = $"{description.Title} {description.Version}",
            Resources = Ordered(models.Resources(Included(schemas, roles)), resource => resource.ClassName),
            Requests = Ordered(models.Requests(), request => request.ClassName),
            Objects = Ordered(models.Components().Concat(models.Items()).Concat(models.Nested()), value => value.ClassName),
            Enums = Ordered(names.EnumKeys.Select(key => EnumFactory.Make(key, names, families)), value => value.ClassName),
            Queries = Ordered(queryModels, query => BuilderFactory.Namespace(query.Operation.Substring(query.Operation.IndexOf('/'))) + "." + query.ClassName),
            Builders = Ordered(builders, builder => builder.Namespace + "." + builder.ClassName),
            Roots = roots,
        };
        ClientModel wanted = AddMethods(Reachability.Prune(model, keepsResources: all), scope, problems);
        return wanted with { Problems = problems.All.Concat(names.Problems).Where(Concerns(wanted, components, options)).ToEquatableArray() };
    }

    // Methods of several requests: found in what is left of the client, since they need all of those.
    private static ClientModel AddMethods(ClientModel model, NameScope scope, ProblemSink problems)
    {
        IReadOnlyDictionary<string, UploadModel> uploads = new UploadFactory(model, scope, problems).Make();
        var waits = new WaitFactory(model);
        return model with
        {
            Uploads = Ordered(uploads.Values, upload => upload.RequestClass),
            Builders = model.Builders.Select(builder => builder with { Upload = Upload(builder.Path), Wait = waits.Make(builder) }).ToEquatableArray(),
        };

        UploadMethods? Upload(string path)
        {
            bool isItem = path.EndsWith("}", StringComparison.Ordinal);
            string collection = isItem ? path.Substring(0, path.LastIndexOf('/')) : path;
            return uploads.TryGetValue(collection, out UploadModel? upload) ? new(upload.RequestClass, upload.ResourceClass, !isItem, upload.Deprecated) : null;
        }
    }

    // What was left out, and what only errors hold, which the hand-written part reads, is nobody's problem.
    private static Func<ModelProblem, bool> Concerns(ClientModel wanted, ComponentNames components, ModelOptions options)
    {
        var made = new HashSet<string>(
            wanted.Resources.Select(model => model.ClassName).Concat(wanted.Requests.Select(model => model.ClassName))
                .Concat(wanted.Objects.Select(model => model.ClassName)).Concat(wanted.Enums.Select(model => model.ClassName)),
            StringComparer.Ordinal);
        return problem => ProblemSink.Place(problem.Pointer) switch
        {
            ("paths", var path) => options.Wants(path),
            ("schemas", var name) => components.ClassOf(name) is not { } className || made.Contains(className),
            _ => true,
        };
    }

    private static void Collect(ModelFactory models, IReadOnlyDictionary<string, SortedSet<string>> included)
    {
        foreach (ResourceModel _ in models.Resources(included))
        {
        }

        foreach (RequestModel _ in models.Requests())
        {
        }

        foreach (ObjectModel _ in models.Components().Concat(models.Items()))
        {
        }

        models.CollectNested();
    }

    // What can come along with a resource: told by every response that holds it.
    private static Dictionary<string, SortedSet<string>> Included(SchemaIndex schemas, RoleFinder roles)
    {
        var included = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (string name in roles.All(SchemaRole.Document).Concat(roles.All(SchemaRole.Page)))
        {
            if (schemas.Property(schemas.Find(name)!, "included") is { Items: { } items })
            {
                string primary = roles.Of(name).Schema;
                if (!included.TryGetValue(primary, out SortedSet<string>? along))
                {
                    included[primary] = along = new SortedSet<string>(StringComparer.Ordinal);
                }

                along.UnionWith((items.OneOf.IsEmpty ? [items] : items.OneOf).Select(item => item.Reference).OfType<string>());
            }
        }

        return included;
    }

    private static EquatableArray<T> Ordered<T>(IEnumerable<T> models, Func<T, string> name) =>
        models.OrderBy(name, StringComparer.Ordinal).ToEquatableArray();
}
