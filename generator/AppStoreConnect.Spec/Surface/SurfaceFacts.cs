using AppStoreConnect.Spec.Facts;

#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>The facts of a description in the notation that <c>spec/README.md</c> explains.</summary>
public static class SurfaceFacts
{
    /// <summary>
    /// Returns the fact lines in ordinal order, each once, without line ends. Equal descriptions have equal lines. A line that two
    /// descriptions share states the same about both, unless it depends on facts that are stated once for many places: shared enumerations,
    /// usual errors, and the constants of discriminators.
    /// </summary>
    /// <param name="d">The description.</param>
    public static IEnumerable<string> Enumerate(ApiDescription d) => Sorted(d);

    internal static List<string> Sorted(ApiDescription description)
    {
        var lines = new List<string>();
        HeadFacts.Add(lines, description);
        new ComponentFacts(lines, description.Schemas).Add();

        var enums = EnumSets.Of(description);
        enums.AddFacts(lines);
        new PathFacts(lines, enums, UsualErrors.Of(description)).Add(description.Paths);
        lines.Sort(string.CompareOrdinal);
        return lines;
    }
}
