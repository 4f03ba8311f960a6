namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>A top-level type, as declared in its file.</summary>
/// <param name="Name">The name, without type parameters.</param>
/// <param name="Namespace">The namespace of its file.</param>
/// <param name="IsPublic">Whether it is public.</param>
/// <param name="File">The path of the file, relative to the project.</param>
internal sealed record SourceType(string Name, string Namespace, bool IsPublic, string File)
{
    /// <summary>The folder, relative to the project. Empty for files in the project folder.</summary>
    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/');

    /// <summary>The layer: the first part of the folder. Subfolders belong to it.</summary>
    public string Layer => Folder.Split('/')[0];

    /// <summary>Whether this is the file that determines the layer of a partial type: <c>X.cs</c>, not <c>X.Part.cs</c>.</summary>
    public bool IsMain => Path.GetFileName(File) == Name + ".cs";
}
