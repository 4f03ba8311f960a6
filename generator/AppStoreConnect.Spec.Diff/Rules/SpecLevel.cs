namespace AppStoreConnect.Spec.Diff;

/// <summary>How much a finding matters to a client, worst first.</summary>
public enum SpecLevel
{
    /// <summary>Code stops compiling, or a call that worked fails, or a response that was read is not any more.</summary>
    Breaking,

    /// <summary>An existing build may receive something new, which is harmless only to a tolerant client.</summary>
    Risk,

    /// <summary>Works as before, and is to be left.</summary>
    Deprecation,

    /// <summary>Something more can be done.</summary>
    Addition,

    /// <summary>Nothing to do.</summary>
    Info,
}
