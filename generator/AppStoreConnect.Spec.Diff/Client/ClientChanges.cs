namespace AppStoreConnect.Spec.Diff;

/// <summary>The differences between the surfaces of two clients. They decide the verdicts on source and binary compatibility.</summary>
internal sealed class ClientChanges
{
    private readonly ClientSurface _old;
    private readonly ClientSurface _new;
    private readonly ILookup<string, ClientChange> _byName;

    internal ClientChanges(ClientSurface old, ClientSurface @new)
    {
        _old = old;
        _new = @new;
        All =
        [
            .. old.Members.Keys.Union(@new.Members.Keys, StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal)
                .Select(key => Compare(Find(old, key), Find(@new, key))).OfType<ClientChange>(),
        ];
        _byName = All.ToLookup(change => change.Member.Name, StringComparer.Ordinal);
    }

    /// <summary>All changes, by key.</summary>
    internal IReadOnlyList<ClientChange> All { get; }

    internal IEnumerable<ClientMember> Added => All.Where(change => change.Old is null).Select(change => change.New!);

    internal IEnumerable<ClientMember> Removed => All.Where(change => change.New is null).Select(change => change.Old!);

    /// <summary>The worst effect on any member with this name.</summary>
    internal SourceEffect EffectOn(string name) => _byName[name].Select(change => change.Effect).DefaultIfEmpty(SourceEffect.None).Max();

    /// <summary>Whether either client has a member with this name.</summary>
    internal bool Knows(string name) => _old.ByName.Contains(name) || _new.ByName.Contains(name);

    private static ClientMember? Find(ClientSurface surface, string key) => surface.Members.TryGetValue(key, out ClientMember? member) ? member : null;

    private ClientChange? Compare(ClientMember? old, ClientMember? @new)
    {
        SourceEffect effect = (old, @new) switch
        {
            (null, { Required: true }) => IsOfNewType(@new) ? SourceEffect.Adds : SourceEffect.Requires,
            (null, _) => SourceEffect.Adds,
            ({ IsBuilder: true }, null) => SourceEffect.Widens,
            (_, null) => SourceEffect.Removes,
            _ when old.Signature != @new.Signature => SourceEffect.ChangesType,
            _ when @new.Required && !old.Required => SourceEffect.Requires,
            _ when @new.Layout != old.Layout => SourceEffect.Widens,
            _ when @new.Obsolete && !old.Obsolete => SourceEffect.Obsoletes,
            _ when (old.Obsolete && !@new.Obsolete) || (old.Required && !@new.Required) => SourceEffect.Relaxes,
            _ => SourceEffect.None,
        };
        return effect == SourceEffect.None ? null : new(effect, old, @new);
    }

    /// <summary>Whether its type is new, so that no existing initializer can omit it.</summary>
    private bool IsOfNewType(ClientMember member) => !_old.Members.ContainsKey(member.Key.Substring(0, Math.Max(0, member.Key.LastIndexOf('.'))));
}
