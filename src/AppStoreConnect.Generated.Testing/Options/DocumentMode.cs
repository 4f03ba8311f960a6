namespace AppStoreConnect.Testing;

/// <summary>What a generated document contains.</summary>
public enum DocumentMode
{
    /// <summary>All members of the schema.</summary>
    Full,

    /// <summary>Only the required members.</summary>
    Least,

    /// <summary>
    /// Like <see cref="Full"/>, with items that the schema does not have: members, enum values, resource types in <c>included</c>, links,
    /// and dates in other formats. <c>type</c> comes last.
    /// </summary>
    Unknowns,

    /// <summary>
    /// Like <see cref="Full"/>, with null wherever possible: nullable members, related resources (even if the document does not
    /// say that they can be null), and <c>links.next</c>. To-many relationships are empty.
    /// </summary>
    Nulls,
}
