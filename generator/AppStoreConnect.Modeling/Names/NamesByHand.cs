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

    /// <summary>
    /// Whether a plain integer of this name can exceed 32 bits. The document says int64 for four of 52 sizes of files; a build of
    /// more than two gigabytes has all of them.
    /// </summary>
    public static bool IsLarge(string name) =>
        name.EndsWith("Size", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Bytes", StringComparison.OrdinalIgnoreCase)
        || name is "offset" or "length";
}
