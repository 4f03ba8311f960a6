namespace AppStoreConnect.Spec.Diff;

/// <summary>What kind of news a rule reports.</summary>
public enum SpecNews
{
    /// <summary>Something is there that was not.</summary>
    Added,

    /// <summary>Something is gone.</summary>
    Removed,

    /// <summary>Something is different.</summary>
    Changed,

    /// <summary>Less is allowed, or more is required.</summary>
    Tightened,

    /// <summary>More is allowed, or less is required.</summary>
    Relaxed,

    /// <summary>Something is deprecated now.</summary>
    Deprecated,

    /// <summary>Something is no longer deprecated.</summary>
    Undeprecated,

    /// <summary>Something has another name.</summary>
    Renamed,

    /// <summary>The document says the same in another way.</summary>
    Restated,
}
