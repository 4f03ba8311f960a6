namespace AppStoreConnect.Spec.Diff;

/// <summary>What kind of news a rule reports.</summary>
public enum SpecNews
{
    /// <summary>Something was added.</summary>
    Added,

    /// <summary>Something was removed.</summary>
    Removed,

    /// <summary>Something changed.</summary>
    Changed,

    /// <summary>Less is allowed, or more is required.</summary>
    Tightened,

    /// <summary>More is allowed, or less is required.</summary>
    Relaxed,

    /// <summary>Something is now deprecated.</summary>
    Deprecated,

    /// <summary>Something is no longer deprecated.</summary>
    Undeprecated,

    /// <summary>Something was renamed.</summary>
    Renamed,

    /// <summary>The document says the same thing differently.</summary>
    Restated,
}
