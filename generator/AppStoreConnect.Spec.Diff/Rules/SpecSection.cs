namespace AppStoreConnect.Spec.Diff;

/// <summary>The sections of the report, in its order.</summary>
public enum SpecSection
{
    /// <summary>What breaks.</summary>
    MustChange,

    /// <summary>What an old build may meet.</summary>
    MustTolerate,

    /// <summary>What is deprecated now.</summary>
    Deprecated,

    /// <summary>What is no longer deprecated.</summary>
    Undeprecated,

    /// <summary>What is new.</summary>
    New,

    /// <summary>What callers may do or leave out that they could not, without anything new.</summary>
    Relaxed,

    /// <summary>What changes nothing for anybody.</summary>
    Churn,
}

/// <summary>Decides sections.</summary>
public static class SpecSections
{
    /// <summary>The section of a finding: its level decides, and within the lowest level the kind of news.</summary>
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
