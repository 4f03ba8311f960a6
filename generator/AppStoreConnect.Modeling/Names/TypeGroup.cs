namespace AppStoreConnect.Modeling;

/// <summary>Places in the document with the same meaning, and the type that they share. Its values or members are those of all places.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Places">
/// The places, each as it is after the groups around it are resolved. The owner <see cref="AnyOwner"/> means every owner that no
/// other row names.
/// </param>
internal sealed record TypeGroup(string Name, params TypeKey[] Places)
{
    public const string AnyOwner = "*";

    public TypeKey Key => new(TypeKeyKind.Group, Name);
}
