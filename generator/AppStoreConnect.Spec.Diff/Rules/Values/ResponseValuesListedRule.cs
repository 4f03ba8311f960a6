namespace AppStoreConnect.Spec.Diff;

/// <summary>What was read as any value is one of listed ones.</summary>
internal sealed class ResponseValuesListedRule : SpecRule
{
    public override string Id => "response-values-listed";

    public override SpecLevel Level => SpecLevel.Breaking;

    public override string Meaning => "What was read as any value is one of listed ones.";

    public override WireEffect Wire => WireEffect.None;

    public override string OnTheWire => "Nothing changes.";

    public override SourceEffect Source => SourceEffect.ChangesType;

    public override string InSource => "Its type becomes an enum.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Gained(SpecAttributes.Enum) && !change.IsInParameter();

    public override FormattableString Describe(SpecChange change) => $"{change.Place()} answers listed values only: {change.Values()}";
}
