namespace AppStoreConnect.Spec.Diff;

/// <summary>An argument of a phrase that is our own words, not the document's.</summary>
internal readonly struct Prose(string text)
{
    public override string ToString() => text;
}
