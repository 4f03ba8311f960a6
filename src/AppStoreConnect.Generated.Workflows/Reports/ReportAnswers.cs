using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace AppStoreConnect.Workflows.Reports;

/// <summary>
/// Distinguishes "zero", "not yet", and "no longer" from real errors. Apple returns all three as errors with the same code, so the message decides.
/// An unknown message stays an error, because it must never be taken for zero.
/// </summary>
internal static class ReportAnswers
{
    private static readonly (HttpStatusCode Status, string Sentence, ReportOutcome Outcome)[] s_sentences =
    [
        (HttpStatusCode.NotFound, "There were no sales for the date specified", ReportOutcome.NoSales),
        (HttpStatusCode.NotFound, "Report is not available yet", ReportOutcome.NotYet),
        (HttpStatusCode.Gone, "Report is no longer available", ReportOutcome.Gone),
        (HttpStatusCode.NotFound, "Report is no longer available", ReportOutcome.Gone),
    ];

    public static bool TryRead(AppStoreConnectException error, out ReportOutcome outcome, [NotNullWhen(true)] out string? answer)
    {
        foreach (ApiError one in error.Errors)
        {
            foreach ((HttpStatusCode status, string sentence, ReportOutcome meaning) in s_sentences)
            {
                if (error.StatusCode == status && one.Detail?.Contains(sentence, StringComparison.OrdinalIgnoreCase) == true)
                {
                    (outcome, answer) = (meaning, one.Detail);
                    return true;
                }
            }
        }

        (outcome, answer) = (default, null);
        return false;
    }
}
