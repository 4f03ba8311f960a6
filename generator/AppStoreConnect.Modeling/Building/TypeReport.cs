using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Compares the table of groups with the document: places that are gone, and equal types that no row joins.</summary>
internal static class TypeReport
{
    /// <summary>Adds what it finds to the problems.</summary>
    public static void Add(ProblemSink problems, TypeGroups groups, ClientModel model)
    {
        foreach ((TypeGroup group, TypeKey place) in groups.Gone())
        {
            problems.Stale("", $"TypeGroups lists '{place}' as {group.Name}, but the document has no such place. Remove the row, or name the place's successor.");
        }

        Report(model.Enums.Where(value => value.IsAnswered && value.Values.Count > 1), value => value.ClassName, value => string.Join("\n", value.Values.Select(known => known.Value)), "values");
        Report(
            model.Objects.Where(value => value.Members.Count > 1),
            value => value.ClassName,
            value => string.Join("\n", value.Members.Select(member => $"{member.WireName} {member.Type}")),
            "members");

        void Report<T>(IEnumerable<T> types, Func<T, string> name, Func<T, string> content, string what)
        {
            foreach (IGrouping<string, T> equal in types.GroupBy(content, StringComparer.Ordinal))
            {
                string[] names = [.. equal.Select(name).OrderBy(className => className, StringComparer.Ordinal)];
                if (names.Length > 1 && !TypeGroups.Distinct.Any(distinct => names.All(distinct.Contains)))
                {
                    problems.Equal("", $"{string.Join(", ", names)} have equal {what}. Join them in TypeGroups.Table, or list them in TypeGroups.Distinct.");
                }
            }
        }
    }
}
