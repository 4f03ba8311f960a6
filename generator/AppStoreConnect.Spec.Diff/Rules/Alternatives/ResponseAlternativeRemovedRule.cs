namespace AppStoreConnect.Spec.Diff;

/// <summary>Replies no longer hold a kind of object.</summary>
internal sealed class ResponseAlternativeRemovedRule : SpecRule
{
    public override string Id => "response-alternative-removed";

    public override SpecLevel Level => SpecLevel.Info;

    public override string Meaning => "Replies no longer hold a kind of object.";

    public override WireEffect Wire => WireEffect.ReadsLess;

    public override string OnTheWire => "It does not arrive any more.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override SpecDirection Direction => SpecDirection.Response;

    public override bool Applies(SpecChange change) => change.Kind == SpecChangeKind.Removed && change.IsAlternative();

    public override FormattableString Describe(SpecChange change) => $"{change.Owner()} no longer answers {change.Name()}";
}
