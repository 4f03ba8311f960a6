namespace AppStoreConnect.Modeling;

/// <summary>Compares the table of groups with the document: places that no longer exist, and equal types that no row groups.</summary>
internal static class TypeReport
{
    /// <summary>Adds its findings to the problems.</summary>
    public static void Add(ProblemSink problems, TypeGroups groups, TypeNames names, ClientModel model)
    {
        foreach ((TypeGroup group, TypeKey place) in groups.Gone())
        {
            problems.Stale("", $"TypeGroups lists '{place}' as {group.Name}, but the document has no such place. Remove the row, or enter the place's successor.");
        }

        // Fields, includes, and orders belong to one resource, regardless of others.
        var ofOneResource = new HashSet<string>(
            names.Enums.Where(key => key.Kind is TypeKeyKind.Fields or TypeKeyKind.Include or TypeKeyKind.Sort).Select(names.ClassOf), StringComparer.Ordinal);
        Report(
            model.Enums.Where(value => value.Values.Count > 1 && !ofOneResource.Contains(value.ClassName)),
            value => value.ClassName,
            value => string.Join("\n", value.Values.Select(known => known.Value)),
            "values");
        Report(
            model.Objects.Where(value => value.Members.Count > 1),
            value => value.ClassName,
            value => string.Join("\n", value.Members.Select(member => $"{member.WireName} {member.Type}")),
            "members");

        void Report<T>(IEnumerable<T> types, Func<T, string> name, Func<T, string> content, string what)
        {
            foreach (IGrouping<string, T> equal in types.GroupBy(content, StringComparer.Ordinal))
            {
                string[] classes = [.. equal.Select(name).OrderBy(className => className, StringComparer.Ordinal)];
                if (classes.Length > 1 && !TypeGroups.Distinct.Any(distinct => classes.All(distinct.Contains)))
                {
                    problems.Equal("", $"{string.Join(", ", classes)} have equal {what}. Join them in TypeGroups.Table, or list them in TypeGroups.Distinct.");
                }
            }
        }
    }
}
