using AppStoreConnect.Spec;

namespace AscSpec.Documents;

/// <summary>A reader's problem in one line.</summary>
internal static class ProblemText
{
    public static string Of(SpecProblem problem) =>
        problem.Pointer.Length == 0 ? problem.Message : $"{problem.Pointer}: {problem.Message}";
}
