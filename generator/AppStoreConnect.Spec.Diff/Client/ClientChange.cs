namespace AppStoreConnect.Spec.Diff;

/// <summary>What changed about a client member.</summary>
/// <param name="Effect">What it does to code.</param>
/// <param name="Old">The old member, or null if it is new.</param>
/// <param name="New">The new member, or null if it was removed.</param>
internal sealed record ClientChange(SourceEffect Effect, ClientMember? Old, ClientMember? New)
{
    /// <summary>The member that changed.</summary>
    internal ClientMember Member => (Old ?? New)!;
}
