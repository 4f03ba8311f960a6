using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a request builder.</summary>
internal static class BuilderWriter
{
    public static void Write(SourceWriter writer, BuilderModel builder)
    {
        writer.Line($"/// <summary>Builds requests to <c>{Literal.Comment(builder.Path)}</c>.</summary>");
        Header.Attributes(writer, deprecated: false);
        writer.Line($"public sealed partial class {builder.ClassName} : {(builder.Base is { } generic ? Type(generic) : Global.RequestBuilder)}");
        writer.Open();
        writer.Line("/// <summary>Creates a builder that sends requests through your own adapter.</summary>");
        writer.Line("/// <param name=\"adapter\">Sends the requests.</param>");
        writer.Line("/// <param name=\"path\">The path with its ids, escaped, or an absolute URL.</param>");
        writer.Line($"public {builder.ClassName}({Global.RequestAdapter} adapter, string path) : base(adapter, path, {Literal.Text(builder.Path)}) {{ }}");
        foreach (ChildModel child in builder.Children)
        {
            Child(writer, child, "RequestAdapter, Path");
        }

        foreach (OperationModel operation in builder.Operations.Where(operation => builder.Base is null || operation.Method != "GET"))
        {
            OperationWriter.Write(writer, operation);
        }

        TransferMethodWriter.Write(writer, builder);
        writer.Space();
        writer.Line("/// <summary>Creates a builder for a raw URL.</summary>");
        string hides = builder.Base is null ? "" : "new ";
        writer.Line($"public {hides}{builder.ClassName} WithUrl(string rawUrl) => new(RequestAdapter, rawUrl);");
        writer.Close();
    }

    private static string Type(BuilderBase generic) => generic.Kind is BuilderBaseKind.ToManyLinkage or BuilderBaseKind.ToOneLinkage
        ? $"{Global.Runtime(generic.ClassName)}<{generic.ResourceClass}>"
        : $"{Global.Runtime(generic.ClassName)}<{generic.ResourceClass}, {generic.QueryClass ?? Global.DefaultQueryParameters}>";

    private static string Index(ChildModel child) => child.IndexKind switch
    {
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        _ => "string",
    };

    /// <summary>Writes the property or indexer of a child.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="child">The child.</param>
    /// <param name="parent">The adapter and the path of the parent, as C# code.</param>
    /// <param name="space">The namespace of the child's class, with a trailing dot, if it differs.</param>
    public static void Child(SourceWriter writer, ChildModel child, string parent, string space = "")
    {
        string methods = child.Methods.IsEmpty ? "" : $" {string.Join(", ", child.Methods)}.";
        methods += child.Methods is ["GET"] ? Apple.Operation(writer, "GET", child.Path) : "";
        string route = child.Base is null ? "" : ", " + Literal.Text(child.Path);
        string type = child.Base is { } generic ? Type(generic) : space + child.ClassName;
        writer.Space();
        writer.Line($"/// <summary><c>{Literal.Comment(child.Path)}</c>.{methods}</summary>");
        Header.Remark(writer, child.Remark);
        if (child.IsIndexer)
        {
            Header.Obsolete(writer, child.Deprecated, child.Successor);
            writer.Line($"public {type} this[{Index(child)} id] => new(RequestAdapter, Item(id){route});");
            return;
        }

        Header.Obsolete(writer, child.Deprecated, child.Successor);
        string segment = Uri.EscapeDataString(child.Segment);
        string path = parent.EndsWith("Path", StringComparison.Ordinal)
            ? $"{parent} + {Literal.Text("/" + segment)}"
            : parent + ", " + Literal.Text("/" + segment);
        // Builders do not change, so one that has no id in its path is made once.
        string once = child.Path.Contains('{') ? "" : "field ??= ";
        writer.Line($"public {type} {child.Name} => {once}new({path}{route});");
    }
}
