namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>Compares the emitted C# of two descriptions member by member.</summary>
internal static class SurfaceChange
{
    /// <summary>The changes that break source.</summary>
    public static string[] Source(EmittedSurface old, EmittedSurface @new) =>
    [
        .. old.Members.Where(pair => !@new.Members.ContainsKey(pair.Key)).Select(pair => "gone: " + pair.Key),
        .. Both(old, @new).Where(pair => pair.Old.Source != pair.New.Source).Select(pair => $"changed: {pair.Name} from {pair.Old.Source} to {pair.New.Source}"),
        .. Both(old, @new).Where(pair => pair.New.Required && !pair.Old.Required).Select(pair => "required: " + pair.Name),
        .. @new.Members.Where(pair => pair.Value.Required && !old.Members.ContainsKey(pair.Key) && old.Members.ContainsKey(pair.Key[..pair.Key.LastIndexOf('.')]))
            .Select(pair => "required and new: " + pair.Key),
    ];

    /// <summary>The changes that break compiled code.</summary>
    public static string[] Binary(EmittedSurface old, EmittedSurface @new) =>
    [
        .. old.Members.Where(pair => !@new.Members.ContainsKey(pair.Key)).Select(pair => "gone: " + pair.Key),
        .. Both(old, @new).Where(pair => pair.Old.Source != pair.New.Source || pair.Old.Binary != pair.New.Binary)
            .Select(pair => $"changed: {pair.Name} from {pair.Old.Source} {pair.Old.Binary} to {pair.New.Source} {pair.New.Binary}"),
    ];

    /// <summary>What becomes obsolete.</summary>
    public static string[] Obsolete(EmittedSurface old, EmittedSurface @new) => [.. Both(old, @new).Where(pair => pair.New.Obsolete && !pair.Old.Obsolete).Select(pair => pair.Name)];

    private static IEnumerable<(string Name, EmittedMember Old, EmittedMember New)> Both(EmittedSurface old, EmittedSurface @new) =>
        from pair in old.Members
        where @new.Members.ContainsKey(pair.Key)
        select (pair.Key, pair.Value, @new.Members[pair.Key]);
}
