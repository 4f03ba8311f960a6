using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A report, read whole.</summary>
/// <typeparam name="T">The type of its rows.</typeparam>
public sealed class Report<T>
{
    internal Report(ReportOutcome outcome, IReadOnlyList<T> rows, string? answer, ReportProblems problems)
    {
        Outcome = outcome;
        Rows = rows;
        Answer = answer;
        Problems = problems.Kept;
        ProblemCount = problems.Count;
    }

    /// <summary>Whether there are rows, and if not, why.</summary>
    public ReportOutcome Outcome { get; }

    /// <summary>The rows, in the report's order. Empty unless <see cref="Outcome"/> is <see cref="ReportOutcome.Rows"/>; may be empty then too.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>Apple's sentence for a report without rows; null if there are rows.</summary>
    public string? Answer { get; }

    /// <summary>Values that could not be read, the first hundred of them. Empty if all could.</summary>
    public IReadOnlyList<ReportProblem> Problems { get; }

    /// <summary>How many values could not be read.</summary>
    public int ProblemCount { get; }
}
