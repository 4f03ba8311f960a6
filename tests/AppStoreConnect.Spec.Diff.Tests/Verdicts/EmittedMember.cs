namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>A public member of the emitted C#.</summary>
/// <param name="Source">What source code depends on: types without nullable annotations.</param>
/// <param name="Binary">What compiled code depends on.</param>
/// <param name="Required">Whether an initializer must set it.</param>
/// <param name="Obsolete">Whether it is obsolete.</param>
internal sealed record EmittedMember(string Source, string Binary, bool Required, bool Obsolete);
