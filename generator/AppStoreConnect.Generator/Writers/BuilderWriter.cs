using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a request builder.</summary>
internal static class BuilderWriter
{
    public static void Write(SourceWriter writer, BuilderModel builder)
    {
        BuilderParent parent = BuilderParent.Of(builder);
        writer.Line($"/// <summary>Builds requests to <c>{Literal.Comment(builder.Path)}</c>.{Apple.Operations(writer, builder.Base is null ? parent.Inherited : [])}</summary>");
        writer.Line("/// <param name=\"adapter\">Sends the requests.</param>");
        writer.Line("/// <param name=\"path\">The path with its ids, escaped, or an absolute URL.</param>");
        Header.Attributes(writer, deprecated: false);
        writer.Line($"public sealed partial class {builder.ClassName}({Global.RequestAdapter} adapter, string path) : {parent.Type}(adapter, path, {Literal.Text(builder.Path)})");
        writer.Open();
        foreach (ChildModel child in builder.Children)
        {
            Child(writer, child, "this");
        }

        foreach (OperationModel operation in builder.Operations.Where(operation => !parent.Inherited.Contains(operation)))
        {
            OperationWriter.Write(writer, operation);
        }

        TransferMethodWriter.Write(writer, builder);
        writer.Space();
        writer.Line("/// <summary>Creates a builder for a raw URL.</summary>");
        string hides = parent.HasWithUrl ? "new " : "";
        writer.Line($"public {hides}{builder.ClassName} WithUrl(string rawUrl) => new(RequestAdapter, rawUrl);");
        writer.Close();
    }

    private static string Index(ChildModel child) => child.IndexKind switch
    {
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        _ => "string",
    };

    /// <summary>Writes the property or indexer of a child.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="child">The child.</param>
    /// <param name="parent">The parent if it is a builder, or its adapter, as C# code.</param>
    /// <param name="space">The namespace of the child's class, with a trailing dot, if it differs.</param>
    public static void Child(SourceWriter writer, ChildModel child, string parent, string space = "")
    {
        string methods = child.Methods switch
        {
            { IsEmpty: true } => "",
            ["GET"] => $" {Apple.Operation(writer, "GET", child.Path)}.",
            _ => $" {string.Join(", ", child.Methods)}.",
        };
        string route = child.Base is null ? "" : ", " + Literal.Text(child.Path);
        string type = child.Base is { } generic ? BuilderParent.Name(generic) : space + child.ClassName;
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
        string segment = Literal.Text("/" + Uri.EscapeDataString(child.Segment));
        string arguments = (parent, child.Base) switch
        {
            // A hand-written class takes its route from the parent, unless that would be the escaped one.
            ("this", { }) when Uri.EscapeDataString(child.Segment) == child.Segment => $"this, {segment}",
            ("this", _) => $"RequestAdapter, Path + {segment}{route}",
            _ => $"{parent}, {segment}{route}",
        };
        // Builders do not change, so one that has no id in its path is made once.
        string once = child.Path.Contains('{') ? "" : "field ??= ";
        writer.Line($"public {type} {child.Name} => {once}new({arguments});");
    }
}
