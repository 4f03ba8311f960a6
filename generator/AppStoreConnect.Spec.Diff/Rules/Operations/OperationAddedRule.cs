namespace AppStoreConnect.Spec.Diff;

/// <summary>An operation is new.</summary>
internal sealed class OperationAddedRule : SpecRule
{
    public override string Id => "operation-added";

    public override SpecLevel Level => SpecLevel.Addition;

    public override string Meaning => "An operation is new.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.Adds;

    public override string InSource => "A method is new, and the builders that lead to it.";

    public override bool Applies(SpecChange change) => change.IsAdded(SpecNodeKind.Operation);

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} added";
}
