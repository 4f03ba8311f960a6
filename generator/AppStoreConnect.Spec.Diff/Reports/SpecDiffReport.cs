namespace AppStoreConnect.Spec.Diff;

/// <summary>A diff in all its published forms.</summary>
public sealed class SpecDiffReport
{
    private SpecDiffReport(SpecDiff diff)
    {
        Diff = diff;
        Facts = SpecReportFacts.Of(diff);
    }

    /// <summary>The diff.</summary>
    public SpecDiff Diff { get; }

    /// <summary>The findings, grouped for readers.</summary>
    public SpecReportFacts Facts { get; }

    /// <summary>Whether the two descriptions are equal, so that there is nothing to publish.</summary>
    public bool IsEmpty => Diff.Changes.Count == 0;

    /// <summary>The Markdown page.</summary>
    public string Markdown => MarkdownReport.Write(Facts);

    /// <summary>The HTML page.</summary>
    public string Html => HtmlReport.Write(Facts);

    /// <summary>The summary in plain text, which fits on one screen.</summary>
    public IReadOnlyList<string> Summary => SpecSummary.Lines(Facts);

    /// <summary>The JSON for tools. <c>spec/diff-report.md</c> documents its shape.</summary>
    public string Json => JsonReport.Write(Facts);

    /// <summary>The file name of the page: the new version, with a hash if the version did not change (<see cref="SpecReportNames.Stem"/>).</summary>
    public string MarkdownFileName => SpecReportNames.Stem(Diff.Old, Diff.New) + ".md";

    /// <summary>The file name of the JSON for tools.</summary>
    public string JsonFileName => SpecReportNames.Stem(Diff.Old, Diff.New) + ".json";

    /// <summary>File names without extensions, in order of preference: the usual one, one with a hash of the new content, and one with hashes of both.</summary>
    public IReadOnlyList<string> FileNames => SpecReportNames.Stems(Diff.Old, Diff.New);

    /// <summary>What the changelog says, in Markdown, one item per line.</summary>
    public IReadOnlyList<string> ChangelogLines => SpecChangelog.Lines(Diff);

    /// <summary>How the package version changes. <see cref="SpecVersionSteps.Next"/> returns the new version.</summary>
    public SpecVersionStep Step => Facts.Step;

    /// <summary>Compares two descriptions and reports on it.</summary>
    /// <param name="old">The old description.</param>
    /// <param name="new">The new description.</param>
    /// <param name="options">Names, filters, accepted findings, and the previous release. Null uses the defaults.</param>
    public static SpecDiffReport Create(ApiDescription old, ApiDescription @new, SpecDiffOptions? options = null) =>
        new(SpecDiff.Create(old, @new, options));
}
