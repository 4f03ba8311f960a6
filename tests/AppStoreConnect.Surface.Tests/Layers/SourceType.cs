namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>A type as its file declares it, outside any other type.</summary>
/// <param name="Name">Its name, without type parameters.</param>
/// <param name="Namespace">The namespace of its file.</param>
/// <param name="IsPublic">Whether callers see it.</param>
/// <param name="File">Where it is, below the project.</param>
internal sealed record SourceType(string Name, string Namespace, bool IsPublic, string File)
{
    /// <summary>The folder below the project; empty for the project's own.</summary>
    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    /// <summary>The layer: the first part of the folder. Folders within it belong to it.</summary>
    public string Layer => Folder.Split('/')[0];

    /// <summary>Whether this is the file that gives a partial type its place: <c>X.cs</c>, not <c>X.Part.cs</c>.</summary>
    public bool IsMain => Path.GetFileName(File) == Name + ".cs";
}
