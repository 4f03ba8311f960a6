using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>Compares the tables of meanings with the document version they were written for, and reports entries that match no member.</summary>
internal static class MeaningReport
{
    /// <summary>Adds its findings to the problems. Other versions and other APIs have other members.</summary>
    public static void Add(ProblemSink problems, ApiDescription description, RoleFinder roles, ClientModel model)
    {
        if (description.Title != Meanings.Api || description.Version != Meanings.Version)
        {
            return;
        }

        foreach ((string owner, string name) in Stale(roles, model))
        {
            problems.StaleMeaning($"The meanings explain '{name}' of '{owner}', which the document does not have. Correct the entry in generator/AppStoreConnect.Modeling/Docs, or remove it.");
        }
    }

    private static IEnumerable<(string Owner, string Name)> Stale(RoleFinder roles, ClientModel model)
    {
        IEnumerable<(string Owner, string Name)?> taken =
        [
            .. model.Resources.SelectMany(resource => resource.Attributes.Select(member => Meanings.Find(resource.SchemaName, member.WireName))),
            .. model.Requests.SelectMany(request => request.Attributes.Select(member => Meanings.Find(roles.ResourceOf(request.SchemaName), member.WireName))),
            .. model.Objects.SelectMany(value => value.Sources.Append(value.ClassName).SelectMany(owner => value.Members.Select(member => Meanings.Find(owner, member.WireName)))),
        ];
        return Meanings.Keys.Except(taken.OfType<(string Owner, string Name)>()).OrderBy(key => key.Owner, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal);
    }
}
