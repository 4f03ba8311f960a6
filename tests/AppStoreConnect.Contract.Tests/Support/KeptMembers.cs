namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Names of what a model kept as it came, since it is no member of it.</summary>
internal static class KeptMembers
{
    public static IEnumerable<string> Of(Model model)
    {
        IEnumerable<string> names = model.AdditionalData.Keys;
        if (model is ResourceObject resource)
        {
            names = names.Concat(resource.AdditionalRelationships.Keys).Concat(resource.AdditionalMembers.Keys);
        }

        return names.Select(name => $"{model.GetType().Name}.{name}{(model.UnreadMembers.Contains(name) ? " (unread)" : "")}");
    }
}
