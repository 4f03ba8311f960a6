namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>A reference from a file in one layer to a type in another.</summary>
/// <param name="File">The file.</param>
/// <param name="From">The layer of the file.</param>
/// <param name="Type">The type.</param>
/// <param name="To">The layer of the type.</param>
internal sealed record Arrow(string File, string From, string Type, string To)
{
    public override string ToString() => $"{File} refers to {Type}: {From} → {To}";
}
