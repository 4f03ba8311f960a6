namespace AppStoreConnect.Testing;

/// <summary>What a made-up document holds.</summary>
public enum DocumentMode
{
    /// <summary>Every member that the schema has.</summary>
    Full,

    /// <summary>The required members alone.</summary>
    Least,

    /// <summary>
    /// As <see cref="Full"/>, with what the schema does not know: members, enum values, resource types in <c>included</c>, links,
    /// and dates of another form than promised; <c>type</c> comes last.
    /// </summary>
    Unknowns,

    /// <summary>
    /// As <see cref="Full"/>, with null wherever it may be: nullable members, related resources (also where the document fails to
    /// say that there may be none), <c>links.next</c>; to-many relationships are empty.
    /// </summary>
    Nulls,
}
