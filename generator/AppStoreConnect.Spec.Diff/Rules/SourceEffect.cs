namespace AppStoreConnect.Spec.Diff;

/// <summary>What a change does to C# code written against the package made before it, worst last.</summary>
public enum SourceEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A member, value or type is new; code compiles as before.</summary>
    Adds,

    /// <summary>A member is no longer obsolete, or no longer required; code compiles as before.</summary>
    Relaxes,

    /// <summary>A member becomes <c>[Obsolete]</c>: a warning (CS0618), an error under <c>TreatWarningsAsErrors</c>.</summary>
    Obsoletes,

    /// <summary>
    /// Code compiles as before, and has to be compiled again: a required value becomes nullable, a method takes other query parameters,
    /// a request builder has another type.
    /// </summary>
    Widens,

    /// <summary>A member becomes <c>required</c>, or must be given: object initializers without it do not compile (CS9035).</summary>
    Requires,

    /// <summary>A member has another type.</summary>
    ChangesType,

    /// <summary>A member, value or type is gone or has another name.</summary>
    Removes,
}

/// <summary>What follows from a source effect.</summary>
public static class SourceEffects
{
    /// <summary>Whether code that compiled may not compile any more.</summary>
    public static bool BreaksSource(this SourceEffect effect) => effect is SourceEffect.Removes or SourceEffect.ChangesType or SourceEffect.Requires;

    /// <summary>Whether an assembly compiled before may fail to run with the new package.</summary>
    public static bool BreaksBinary(this SourceEffect effect) => effect is SourceEffect.Removes or SourceEffect.ChangesType or SourceEffect.Widens;
}
