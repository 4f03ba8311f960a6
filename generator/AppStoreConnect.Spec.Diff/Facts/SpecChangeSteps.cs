namespace AppStoreConnect.Spec.Diff;

/// <summary>The changes in the form in which rules evaluate them: one for each thing that may affect a client.</summary>
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

    /// <summary>A parameter can be written at a path or at each of its operations. Calls do not see the difference.</summary>
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
            // A path is added and removed with its operations, which are what a client calls.
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

        // What refers to another component now is reported in one line; what is only written elsewhere is compared as if it were in place.
        bool other = change.Old?.Has(SpecAttributes.Reference) == true && change.New?.Has(SpecAttributes.Reference) == true;
        return !other && change.Inner is { Count: > 0 } inner ? Of(inner).Prepend(change) : [change];
    }

    /// <summary>JSON:API puts a resource's members into <c>attributes</c> and <c>relationships</c>, which are not members themselves.</summary>
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
                // Who may leave out the whole may leave out each part.
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

    /// <summary>Values of an enum or discriminator that is new or gone as a whole come with it.</summary>
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
