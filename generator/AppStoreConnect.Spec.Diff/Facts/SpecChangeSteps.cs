namespace AppStoreConnect.Spec.Diff;

/// <summary>Converts changes to the form that rules evaluate: one change for each thing that can affect a client.</summary>
internal static class SpecChangeSteps
{
    internal static IEnumerable<SpecChange> Of(IEnumerable<SpecChange> changes)
    {
        SpecChange[] all = [.. changes];
        SpecChange[] ofPaths = [.. all.Where(change => IsParameter(change) && change.Location.Parent!.Kind == SpecNodeKind.Path)];
        return all.Where(change => !IsToldByAnother(change) && !IsWrittenElsewhere(change, ofPaths)).SelectMany(Expand);
    }

    private static bool IsParameter(SpecChange change) =>
        change.Location.Kind == SpecNodeKind.Parameter && change.Kind is SpecChangeKind.Added or SpecChangeKind.Removed;

    /// <summary>A parameter can be declared on a path or on each of its operations. Calls do not see the difference.</summary>
    private static bool IsWrittenElsewhere(SpecChange change, SpecChange[] ofPaths)
    {
        if (!IsParameter(change))
        {
            return false;
        }

        SpecNode parameter = (change.New ?? change.Old)!;
        SpecLocation owner = change.Location.Parent!;
        if (owner.Kind == SpecNodeKind.Path)
        {
            SpecNode? other = change.New is null ? change.NewOwner : change.OldOwner;
            SpecNode[] operations = other is null ? [] : [.. other.ChildrenOf(SpecNodeKind.Operation)];
            return operations.Length > 0 && operations.All(operation => IsSame(operation.Child(SpecNodeKind.Parameter, parameter.Key), parameter));
        }

        return ofPaths.Any(moved => moved.Kind != change.Kind && moved.Location.Parent == owner.Parent && moved.Location.Key == change.Location.Key
            && IsSame(moved.New ?? moved.Old, parameter));
    }

    private static bool IsSame(SpecNode? one, SpecNode other) => one is not null && SpecEquality.Same(one, other, renames: null);

    private static IEnumerable<SpecChange> Expand(SpecChange change)
    {
        if (change.Kind is SpecChangeKind.Added or SpecChangeKind.Removed && change.Location.Kind == SpecNodeKind.Path)
        {
            // A path is added or removed with its operations, because a client calls operations.
            SpecNode[] operations = [.. (change.New ?? change.Old)!.ChildrenOf(SpecNodeKind.Operation)];
            return operations.Length == 0 ? [change] : operations.Select(operation => change with
            {
                Location = change.Location.Child(operation),
                Old = change.Old is null ? null : operation,
                New = change.New is null ? null : operation,
            });
        }

        if (IsWrapper(change.Location) && (change.New ?? change.Old) is { } wrapper && change.Kind is SpecChangeKind.Added or SpecChangeKind.Removed)
        {
            return ExpandWrapper(change, wrapper);
        }

        // A reference to another component is reported in one line. A schema that only moved is compared as if it had not.
        bool other = change.Old?.Has(SpecAttributes.Reference) == true && change.New?.Has(SpecAttributes.Reference) == true;
        return !other && change.Inner is { Count: > 0 } inner ? Of(inner).Prepend(change) : [change];
    }

    /// <summary>JSON:API wraps the members of a resource in <c>attributes</c> and <c>relationships</c>, which are not members themselves.</summary>
    private static bool IsWrapper(SpecLocation place) =>
        place is { Kind: SpecNodeKind.Property, Key: "attributes" or "relationships", Parent: { } parent }
        && (parent.Kind == SpecNodeKind.Component || parent is { Kind: SpecNodeKind.Property, Key: "data", Parent.Kind: SpecNodeKind.Component });

    private static IEnumerable<SpecChange> ExpandWrapper(SpecChange change, SpecNode wrapper)
    {
        SpecNode[] members = [.. wrapper.ChildrenOf(SpecNodeKind.Property)];
        return members.Length == 0 ? [change] : members.Select(member =>
        {
            SpecNode node = member;
            if (!wrapper.Has(SpecAttributes.Required))
            {
                // If the whole is optional, so is each part.
                node = member.Clone();
                node.Set(SpecAttributes.Required, null);
            }

            return change with
            {
                Location = change.Location.Child(member),
                Old = change.Old is null ? null : node,
                New = change.New is null ? null : node,
            };
        });
    }

    /// <summary>The values of an enum or discriminator that was added or removed are part of that change.</summary>
    private static bool IsToldByAnother(SpecChange change)
    {
        string? owner = change.Location.Kind switch
        {
            SpecNodeKind.EnumValue => SpecAttributes.Enum,
            SpecNodeKind.Mapping => SpecAttributes.Discriminator,
            _ => null,
        };
        return owner is not null && change.Kind != SpecChangeKind.Changed && change.OldOwner?.Has(owner) != change.NewOwner?.Has(owner);
    }
}
