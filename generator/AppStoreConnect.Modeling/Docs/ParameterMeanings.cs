namespace AppStoreConnect.Modeling;

/// <summary>The meanings of query parameters, by the conventions that all operations follow.</summary>
internal static class ParameterMeanings
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["filter[reportDate]"] = "The day, week, month, or year of the report: yyyy-MM-dd (for a week, its Sunday), yyyy-MM, or yyyy. If not set, the latest report.",
        ["filter[reportSubType]"] = "The subtype of the report.",
        ["filter[reportType]"] = "The type of the report.",
        ["filter[frequency]"] = "Whether the report covers a day, a week, a month, or a year.",
        ["filter[vendorNumber]"] = "Your vendor number, from Payments and Financial Reports in App Store Connect.",
        ["filter[version]"] = "The version, such as 142 for a build. For a sales report, the version of its format, such as 1_1.",
        ["filter[regionCode]"] = "The region of a financial report, such as US. ZZ means all regions in one report, and Z1 the detailed report.",
        ["filter[processingState]"] = "Returns only builds in one of these processing states.",
        ["filter[udid]"] = "Returns only devices with one of these identifiers.",
        ["granularity"] = "The time span that each figure covers.",
        ["groupBy"] = "How the figures are grouped. If not set, they are totals.",
        ["include"] = "The related resources to include.",
        ["limit"] = "The number of results per page.",
        ["period"] = "The period that the figures cover.",
        ["sort"] = "The sort order of the results: by the first value, then by the next.",
    };

    /// <summary>Returns the meaning of a parameter.</summary>
    public static string Of(string name)
    {
        if (s_names.TryGetValue(name, out string? meaning))
        {
            return meaning;
        }

        (string kind, string argument) = TypeKeys.Split(name);
        return kind switch
        {
            "fields" when argument.Length > 0 => $"The fields of {argument} to return. Default: all.",
            "filter" when argument.Length > 0 => $"Returns only results whose {argument} is one of these.",
            "exists" when argument.Length > 0 => $"Returns only results that have (true) or lack (false) {argument}.",
            "limit" when argument.Length > 0 => $"The number of included {argument} per result.",
            _ => $"The query parameter {name}.",
        };
    }
}
