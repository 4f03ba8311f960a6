namespace AppStoreConnect.Modeling;

/// <summary>What query parameters do, by the conventions that all operations follow.</summary>
internal static class ParameterMeanings
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["filter[reportDate]"] = "The day, week, month, or year of the report: yyyy-MM-dd (of a week its Sunday), yyyy-MM, or yyyy. If not set, the latest report.",
        ["filter[reportSubType]"] = "Which version of the report.",
        ["filter[reportType]"] = "Which report.",
        ["filter[frequency]"] = "Whether the report covers a day, a week, a month, or a year.",
        ["filter[vendorNumber]"] = "Your vendor number, from Payments and Financial Reports in App Store Connect.",
        ["filter[version]"] = "The version, such as 142 for a build; of a sales report the version of its format, such as 1_1.",
        ["filter[regionCode]"] = "The region of a financial report, such as US, or ZZ for all regions in one and Z1 for the detailed report.",
        ["filter[processingState]"] = "Only builds in one of these states of processing.",
        ["filter[udid]"] = "Only devices with one of these identifiers.",
        ["granularity"] = "How much time each figure covers.",
        ["groupBy"] = "What the figures are grouped by. If not set, they are of all together.",
        ["include"] = "The related resources to return along with the results.",
        ["limit"] = "How many results a page has.",
        ["period"] = "How far back the figures go.",
        ["sort"] = "The order of the results. Several values order by the first, then by the next.",
    };

    /// <summary>What a parameter does.</summary>
    public static string Of(string name)
    {
        if (s_names.TryGetValue(name, out string? meaning))
        {
            return meaning;
        }

        (string kind, string argument) = TypeKeys.Split(name);
        return kind switch
        {
            "fields" when argument.Length > 0 => $"The fields of {argument} to return. If not set, all of them.",
            "filter" when argument.Length > 0 => $"Only results whose {argument} is one of these.",
            "exists" when argument.Length > 0 => $"Only results that have, or do not have, {argument}.",
            "limit" when argument.Length > 0 => $"How many included {argument} each result has.",
            _ => $"The query parameter {name}.",
        };
    }
}
