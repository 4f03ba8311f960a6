using static AppStoreConnect.Spec.Diff.Tests.Support.Make;

namespace AppStoreConnect.Spec.Diff.Tests.Mutations;

internal static class ComponentMutators
{
    public static Mutator[] All { get; } =
    [
        Added("schema-added", Object(Property("a", Text))),
        Added("envelope-added", Object(Property("data", Array(Object(Property("id", Text), Property("type", Enum("zz"))))))),
        Removed("schema-removed", plumbing: false),
        Removed("envelope-removed", plumbing: true),
        Renamed("schema-renamed", plumbing: false),
        Renamed("envelope-renamed", plumbing: true),
        new("schema-extracted", target => Inline(target) is not var (component, path, property) ? null : Extract(target, component, path, property.Schema)),
        new("reference-changed-alike", target => Moved(target, "reference-changed-alike", schema => schema)),
        new("reference-extended", target => Moved(target, "reference-extended", schema => Change.With(schema, Property("zz", Text)))),
        new("alternatives-listed", target =>
        {
            if (target.PickProperty(SpecDirection.Response, p => p.Schema is { Reference: not null, Deprecated: false }) is not var (component, path, property))
            {
                return null;
            }

            string place = $"schema {component.Name}.{path}";
            return new(target.Description.Value(component.Name, path, s => OneOf(s, Ref("Zz"))), "alternatives-listed", place) { Also = [("response-alternative-added", place + " oneOf Zz")] };
        }),
    ];

    private static Mutator Added(string rule, ApiSchema schema) => new(rule, target =>
    {
        string name = target.NewName();
        return new(target.Description.Add(name, schema), rule, "schema " + name);
    });

    private static Mutator Removed(string rule, bool plumbing) => new(rule, target => Pick(target, plumbing) is not { } component ? null
        : new(target.Description.Schema(component.Name, _ => null), rule, "schema " + component.Name));

    private static Mutator Renamed(string rule, bool plumbing) => new(rule, target =>
    {
        if (Pick(target, plumbing) is not { } component)
        {
            return null;
        }

        string name = target.NewName();
        return new(ComponentRename.Apply(target.Description, component.Name, name), rule, "schema " + name);
    });

    /// <summary>Only a component that a single operation refers to. Other components are not changed, because other changes may be about them.</summary>
    private static ApiSchemaComponent? Pick(Target target, bool plumbing)
    {
        ApiPath path = target.Description.Paths[target.Random.Next(target.Description.Paths.Count)];
        string? name = target.Pick(path.Operations.SelectMany(operation => operation.Responses.SelectMany(response => response.Content)
            .Concat(operation.Body?.Content ?? default)).Select(media => media.Schema?.Reference).OfType<string>().Where(name => name != "ErrorResponse"));
        ApiSchemaComponent? component = target.Description.Schemas.FirstOrDefault(candidate => candidate.Name == name);
        if (component is null || ComponentRename.IsPlumbing(component.Schema) != plumbing || !target.Take(component.Name))
        {
            return null;
        }

        return component;
    }

    private static (ApiSchemaComponent Component, string Path, ApiProperty Property)? Inline(Target target) =>
        target.PickProperty(SpecDirection.Response, p => p.Schema is { Reference: null, Type: ApiSchemaType.Object, Deprecated: false, Nullable: false, Properties.Count: > 0 } && p.Name != "data");

    private static Mutation Extract(Target target, ApiSchemaComponent component, string path, ApiSchema schema)
    {
        string name = target.NewName();
        return new(target.Description.Add(name, schema).Value(component.Name, path, _ => Ref(name)), "schema-extracted", $"schema {component.Name}.{path}")
        {
            Also = [(ComponentRename.IsPlumbing(schema) ? "envelope-added" : "schema-added", "schema " + name)],
        };
    }

    /// <summary>Makes a property refer to a changed copy of its component.</summary>
    private static Mutation? Moved(Target target, string rule, Func<ApiSchema, ApiSchema> change)
    {
        if (target.PickProperty(SpecDirection.Response, p => p.Schema.Reference is not null) is not var (component, path, property)
            || target.Description.Schemas.FirstOrDefault(candidate => candidate.Name == property.Schema.Reference) is not { Schema.Type: ApiSchemaType.Object } referred
            || !target.Take(referred.Name))
        {
            return null;
        }

        string name = target.NewName();
        ApiSchema copy = change(referred.Schema);
        return new(target.Description.Add(name, copy).Value(component.Name, path, s => s with { Reference = name }), rule, $"schema {component.Name}.{path}")
        {
            Also = [(ComponentRename.IsPlumbing(copy) ? "envelope-added" : "schema-added", "schema " + name)],
        };
    }
}
