namespace AppStoreConnect.Spec.Diff;

/// <summary>Whether an object may hold members beyond those described, or which, changed.</summary>
internal sealed class FurtherMembersChangedRule : SpecRule
{
    public override string Id => "further-members-changed";

    public override SpecLevel Level => SpecLevel.Risk;

    public override string Meaning => "Whether an object may hold members beyond those described, or which, changed.";

    public override WireEffect Wire => WireEffect.Differs;

    public override string OnTheWire => "Members may be refused, or of another type.";

    public override SourceEffect Source => SourceEffect.None;

    public override string InSource => "Nothing changes.";

    public override bool Applies(SpecChange change) =>
        change.IsAttribute(SpecAttributes.AdditionalProperties) || change.CameOrWent(SpecNodeKind.AdditionalProperties);

    public override FormattableString Describe(SpecChange change) => $"further members of {change.Place()} changed";
}
