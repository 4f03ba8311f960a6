namespace AppStoreConnect.Spec.Diff;

/// <summary>How the package version changes.</summary>
public enum SpecVersionStep
{
    /// <summary>Nothing that package users can see changed.</summary>
    None,

    /// <summary>The package works as before and offers nothing new.</summary>
    Patch,

    /// <summary>Something is new or now obsolete.</summary>
    Minor,

    /// <summary>Code may have to change.</summary>
    Major,
}

/// <summary>Determines the next version of the package.</summary>
public static class SpecVersionSteps
{
    /// <summary>
    /// Applies semantic versioning to the open findings: major if any is breaking or breaks source, minor if any adds or deprecates something,
    /// and patch if there is any other change.
    /// </summary>
    public static SpecVersionStep Of(SpecDiff diff)
    {
        SpecFinding[] open = [.. diff.Open];
        if (open.Any(finding => finding.Level == SpecLevel.Breaking || finding.Source.BreaksSource()))
        {
            return SpecVersionStep.Major;
        }

        if (open.Any(finding => finding.Level is SpecLevel.Addition or SpecLevel.Deprecation || finding.Source == SourceEffect.Adds))
        {
            return SpecVersionStep.Minor;
        }

        return diff.Changes.Count > 0 ? SpecVersionStep.Patch : SpecVersionStep.None;
    }

    /// <summary>
    /// Returns the next version. Before 1.0, a breaking change increments the second number and any other change the third, as semantic
    /// versioning allows and NuGet users expect.
    /// </summary>
    /// <param name="current">Three numbers, such as <c>1.4.2</c>. A label after <c>-</c> or <c>+</c> is dropped.</param>
    /// <param name="step">How the version changes.</param>
    /// <exception cref="FormatException"><paramref name="current"/> isn't such a version.</exception>
    public static string Next(string current, SpecVersionStep step)
    {
        if (!Version.TryParse(current.Split('-', '+')[0], out Version? version) || version.Build < 0)
        {
            throw new FormatException($"'{current}' is not a version of three numbers.");
        }

        (int major, int minor, int patch) = (version.Major, version.Minor, version.Build);
        (major, minor, patch) = step switch
        {
            SpecVersionStep.Major when major > 0 => (major + 1, 0, 0),
            SpecVersionStep.Major => (0, minor + 1, 0),
            SpecVersionStep.Minor when major > 0 => (major, minor + 1, 0),
            SpecVersionStep.None => (major, minor, patch),
            _ => (major, minor, patch + 1),
        };
        return FormattableString.Invariant($"{major}.{minor}.{patch}");
    }
}
