namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a file of models: the resource, its create and update requests, its nested objects, and its open enums.</summary>
internal static class ModelFileWriter
{
    public static SourceFile Write(ModelFile file)
    {
        var writer = new SourceWriter { Documentation = file.Documentation };
        Header.Begin(writer, file.RootNamespace, "");
        writer.Types(file.Resources, ResourceWriter.Write);
        writer.Types(file.Requests, RequestWriter.Write);
        writer.Types(file.Uploads, UploadWriter.Write);
        writer.Types(file.Objects, ObjectWriter.Write);
        writer.Types(file.Enums, EnumWriter.Write);
        return writer.ToFile(file.Name + ".g.cs");
    }
}
