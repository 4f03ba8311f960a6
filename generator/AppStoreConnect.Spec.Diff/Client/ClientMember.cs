namespace AppStoreConnect.Spec.Diff;

/// <summary>The part of a generated type or member that code compiled against it depends on.</summary>
/// <param name="Key">Identifies the member: its name, prefixed with the API version where versions repeat names.</param>
/// <param name="Name">The name used in reports: <c>App</c>, <c>App.BundleId</c>, <c>client.V1.Apps.GetAsync</c>.</param>
/// <param name="Signature">What source code depends on.</param>
/// <param name="Layout">What compiled code also depends on: the exact types of a signature.</param>
/// <param name="Origin">The component schema, operation, or path that it comes from. Empty if there is more than one.</param>
internal sealed record ClientMember(string Key, string Name, string Signature, string Layout, string Origin)
{
    /// <summary>Whether an initializer must set it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is obsolete.</summary>
    public bool Obsolete { get; init; }

    /// <summary>Whether it is a type that code rarely names: a request builder, which code reaches through a property.</summary>
    public bool IsBuilder { get; init; }

    /// <summary>Whether it is a type.</summary>
    public bool IsType { get; init; }

    /// <summary>Whether it is a method that sends a request.</summary>
    public bool IsCall { get; init; }
}
