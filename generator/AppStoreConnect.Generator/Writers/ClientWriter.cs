using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes what hangs on the client itself: the API's versions.</summary>
internal static class ClientWriter
{
    public static SourceFile Write(EquatableArray<ChildModel> roots, string rootNamespace)
    {
        var writer = new SourceWriter();
        Header.Begin(writer, GeneratorOptions.RuntimeNamespace, "", Header.Builders);
        writer.Line("public sealed partial class AppStoreConnectClient");
        writer.Open();
        foreach (ChildModel root in roots.Where(root => !root.IsIndexer))
        {
            BuilderWriter.Child(writer, root, "RequestAdapter", $"global::{Header.Space(rootNamespace, root.Namespace)}.");
        }

        writer.Close();
        return writer.ToFile("AppStoreConnectClient.g.cs");
    }
}
