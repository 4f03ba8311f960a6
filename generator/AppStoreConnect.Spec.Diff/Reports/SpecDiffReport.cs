namespace AppStoreConnect.Spec.Diff;

/// <summary>A diff with everything that is published of it.</summary>
public sealed class SpecDiffReport
{
    private SpecDiffReport(SpecDiff diff)
    {
        Diff = diff;
        Facts = SpecReportFacts.Of(diff);
    }

    /// <summary>The diff.</summary>
    public SpecDiff Diff { get; }

    /// <summary>Its findings, sorted for a reader.</summary>
    public SpecReportFacts Facts { get; }

    /// <summary>Whether the two descriptions say the same: there is nothing to publish.</summary>
    public bool IsEmpty => Diff.Changes.Count == 0;

    /// <summary>The page to read.</summary>
    public string Markdown => MarkdownReport.Write(Facts);

    /// <summary>The same page for a browser.</summary>
    public string Html => HtmlReport.Write(Facts);

    /// <summary>The same on one screen, in plain text.</summary>
    public IReadOnlyList<string> Summary => SpecSummary.Lines(Facts);

    /// <summary>The same for tools; its shape is documented in <c>spec/diff-report.md</c>.</summary>
    public string Json => JsonReport.Write(Facts);

    /// <summary>The name of the page's file: the new version, with a hash where the version did not change (<see cref="SpecReportNames.Stem"/>).</summary>
    public string MarkdownFileName => SpecReportNames.Stem(Diff.Old, Diff.New) + ".md";

    /// <summary>The name of the file for tools.</summary>
    public string JsonFileName => SpecReportNames.Stem(Diff.Old, Diff.New) + ".json";

    /// <summary>Names for the files, without their endings, best first: the usual one, and those with hashes of the new content and of both.</summary>
    public IReadOnlyList<string> FileNames => SpecReportNames.Stems(Diff.Old, Diff.New);

    /// <summary>What the changelog says, in Markdown, one item a line.</summary>
    public IReadOnlyList<string> ChangelogLines => SpecChangelog.Lines(Diff);

    /// <summary>How far the package's version moves; <see cref="SpecVersionSteps.Next"/> gives the version.</summary>
    public SpecVersionStep Step => Facts.Step;

    /// <summary>Compares two descriptions and reports on it.</summary>
    /// <param name="old">The description before.</param>
    /// <param name="new">The description after.</param>
    /// <param name="options">Names, filters, accepted findings, the release before; null uses the defaults.</param>
    public static SpecDiffReport Create(ApiDescription old, ApiDescription @new, SpecDiffOptions? options = null) =>
        new(SpecDiff.Create(old, @new, options));
}
