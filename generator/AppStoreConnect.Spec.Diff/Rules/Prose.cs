namespace AppStoreConnect.Spec.Diff;

/// <summary>A phrase argument that is our own text, not text from the document.</summary>
internal readonly struct Prose(string text)
{
    public override string ToString() => text;
}
