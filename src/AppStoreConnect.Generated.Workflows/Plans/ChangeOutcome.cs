namespace AppStoreConnect.Workflows;

/// <summary>The outcome of a <see cref="Change"/>.</summary>
public enum ChangeOutcome
{
    /// <summary>Not applied yet.</summary>
    Pending,

    /// <summary>Applied.</summary>
    Applied,

    /// <summary>Refused or interrupted: see <see cref="Change.Error"/>. The next <see cref="ChangePlan.ApplyAsync"/> tries it again.</summary>
    Failed,

    /// <summary>Not tried, because a change that it depends on failed. The next <see cref="ChangePlan.ApplyAsync"/> tries it again.</summary>
    Skipped,
}
