using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the client's own members: the API's versions.</summary>
internal static class ClientWriter
{
    public static SourceFile Write(EquatableArray<ChildModel> roots, string rootNamespace)
    {
        var writer = new SourceWriter();

        // A member of the client may be a hand-written builder of models.
        Header.Begin(writer, GeneratorOptions.RuntimeNamespace, "", also: rootNamespace);
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
