namespace AppStoreConnect.Workflows.Metadata;

internal sealed partial class MetadataPlanner
{
    /// <summary>Finds the value of a file. Returns false if there is no such file.</summary>
    private delegate bool FindValue(string file, out string? value);

    private FindValue Localized(string locale) => (string file, out string? value) => _folder.TryGet(locale, file, out value);

    /// <summary>Returns the differences as changes and sets their values on the request.</summary>
    private List<Change> Compare<TResource, TCreate, TUpdate>(
        string type,
        string name,
        string shown,
        MetadataField<TResource, TCreate, TUpdate>[] fields,
        TResource existing,
        TUpdate update,
        FindValue find,
        bool isEditable)
    {
        List<Change> changes = [];
        foreach (MetadataField<TResource, TCreate, TUpdate> field in fields)
        {
            if (!find(field.File, out string? wanted) || MetadataText.AreSame(field.Get(existing), wanted))
            {
                continue;
            }

            CheckLength(type, field.Attribute, shown + field.File + ".txt", wanted);
            var change = Change.Update(type, name, field.Attribute, MetadataText.Normalize(field.Get(existing)), wanted, field.IsSecret);
            if (AddChange(changes, change, isEditable || field.IsLiveEditable, _state.Version.AppVersionState?.Value))
            {
                field.Update(update, wanted);
            }
        }

        return changes;
    }

    /// <summary>Sets all existing values on a create request and returns their attributes.</summary>
    private List<string> Fill<TResource, TCreate, TUpdate>(string type, string shown, MetadataField<TResource, TCreate, TUpdate>[] fields, TCreate create, FindValue find)
    {
        List<string> set = [];
        foreach (MetadataField<TResource, TCreate, TUpdate> field in fields)
        {
            if (find(field.File, out string? value) && value is not null)
            {
                CheckLength(type, field.Attribute, shown + field.File + ".txt", value);
                field.Create(create, value);
                set.Add(field.Attribute);
            }
        }

        return set;
    }

    private bool AddChange(List<Change> changes, Change change, bool isEditable, string? state)
    {
        if (isEditable)
        {
            changes.Add(change);
        }
        else
        {
            _plan.Note($"{change.Field} of {change.Name} differs but cannot be changed in the state {state}. Create a new version to change it.");
        }

        return isEditable;
    }

    private void CheckLength(string type, string attribute, string place, string? value)
    {
        if (TextLimits.Problem(type, attribute, place, value) is { } problem)
        {
            _problems.Add(problem);
        }
    }

    private void Add(List<Change> changes, Func<CancellationToken, Task> apply)
    {
        if (changes.Count > 0)
        {
            _plan.Add(changes, apply);
        }
    }
}
