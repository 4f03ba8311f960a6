namespace AppStoreConnect.Spec.Diff;

/// <summary>What is received has another type.</summary>
internal sealed class ResponseTypeChangedRule : SpecRule
{
    public override string Id => "response-type-changed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What is received has another type.";

    public override WireEffect Wire => WireEffect.Fails;

    public override string OnTheWire => "The old type cannot be read from it.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type is another.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Replaced && change.Inner is null && !change.RefersToOther();

    public override FormattableString Describe(SpecChange change) =>
        $"{change.PlaceAndOperation()} answers {change.NewValue} instead of {change.OldValue}";
}
