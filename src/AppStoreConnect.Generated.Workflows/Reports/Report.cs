using AppStoreConnect.Workflows.Reports;

namespace AppStoreConnect.Workflows;

/// <summary>A report, fully read.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
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

    /// <summary>Whether there are rows and, if not, why.</summary>
    public ReportOutcome Outcome { get; }

    /// <summary>The rows, in the report's order. Empty unless <see cref="Outcome"/> is <see cref="ReportOutcome.Rows"/>; may be empty then, too.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>Apple's message for a report without rows, or null if there are rows.</summary>
    public string? Answer { get; }

    /// <summary>The first hundred values that could not be read. Empty if there are none.</summary>
    public IReadOnlyList<ReportProblem> Problems { get; }

    /// <summary>The number of values that could not be read.</summary>
    public int ProblemCount { get; }
}
