namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>A made-up change with its effects on the calls and responses of an existing build.</summary>
/// <param name="Name">The name of the change.</param>
/// <param name="Wire">Whether calls are still accepted.</param>
/// <param name="Data">Whether responses contain the same data as before.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record MadeUpChange(string Name, SpecVerdict Wire, SpecVerdict Data, Action<OrchardEdit> Apply);
