namespace AppStoreConnect.Spec.Diff;

/// <summary>How far the package's version moves.</summary>
public enum SpecVersionStep
{
    /// <summary>Nothing that a user of the package could see changed.</summary>
    None,

    /// <summary>The package works as before and offers nothing more.</summary>
    Patch,

    /// <summary>There is more, or something is now obsolete.</summary>
    Minor,

    /// <summary>Code may have to change.</summary>
    Major,
}

/// <summary>Works out the package's next version.</summary>
public static class SpecVersionSteps
{
    /// <summary>
    /// Semantic versioning over the open findings: major where any is breaking or breaks source; else minor where any adds or deprecates;
    /// else patch where there is any change at all.
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
    /// The version that follows. Before 1.0 a breaking change moves the second number and all else the third, as semantic versioning allows
    /// and NuGet users expect.
    /// </summary>
    /// <param name="current">Three numbers, such as <c>1.4.2</c>; a label after <c>-</c> or <c>+</c> is dropped.</param>
    /// <param name="step">How far to go.</param>
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
