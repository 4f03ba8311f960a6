namespace AppStoreConnect.Spec.Diff;

/// <summary>A type or member of the generated client, as far as code compiled against it depends on it.</summary>
/// <param name="Key">What identifies it; the name, with the API version before it where a version repeats names.</param>
/// <param name="Name">The name that reports use: <c>App</c>, <c>App.BundleId</c>, <c>client.V1.Apps.GetAsync</c>.</param>
/// <param name="Signature">What source code depends on.</param>
/// <param name="Layout">What compiled code depends on besides: the exact types of a signature.</param>
/// <param name="Origin">The component schema, operation or path that it comes from; empty if there isn't a single one.</param>
internal sealed record ClientMember(string Key, string Name, string Signature, string Layout, string Origin)
{
    /// <summary>Whether an initializer must set it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is obsolete.</summary>
    public bool Obsolete { get; init; }

    /// <summary>Whether it is a type that code names only in rare cases: a request builder, which is reached by its property.</summary>
    public bool IsBuilder { get; init; }

    /// <summary>Whether it is a type.</summary>
    public bool IsType { get; init; }

    /// <summary>Whether it is a method that sends a request.</summary>
    public bool IsCall { get; init; }
}
