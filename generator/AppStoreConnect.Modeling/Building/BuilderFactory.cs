using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Creates the request builders of the path tree.</summary>
internal sealed class BuilderFactory(RoleFinder roles, OperationFactory operations, QueryFactory queries, BuilderNames names, Families families, Successors successors)
{
    private readonly List<BuilderModel> _builders = [];
    private readonly List<QueryModel> _queries = [];

    /// <summary>All builders and query parameters, and the client's own members.</summary>
    public (List<BuilderModel> Builders, List<QueryModel> Queries, EquatableArray<ChildModel> Roots) Make(PathTree root)
    {
        var made = new Dictionary<string, BuilderModel>(StringComparer.Ordinal);
        foreach (PathTree node in root.All().Where(node => node != root).Reverse())
        {
            made[node.Path] = Make(node, made);
        }

        _builders.AddRange(made.Values);
        return (_builders, _queries, Children(root, made));
    }

    /// <summary>Returns the namespace part of a path, such as <c>V1</c>. Empty if the path has no version.</summary>
    public static string Namespace(string path)
    {
        string first = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries)[0];
        return PathTree.IsVersion(first) ? first.ToUpperInvariant() : "";
    }

    private BuilderModel Make(PathTree node, Dictionary<string, BuilderModel> made)
    {
        string name = names.ClassOf(node);
        var methods = new List<OperationModel>();
        foreach (ApiOperation operation in node.Item?.Operations ?? default)
        {
            string queryClass = name + Identifier.Pascal(operation.Method) + "QueryParameters";
            QueryModel? query = queries.Make(node.Path, operation, node.Item!.Parameters, queryClass, roles.Primary(operation));
            if (query is { Parameters: [{ WireName: "limit" }] } && operations.Make(node.Path, operation, null).Any(made => made.Response == ResponseShape.Linkages))
            {
                query = null;
                queryClass = "LinkagesQueryParameters";
            }
            else if (query is null)
            {
                queryClass = "";
            }

            OperationModel[] own = [.. operations.Make(node.Path, operation, queryClass.Length == 0 ? null : queryClass)];
            methods.AddRange(own);
            if (query is not null)
            {
                _queries.Add(query with { Parameters = query.Parameters.Select(parameter => WithSuccessor(parameter, own)).ToEquatableArray() });
            }
        }

        (BuilderBase? generic, bool isBaseOnly) = Base(node, methods);
        return new BuilderModel
        {
            ClassName = name + "RequestBuilder",
            Namespace = Namespace(node.Path),
            Family = families.OfResource(Singular.Of(names.CollectionOf(node))),
            Path = node.Path,
            Base = generic,
            IsBaseOnly = isBaseOnly,
            Children = Children(node, made),
            Operations = methods.ToEquatableArray(),
        };
    }

    // A deprecated parameter without a successor of its own goes with its operation.
    private static QueryParameter WithSuccessor(QueryParameter parameter, OperationModel[] operations) =>
        parameter is { Deprecated: true, Successor: null } ? parameter with { Successor = operations.FirstOrDefault()?.Successor } : parameter;

    // The GET of a relationship, for its linkages or its resources, differs only in its target.
    private static (BuilderBase? Base, bool IsBaseOnly) Base(PathTree node, List<OperationModel> methods)
    {
        OperationModel? get = methods.FirstOrDefault(method => method.Method == "GET");
        bool isOnly = methods.Count == 1 && node.Children.Count == 0;
        bool isUniform = methods.All(method => method.Deprecated == methods[0].Deprecated);
        return get switch
        {
            { Response: ResponseShape.Linkages, QueryClass: "LinkagesQueryParameters", IsPaged: true } when isUniform =>
                (new(BuilderBaseKind.ToManyLinkage, get.ResponseClass!, null), isOnly),
            { Response: ResponseShape.Linkage, QueryClass: null } when isUniform => (new(BuilderBaseKind.ToOneLinkage, get.ResponseClass!, null), isOnly),
            { Response: ResponseShape.Page, IsPaged: true } when isOnly =>
                (new(BuilderBaseKind.Collection, get.ResponseClass!, get.QueryClass), true),
            { Response: ResponseShape.Document, DataCanBeNull: true } when isOnly =>
                (new(BuilderBaseKind.Related, get.ResponseClass!, get.QueryClass), true),
            _ => (null, false),
        };
    }

    // The common kind of the parameters of all paths through this node: text, unless all are the same kind of number.
    private ValueKind IndexKind(PathTree node)
    {
        string name = node.Segment.Trim('{', '}');
        ValueKind[] kinds =
        [
            .. node.All().Select(inner => inner.Item).OfType<ApiPath>()
                .SelectMany(path => path.Operations.SelectMany(operation => queries.PathParameter(path, operation, name))).Distinct(),
        ];
        return kinds is [var kind] ? kind : ValueKind.String;
    }

    private EquatableArray<ChildModel> Children(PathTree node, Dictionary<string, BuilderModel> made)
    {
        var children = new List<ChildModel>();
        foreach (PathTree child in node.Children.Values)
        {
            BuilderModel builder = made[child.Path];
            OperationModel[] below = [.. child.All().SelectMany(inner => made[inner.Path].Operations)];
            bool deprecated = below.Length > 0 && below.All(operation => operation.Deprecated);
            children.Add(new ChildModel
            {
                Name = child.IsParameter ? "" : names.PropertyOf(child),
                IndexKind = child.IsParameter ? IndexKind(child) : ValueKind.String,
                Segment = child.IsParameter ? child.Segment.Trim('{', '}') : child.Segment,
                ClassName = builder.ClassName,
                Base = builder.IsBaseOnly ? builder.Base : null,
                Namespace = builder.Namespace,
                Path = child.Path,
                Methods = builder.Operations.Select(operation => operation.Method).Distinct().ToEquatableArray(),
                Deprecated = deprecated,
                Remark = builder.Base is null ? null : builder.Operations.FirstOrDefault(operation => operation.Method == "GET")?.Remark,
                Successor = deprecated ? successors.OfPath(child.Path) : null,
            });
        }

        return children.ToEquatableArray();
    }
}
