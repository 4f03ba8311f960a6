namespace AppStoreConnect.Modeling;

/// <summary>Names that no rule finds, each with its reason. The only place for such.</summary>
public static class NamesByHand
{
    private static readonly Dictionary<string, string> s_sharedEnums = new(StringComparer.Ordinal)
    {
        // Said anew for each of the metrics endpoints and in what they answer, always about the same thing.
        ["granularity"] = "MetricGranularity",
        ["period"] = "MetricPeriod",
        ["groupBy"] = "MetricGroupBy",
    };

    /// <summary>The open enum that all properties and parameters of a name share; null for nearly all.</summary>
    public static string? SharedEnum(string name) => s_sharedEnums.TryGetValue(name, out string? shared) ? shared : null;
}
