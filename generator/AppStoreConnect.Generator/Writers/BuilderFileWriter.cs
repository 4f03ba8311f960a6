namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a file of request builders, each followed by the query parameters of its methods.</summary>
internal static class BuilderFileWriter
{
    public static SourceFile Write(BuilderFile file)
    {
        var writer = new SourceWriter { Documentation = file.Documentation };
        Header.Begin(writer, file.RootNamespace, file.Namespace);
        foreach (BuilderWithQueries written in file.Builders)
        {
            if (!written.Builder.IsBaseOnly)
            {
                writer.Types([written.Builder], BuilderWriter.Write);
            }

            writer.Types(written.Queries, QueryWriter.Write);
        }

        return writer.ToFile(file.Name + ".g.cs");
    }
}
