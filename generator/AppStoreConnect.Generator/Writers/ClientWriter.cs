using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes what hangs on the client itself: the API's versions.</summary>
internal static class ClientWriter
{
    public static SourceFile Write(EquatableArray<ChildModel> roots, string rootNamespace)
    {
        var writer = new SourceWriter();
        Header.Begin(writer, GeneratorOptions.RuntimeNamespace, "", Builders(rootNamespace));
        writer.Line("public sealed partial class AppStoreConnectClient");
        writer.Open();
        foreach (ChildModel root in roots.Where(root => !root.IsIndexer))
        {
            BuilderWriter.Child(writer, root, "RequestAdapter", $"global::{Header.Space(rootNamespace, root.Namespace)}.");
        }

        writer.Close();
        return writer.ToFile("AppStoreConnectClient.g.cs");
    }

    // A hand-written builder of models may hang on the client itself.
    private static string Builders(string rootNamespace) =>
        rootNamespace == GeneratorOptions.RuntimeNamespace ? Header.Builders : Header.Builders + ";" + rootNamespace;
}
