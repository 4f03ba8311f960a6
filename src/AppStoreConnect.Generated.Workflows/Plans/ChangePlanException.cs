using System.Globalization;
using System.Text;

namespace AppStoreConnect.Workflows;

/// <summary>
/// The exception thrown when some changes of a plan failed and the others were applied. <see cref="Plan"/> has the outcome of each change. Call
/// <see cref="ChangePlan.ApplyAsync"/> again to try the rest.
/// </summary>
public sealed class ChangePlanException : AppStoreConnectException
{
    internal ChangePlanException(ChangePlan plan)
        : base(Describe(plan), Cause([.. plan.Changes.Select(change => change.Error).OfType<Exception>()])) => Plan = plan;

    /// <summary>The plan, with the outcome of each change.</summary>
    public ChangePlan Plan { get; }

    // One whose outcome is not known goes first: the plan's is not known either.
    private static Exception Cause(Exception[] errors) => Array.Find(errors, error => error is AppStoreConnectException { MayHaveBeenApplied: true }) ?? errors[0];

    private static string Describe(ChangePlan plan)
    {
        Change[] failed = [.. plan.Changes.Where(change => change.Outcome == ChangeOutcome.Failed)];
        int applied = plan.Changes.Count(change => change.Outcome == ChangeOutcome.Applied);
        int skipped = plan.Changes.Count(change => change.Outcome == ChangeOutcome.Skipped);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{plan.Title}: {failed.Length} of {plan.Changes.Count} changes failed ({applied} applied, {skipped} skipped).");
        foreach (Exception error in failed.Select(change => change.Error!).Distinct())
        {
            foreach (Change change in failed.Where(change => change.Error == error))
            {
                text.Append("\n  ").Append(change);
            }

            text.Append("\n    ").Append(error.Message.ReplaceLineEndings("\n    "));
        }

        return text.Append("\n  Apply the plan again to try the remaining changes.").ToString();
    }
}
