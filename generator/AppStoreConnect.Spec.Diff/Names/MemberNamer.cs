using AppStoreConnect.Modeling;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Finds the C# member that a change is about.</summary>
internal sealed class MemberNamer(ClientNames old, ClientNames @new)
{
    /// <summary>The names in the client after the change.</summary>
    internal ClientNames New { get; } = @new;

    /// <summary>Returns the name of the member: in the package before the change if it was removed, otherwise in the one after. Null if there is none.</summary>
    internal string? Name(SpecChange change)
    {
        ClientNames names = change.Kind == SpecChangeKind.Removed ? old : New;
        if (change is { Kind: SpecChangeKind.Renamed, Location.Kind: SpecNodeKind.Component })
        {
            return old.Schema(change.OldValue!);
        }

        SpecLocation place = change.Location;
        if (place.Kind == SpecNodeKind.Member)
        {
            return place.Key;
        }

        string? value = place.Kind == SpecNodeKind.EnumValue ? change.Name() : null;
        if (place.Path is { } path)
        {
            return InOperation(names, place, path, value);
        }

        if (place.Component is not { } schema)
        {
            return null;
        }

        List<string> properties = Properties(place);
        return value is not null ? names.EnumValue(schema, properties, value)
            : properties.Count == 0 ? names.Schema(schema)
            : names.Property(schema, properties);
    }

    private static string? InOperation(ClientNames names, SpecLocation place, string path, string? value)
    {
        string? method = place.Method;
        if (place.Parameter is { } parameter)
        {
            return value is null ? names.Parameter(path, method, parameter) : names.ParameterValue(path, method, parameter, value);
        }

        return method is null ? null : names.Operation(path, method);
    }

    private static List<string> Properties(SpecLocation place)
    {
        var names = new List<string>();
        for (SpecLocation? step = place; step is not null && step.Kind != SpecNodeKind.Component; step = step.Parent)
        {
            if (step.Kind == SpecNodeKind.Property)
            {
                names.Insert(0, step.Key);
            }
        }

        return names;
    }
}
