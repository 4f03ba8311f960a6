namespace AppStoreConnect.Workflows;

/// <summary>How far a <see cref="Change"/> has come.</summary>
public enum ChangeOutcome
{
    /// <summary>Not applied yet.</summary>
    Pending,

    /// <summary>Applied.</summary>
    Applied,

    /// <summary>Refused or broken off: see <see cref="Change.Error"/>. The next <see cref="ChangePlan.ApplyAsync"/> tries it again.</summary>
    Failed,

    /// <summary>Not tried, because a change that it depends on failed. The next <see cref="ChangePlan.ApplyAsync"/> tries it again.</summary>
    Skipped,
}
