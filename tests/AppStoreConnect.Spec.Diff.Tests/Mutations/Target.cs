namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

/// <summary>
/// A description, the random numbers that choose places in it, and the chosen places. Several changes are made to one
/// description, each in its own operation or component, so that a thousand changes cost no more than a few dozen comparisons.
/// </summary>
internal sealed class Target(ApiDescription description, SpecReach reach, Random random, HashSet<string> taken)
{
    public ApiDescription Description { get; } = description;

    public Random Random { get; } = random;

    public T? Pick<T>(IEnumerable<T> items)
        where T : class
    {
        T[] choice = [.. items];
        return choice.Length == 0 ? null : choice[Random.Next(choice.Length)];
    }

    /// <summary>Whether this has not been changed yet. From now on, it counts as changed.</summary>
    public bool Take(string name) => taken.Add(name);

    /// <summary>Returns a name that no component has.</summary>
    public string NewName() => FormattableString.Invariant($"Zz{Random.Next()}");

    /// <summary>Returns a random operation that has not been changed yet, or null if the chosen one does not match.</summary>
    public (ApiPath Path, ApiOperation Operation)? PickOperation(Func<ApiOperation, bool> wanted)
    {
        ApiPath path = Description.Paths[Random.Next(Description.Paths.Count)];
        ApiOperation? operation = Pick(path.Operations.Where(wanted));
        return operation is not null && taken.Add(path.Path) ? (path, operation) : null;
    }

    /// <summary>Returns a random component that is used in only one direction and has not been changed yet, or null if the chosen one does not match.</summary>
    public ApiSchemaComponent? PickComponent(SpecDirection direction, Func<ApiSchema, bool> wanted)
    {
        ApiSchemaComponent component = Description.Schemas[Random.Next(Description.Schemas.Count)];
        return reach[component.Name] == direction && wanted(component.Schema) && taken.Add(component.Name) ? component : null;
    }

    /// <summary>Returns a random property in the objects of a component, or null if none matches.</summary>
    public (ApiSchemaComponent Component, string Path, ApiProperty Property)? PickProperty(SpecDirection direction, Func<ApiProperty, bool> wanted)
    {
        ApiSchemaComponent component = Description.Schemas[Random.Next(Description.Schemas.Count)];
        if (reach[component.Name] != direction || taken.Contains(component.Name))
        {
            return null;
        }

        (string Path, ApiProperty Property)[] places = [.. Properties(component.Schema, "").Where(place => wanted(place.Property))];
        if (places.Length == 0)
        {
            return null;
        }

        taken.Add(component.Name);
        (string path, ApiProperty property) = places[Random.Next(places.Length)];
        return (component, path, property);
    }

    private static IEnumerable<(string Path, ApiProperty Property)> Properties(ApiSchema schema, string prefix) =>
        schema.Properties.SelectMany(property => Properties(property.Schema, prefix + property.Name + ".").Prepend((prefix + property.Name, property)));
}
