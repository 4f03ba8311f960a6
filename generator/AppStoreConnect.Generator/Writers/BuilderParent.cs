using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>The hand-written class that a builder derives from, with the operations that it thereby has.</summary>
/// <param name="Type">The class, as C#.</param>
/// <param name="Inherited">The operations that need no method of their own.</param>
internal sealed record BuilderParent(string Type, IReadOnlyList<OperationModel> Inherited)
{
    /// <summary>Whether the class has a <c>WithUrl</c> of its own, which that of the builder hides.</summary>
    public bool HasWithUrl { get; private init; }

    /// <summary>Returns the class that has most of a builder's operations.</summary>
    public static BuilderParent Of(BuilderModel builder)
    {
        if (builder.Base is { } generic)
        {
            return new(Name(generic), [.. builder.Operations.Where(operation => operation.Method == "GET")]) { HasWithUrl = true };
        }

        OperationModel? page = Find(builder, "GET", BodyShape.None, ResponseShape.Page);
        OperationModel? item = Find(builder, "GET", BodyShape.None, ResponseShape.Document);
        OperationModel? post = Find(builder, "POST", BodyShape.Model, ResponseShape.Document);
        OperationModel? patch = Find(builder, "PATCH", BodyShape.Model, ResponseShape.Document);
        OperationModel? delete = Find(builder, "DELETE", BodyShape.None, ResponseShape.None);
        string? resource = (page ?? item)?.ResponseClass;
        string[] read = [resource ?? "", (page ?? item)?.QueryClass ?? Global.DefaultQueryParameters];
        post = resource is null || post?.ResponseClass == resource ? post : null;
        patch = patch?.ResponseClass == resource ? patch : null;
        return (page, item, post, patch, delete) switch
        {
            ({ }, _, { }, _, _) => Generic("PagedRequestBuilder", [.. read, post.BodyClass!], page, post),
            ({ }, _, _, _, _) => Generic("PagedRequestBuilder", read, page),
            (_, { }, _, { }, { }) => Generic("DeletableItemRequestBuilder", [.. read, patch.BodyClass!], item, patch, delete),
            (_, { }, _, _, { }) => Generic("DeletableItemRequestBuilder", read, item, delete),
            (_, { }, _, { }, _) => Generic("ItemRequestBuilder", [.. read, patch.BodyClass!], item, patch),
            (_, { }, _, _, _) => Generic("ItemRequestBuilder", read, item),
            (_, _, { }, _, _) => Generic("CreatingRequestBuilder", [post.ResponseClass!, post.BodyClass!], post),
            _ => new(Global.RequestBuilder, []),
        };
    }

    /// <summary>Returns a generic builder with its arguments, as C#.</summary>
    public static string Name(BuilderBase generic) => generic.Kind is BuilderBaseKind.ToManyLinkage or BuilderBaseKind.ToOneLinkage
        ? $"{Global.Runtime(generic.ClassName)}<{generic.ResourceClass}>"
        : $"{Global.Runtime(generic.ClassName)}<{generic.ResourceClass}, {generic.QueryClass ?? Global.DefaultQueryParameters}>";

    private static BuilderParent Generic(string name, string[] arguments, params OperationModel[] inherited) =>
        new($"{Global.Runtime(name)}<{string.Join(", ", arguments)}>", inherited);

    // An operation without anything particular. What is deprecated or has a remark says so on a method of its own.
    private static OperationModel? Find(BuilderModel builder, string method, BodyShape body, ResponseShape response) =>
        builder.Operations.FirstOrDefault(operation => operation is { Deprecated: false, Remark: null, DataCanBeNull: false, Accept: "application/json" }
            && operation.Method == method && operation.Name.Equals(method, StringComparison.OrdinalIgnoreCase) && operation.Body == body && operation.Response == response
            && operation.IsPaged == (response == ResponseShape.Page) && (method == "GET" || operation.QueryClass is null));
}
