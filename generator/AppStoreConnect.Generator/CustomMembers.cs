using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>
/// Omits generated members for which a hand-written one has the same name, so that a new attribute from Apple never breaks the build.
/// An omitted member is not read or written either: its values are in <c>AdditionalData</c> or <c>AdditionalRelationships</c>.
/// </summary>
internal sealed class CustomMembers(EquatableArray<CustomMember> members)
{
    private readonly ILookup<string, CustomMember> _byType = members.ToLookup(member => member.Type, StringComparer.Ordinal);
    private readonly List<DiagnosticInfo> _leftOut = [];

    /// <summary>The omitted members.</summary>
    public IEnumerable<DiagnosticInfo> LeftOut => _leftOut;

    /// <summary>Returns the model without members that are written by hand.</summary>
    public ClientModel Apply(ClientModel model) => members.IsEmpty ? model : model with
    {
        Resources = Each(model.Resources, resource => resource.ClassName, resource => resource with
        {
            Attributes = Values(resource.ClassName, resource.Attributes),
            Relationships = Without(resource.ClassName, resource.Relationships, relationship => (relationship.Name, relationship.WireName)),
        }),
        Requests = Each(model.Requests, request => request.ClassName, request => request with
        {
            Attributes = Values(request.ClassName, request.Attributes),
            Relationships = Without(request.ClassName, request.Relationships, relationship => (relationship.Name, relationship.WireName)),
        }),
        Objects = Each(model.Objects, value => value.ClassName, value => value with { Members = Values(value.ClassName, value.Members) }),
        Enums = Each(model.Enums, value => value.ClassName, value => value with
        {
            Values = Without(value.ClassName, value.Values, known => (known.Name, known.Value)),
        }),
        Queries = Each(model.Queries, query => query.ClassName, query => query with
        {
            Parameters = Without(query.ClassName, query.Parameters, parameter => (parameter.Name, parameter.WireName)),
        }),
        Builders = Each(model.Builders, builder => builder.ClassName, builder => builder with
        {
            Children = Without(builder.ClassName, builder.Children, child => (child.Name, child.Path)),
            Operations = Without(
                builder.ClassName, builder.Operations, operation => (operation.Name + "Async", operation.Method + " " + operation.Path), operation => operation.Body == BodyShape.None ? 2 : 3),
        }),
        Roots = Without("AppStoreConnectClient", model.Roots, root => (root.Name, root.Path)),
    };

    private EquatableArray<ValueMember> Values(string type, EquatableArray<ValueMember> values) =>
        Without(type, values, value => (value.Name, value.WireName));

    private EquatableArray<T> Each<T>(EquatableArray<T> models, Func<T, string> type, Func<T, T> change) =>
        models.Select(model => _byType.Contains(type(model)) ? change(model) : model).ToEquatableArray();

    // A method with the same name is another overload unless it has the same number of parameters.
    private EquatableArray<T> Without<T>(string type, EquatableArray<T> generated, Func<T, (string Name, string Source)> name, Func<T, int>? parameters = null) =>
        generated.Where(item =>
        {
            (string memberName, string source) = name(item);
            CustomMember? custom = _byType[type].FirstOrDefault(member =>
                member.Name == memberName && (parameters is null || member.Parameters < 0 || member.Parameters == parameters(item)));
            if (custom is not null)
            {
                _leftOut.Add(new DiagnosticInfo(Diagnostics.CustomMember, custom.Path, custom.Line, custom.Column, $"{type}.{memberName}", source));
            }

            return custom is null;
        }).ToEquatableArray();
}
