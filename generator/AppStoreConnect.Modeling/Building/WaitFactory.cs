namespace AppStoreConnect.Modeling;

/// <summary>
/// Finds the resources that can be waited for: those whose state has <c>x-going</c>, which <c>spec/overlay.json</c> adds because Apple's document does not say
/// which states are temporary.
/// </summary>
internal sealed class WaitFactory(ClientModel model)
{
    private readonly Dictionary<string, ResourceModel> _resources = model.Resources.ToDictionary(resource => resource.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);

    /// <summary>Creates the method that waits for the resource of a builder, or null if there is none.</summary>
    public WaitMethod? Make(BuilderModel builder)
    {
        // Only the resource by its own id: a relationship may refer to another resource at the next request.
        OperationModel? get = builder.Path.EndsWith("}", StringComparison.Ordinal)
            ? builder.Operations.FirstOrDefault(operation => operation is { Method: "GET", Response: ResponseShape.Document })
            : null;
        if (get is null || !_resources.TryGetValue(get.ResponseClass!, out ResourceModel? resource))
        {
            return null;
        }

        foreach (ValueMember attribute in resource.Attributes)
        {
            if (IsState(attribute))
            {
                return new(resource.ClassName, [attribute.Name], attribute.Going, get.Deprecated, get.Successor);
            }

            if (attribute.Type is { Kind: ValueKind.Object, IsList: false, ClassName: { } name } && _objects.TryGetValue(name, out ObjectModel? holder)
                && holder.Members.FirstOrDefault(IsState) is { } state)
            {
                return new(resource.ClassName, [attribute.Name, state.Name], state.Going, get.Deprecated, get.Successor);
            }
        }

        return null;
    }

    private static bool IsState(ValueMember member) => !member.Going.IsEmpty && member.Type is { Kind: ValueKind.Enum, IsList: false };
}
