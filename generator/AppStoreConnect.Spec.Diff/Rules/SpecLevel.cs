namespace AppStoreConnect.Spec.Diff;

/// <summary>How much a finding matters to a client, from worst to mildest.</summary>
public enum SpecLevel
{
    /// <summary>Code stops compiling, a call that worked fails, or a response can no longer be read.</summary>
    Breaking,

    /// <summary>An existing build may receive something new, which is harmless only to a tolerant client.</summary>
    Risk,

    /// <summary>It works as before, but code should stop using it.</summary>
    Deprecation,

    /// <summary>Something new is available.</summary>
    Addition,

    /// <summary>Nothing to do.</summary>
    Info,
}
