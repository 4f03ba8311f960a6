namespace AppStoreConnect.Spec.Diff;

/// <summary>The sections of the report, in order.</summary>
public enum SpecSection
{
    /// <summary>What breaks.</summary>
    MustChange,

    /// <summary>What an existing build may receive for the first time.</summary>
    MustTolerate,

    /// <summary>What is now deprecated.</summary>
    Deprecated,

    /// <summary>What is no longer deprecated.</summary>
    Undeprecated,

    /// <summary>What is new.</summary>
    New,

    /// <summary>What callers can now do or omit that they could not before, apart from new items.</summary>
    Relaxed,

    /// <summary>What affects nobody.</summary>
    Churn,
}

/// <summary>Decides the section of a finding.</summary>
public static class SpecSections
{
    /// <summary>Returns the section of a finding. Its level decides, and within the lowest level the kind of news.</summary>
    public static SpecSection Of(SpecLevel level, SpecNews news) => (level, news) switch
    {
        (SpecLevel.Breaking, _) => SpecSection.MustChange,
        (SpecLevel.Risk, _) => SpecSection.MustTolerate,
        (SpecLevel.Deprecation, _) => SpecSection.Deprecated,
        (SpecLevel.Addition, _) => SpecSection.New,
        (_, SpecNews.Relaxed) => SpecSection.Relaxed,
        (_, SpecNews.Undeprecated) => SpecSection.Undeprecated,
        _ => SpecSection.Churn,
    };
}
