using System.Globalization;
using AppStoreConnect.Spec;

namespace AscSpec.Update;

/// <summary>What an update may accept other than the next release.</summary>
/// <param name="OtherApi">Whether the document may have a different title.</param>
/// <param name="Downgrade">Whether it may have a lower version.</param>
/// <param name="Removals">Whether it may lack more operations than any release has removed.</param>
internal sealed record UpdatePermissions(bool OtherApi = false, bool Downgrade = false, bool Removals = false);

/// <summary>Rejects documents that are unlikely to be the next release: another API, an older version, or only part of the operations.</summary>
internal static class ReleaseGuard
{
    /// <summary>Apple's releases have removed at most 4 percent (from 3.2 to 4.3, with several releases in between).</summary>
    private const int MostPercent = 5;

    /// <exception cref="ToolException">The document is rejected. The message names the option that allows it.</exception>
    public static void Check(ApiDescription before, ApiDescription after, UpdatePermissions allowed)
    {
        if (before.Title != after.Title && !allowed.OtherApi)
        {
            throw new ToolException($"the repository has '{before.Title}', but the document is '{after.Title}'. To accept it, add --allow-other-api. Nothing was changed.");
        }

        if (!allowed.Downgrade && Compare(after.Version, before.Version) < 0)
        {
            throw new ToolException($"the repository has version {before.Version}, but the document has the older version {after.Version}. To accept it, add --allow-downgrade. Nothing was changed.");
        }

        HashSet<string> operations = [.. Operations(after)];
        string[] old = [.. Operations(before)];
        int gone = old.Count(operation => !operations.Contains(operation));
        if (!allowed.Removals && gone * 100 > old.Length * MostPercent && gone > 1)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture,
                $"the document lacks {gone} of the {old.Length} operations of version {before.Version}, such as {old.First(operation => !operations.Contains(operation))}, so it may be incomplete. To accept it, add --allow-removals. Nothing was changed."));
        }
    }

    /// <summary>Compares two versions by their numbers, so that <c>4.10</c> follows <c>4.9</c>. Returns 0 if either does not consist of numbers.</summary>
    public static int Compare(string left, string right)
    {
        if (Numbers(left) is not { } first || Numbers(right) is not { } second)
        {
            return 0;
        }

        for (int i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            int order = first.ElementAtOrDefault(i).CompareTo(second.ElementAtOrDefault(i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static long[]? Numbers(string version)
    {
        string[] parts = version.Split('.');
        long[] numbers = [.. parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1)];
        return numbers.Contains(-1) ? null : numbers;
    }

    private static IEnumerable<string> Operations(ApiDescription description) =>
        description.Paths.SelectMany(path => path.Operations.Select(operation => operation.Method + " " + path.Path));
}
