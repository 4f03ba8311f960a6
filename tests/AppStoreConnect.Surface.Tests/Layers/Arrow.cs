namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>A file of one layer speaks of a type of another.</summary>
/// <param name="File">The file.</param>
/// <param name="From">Its layer.</param>
/// <param name="Type">The type.</param>
/// <param name="To">The layer of the type.</param>
internal sealed record Arrow(string File, string From, string Type, string To)
{
    public override string ToString() => $"{File} speaks of {Type}: {From} → {To}";
}
