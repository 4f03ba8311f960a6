using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a request builder.</summary>
internal static class BuilderWriter
{
    public static void Write(SourceWriter writer, BuilderModel builder)
    {
        writer.Line($"/// <summary>Requests to <c>{Literal.Comment(builder.Path)}</c>.</summary>");
        Header.Attributes(writer, deprecated: false);
        writer.Line($"public sealed partial class {builder.ClassName} : {builder.BaseClass ?? "ApiRequestBuilder"}");
        writer.Open();
        writer.Line("/// <summary>A builder that sends through an adapter of your own.</summary>");
        writer.Line("/// <param name=\"adapter\">Sends the requests.</param>");
        writer.Line("/// <param name=\"path\">The path with its ids, already escaped, or an absolute address.</param>");
        writer.Line($"public {builder.ClassName}(IRequestAdapter adapter, string path) : base(adapter, path, {Literal.Text(builder.Path)}) {{ }}");
        foreach (ChildModel child in builder.Children)
        {
            Child(writer, child, "RequestAdapter, Path");
        }

        foreach (OperationModel operation in builder.Operations.Where(operation => builder.BaseClass is null || operation.Method != "GET"))
        {
            OperationWriter.Write(writer, operation);
        }

        TransferMethodWriter.Write(writer, builder);
        writer.Space();
        writer.Line("/// <summary>The same for a raw address.</summary>");
        string hides = builder.BaseClass is null ? "" : "new ";
        writer.Line($"public {hides}{builder.ClassName} WithUrl(string rawUrl) => new(RequestAdapter, rawUrl);");
        writer.Close();
    }

    private static string Index(ChildModel child) => child.IndexKind switch
    {
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        _ => "string",
    };

    /// <summary>The way to a child.</summary>
    /// <param name="writer">Takes the source.</param>
    /// <param name="child">The child.</param>
    /// <param name="parent">The adapter and the path of the parent, as C#.</param>
    /// <param name="space">The namespace of the child's class with a dot, where it is another.</param>
    public static void Child(SourceWriter writer, ChildModel child, string parent, string space = "")
    {
        string methods = child.Methods.Length == 0 ? "" : $" {child.Methods}.";
        methods += child.Methods == "GET" ? Apple.Operation(writer, "GET", child.Path) : "";
        bool isGeneric = child.TypeName.Contains('<');
        string route = isGeneric ? ", " + Literal.Text(child.Path) : "";
        string type = isGeneric ? child.TypeName : space + child.TypeName;
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
