namespace AppStoreConnect.Spec.Diff;

/// <summary>The effect of a change on C# code written for the previous package, from mildest to worst.</summary>
public enum SourceEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A member, value, or type is new. Code compiles as before.</summary>
    Adds,

    /// <summary>A member is no longer obsolete or no longer required. Code compiles as before.</summary>
    Relaxes,

    /// <summary>A member becomes <c>[Obsolete]</c>: warning CS0618, or an error with <c>TreatWarningsAsErrors</c>.</summary>
    Obsoletes,

    /// <summary>
    /// Code compiles as before but must be recompiled: a required value becomes nullable, a method takes other query parameters,
    /// or a request builder has another type.
    /// </summary>
    Widens,

    /// <summary>A member becomes <c>required</c>. Object initializers without it do not compile (CS9035).</summary>
    Requires,

    /// <summary>A member has another type.</summary>
    ChangesType,

    /// <summary>A member, value, or type was removed or renamed.</summary>
    Removes,
}

/// <summary>The consequences of a source effect.</summary>
public static class SourceEffects
{
    /// <summary>Whether code that compiled may no longer compile.</summary>
    public static bool BreaksSource(this SourceEffect effect) => effect is SourceEffect.Removes or SourceEffect.ChangesType or SourceEffect.Requires;

    /// <summary>Whether an existing assembly may fail to run with the new package.</summary>
    public static bool BreaksBinary(this SourceEffect effect) => effect is SourceEffect.Removes or SourceEffect.ChangesType or SourceEffect.Widens;
}
