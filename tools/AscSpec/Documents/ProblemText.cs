using System.Globalization;
using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>Formats the problems of a reader as messages.</summary>
internal static class ProblemText
{
    private const int Shown = 20;

    /// <summary>Warns about what a document says but the description lacks, starting with the worst problem.</summary>
    public static void Warn(ToolHost host, LoadedDocument document)
    {
        List<SpecProblem> problems = [.. document.Problems.Where(problem => problem.Severity != SpecProblemSeverity.Info).OrderByDescending(problem => problem.Severity)];
        foreach (SpecProblem problem in problems.Take(Shown))
        {
            host.Warn($"{document.Origin}: {Of(problem)}");
        }

        if (problems.Count > Shown)
        {
            host.Warn(string.Create(CultureInfo.InvariantCulture, $"{document.Origin}: {problems.Count - Shown} more problems"));
        }
    }

    /// <summary>Formats a problem in one line.</summary>
    public static string Of(SpecProblem problem) =>
        problem.Pointer.Length == 0 ? problem.Message : $"{problem.Pointer}: {problem.Message}";
}
