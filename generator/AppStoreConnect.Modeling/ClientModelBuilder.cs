using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Builds the model of a client from the facts of an API. Determines all roles, types, and names.</summary>
public static class ClientModelBuilder
{
    /// <summary>Builds the model of a client.</summary>
    /// <param name="description">The facts.</param>
    /// <param name="options">The parts to include.</param>
    public static ClientModel Build(ApiDescription description, ModelOptions options)
    {
        var problems = new ProblemSink();
        var schemas = new SchemaIndex(description, problems);
        var roles = new RoleFinder(description, schemas);
        var groups = new TypeGroups(TypeGroups.Table);
        var keys = new TypeKeys(schemas, roles, groups);

        // Names are determined from the whole API, so that excluding paths renames nothing: first everything is collected, then it is named.
        var survey = new TypeSurvey(description, schemas, roles, keys);
        var names = new TypeNames(survey, schemas, roles, keys, options.Reserved, problems);
        PathTree everything = PathTree.Build(description, ModelOptions.Everything, problems);
        var builderNames = new BuilderNames(everything, options.Reserved, problems);

        var families = new Families(roles, names);
        var successors = new Successors(names, builderNames, everything);
        var targets = new RelationshipTargets(description, schemas, roles);
        var types = new TypeMapper(schemas, keys, names, problems);
        var members = new MemberFactory(schemas, roles, types, names, targets, successors, problems);
        var models = new ModelFactory(schemas, roles, members, names, families, successors, problems);
        var operations = new OperationFactory(schemas, roles, names, targets, successors, problems);
        var queries = new QueryFactory(schemas, keys, names, problems);

        bool all = options.Include.IsEmpty && options.Exclude.IsEmpty;
        PathTree tree = all ? everything : PathTree.Build(description, options, problems);
        var (builders, queryModels, roots) = new BuilderFactory(roles, operations, queries, builderNames, families, successors).Make(tree);
        ClientModel model = new()
        {
            Api = $"{description.Title} {description.Version}",
            Documentation = ApiDocumentation.Of(description.Title),
            Resources = Ordered(models.Resources(Included(schemas, roles)), resource => resource.ClassName),
            Requests = Ordered(models.Requests(), request => request.ClassName),
            Objects = Ordered(models.Objects(), value => value.ClassName),
            Enums = Ordered(names.Enums.Select(key => EnumFactory.Make(key, names, families)), value => value.ClassName),
            Queries = Ordered(queryModels, query => BuilderFactory.Namespace(query.Operation.Substring(query.Operation.IndexOf('/'))) + "." + query.ClassName),
            Builders = Ordered(builders, builder => builder.Namespace + "." + builder.ClassName),
            Roots = roots,
        };
        TypeReport.Add(problems, groups, names, model);
        MeaningReport.Add(problems, description, roles, model);
        ClientModel wanted = AddMethods(Reachability.Prune(model, keepsResources: all), names.Scope, problems);
        return wanted with { Problems = problems.All.Where(Concerns(wanted, names, options)).ToEquatableArray() };
    }

    // Methods that send several requests are found in the remaining client, because they need all of those requests.
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
            return uploads.TryGetValue(collection, out UploadModel? upload) ? new(upload.RequestClass, upload.ResourceClass, !isItem, upload.Deprecated, upload.Successor) : null;
        }
    }

    // Excluded paths are not reported, nor are errors, which the hand-written part reads.
    private static Func<ModelProblem, bool> Concerns(ClientModel wanted, TypeNames names, ModelOptions options)
    {
        var made = new HashSet<string>(
            wanted.Resources.Select(model => model.ClassName).Concat(wanted.Requests.Select(model => model.ClassName))
                .Concat(wanted.Objects.Select(model => model.ClassName)).Concat(wanted.Enums.Select(model => model.ClassName)),
            StringComparer.Ordinal);
        return problem => ProblemSink.Place(problem.Pointer) switch
        {
            ("paths", var path) => options.Wants(path),
            ("schemas", var name) => names.ClassOf(name) is not { } className || made.Contains(className),
            _ => true,
        };
    }

    // The types that can be included with a resource, collected from every response that contains it.
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
