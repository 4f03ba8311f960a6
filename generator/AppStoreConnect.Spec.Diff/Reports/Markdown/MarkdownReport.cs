namespace AppStoreConnect.Spec.Diff;

/// <summary>The report as a page to read: what breaks first, what changes nothing last and folded.</summary>
internal static class MarkdownReport
{
    internal static string Write(SpecReportFacts facts)
    {
        var page = new MarkdownText();
        HeadSection.Write(page, facts);
        MustChangeSection.Write(page, facts);
        MustTolerateSection.Write(page, facts);
        DeprecationSection.Write(page, facts);
        NewsSection.Write(page, facts);
        RelaxationSection.Write(page, facts);
        MaintainerSection.Write(page, facts);
        ChurnSection.Write(page, facts);
        return page.ToString();
    }
}
