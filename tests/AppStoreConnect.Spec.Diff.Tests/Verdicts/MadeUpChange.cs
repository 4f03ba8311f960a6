namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>A change that was made up by hand, with what it does to calls and responses of an old build.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="Wire">Whether calls are still accepted.</param>
/// <param name="Data">Whether responses hold what they held.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record MadeUpChange(string Name, SpecVerdict Wire, SpecVerdict Data, Action<OrchardEdit> Apply);
