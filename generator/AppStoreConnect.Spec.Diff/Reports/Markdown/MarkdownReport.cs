namespace AppStoreConnect.Spec.Diff;

/// <summary>The report as a Markdown page. Breaking changes come first. Changes without effect come last and are collapsed.</summary>
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
