using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the body of a request: flat, with required members marked <c>required</c> and an update's members tracked.</summary>
internal static class RequestWriter
{
    public static void Write(SourceWriter writer, RequestModel request)
    {
        string name = request.ClassName;
        writer.Line($"/// <summary>{Summary(request)}{Apple.Schema(writer, request.SchemaName)}</summary>");
        Header.Attributes(writer, request.Deprecated, request.Successor);
        writer.Line($"public sealed partial class {name} : {Base(request.Role)}");
        writer.Open();
        MemberWriter.Table(
            writer, [.. request.Attributes.Select(attribute => attribute.WireName), .. request.Relationships.Select(relationship => relationship.WireName)], request.Type);
        bool hasRequired = request.Role == RequestRole.InlineCreate || request.Attributes.Any(attribute => attribute.Required) || request.Relationships.Any(relationship => relationship.Required);
        if (hasRequired)
        {
            Constructors(writer, request);
        }

        Members(writer, request);
        MemberWriter.Factory(writer, name, hasRequired ? "new(reading: true)" : "new()");
        bool isUpdate = request.Role == RequestRole.Update;
        if (request.Attributes.Count + request.Relationships.Count > 0)
        {
            MemberWriter.Read(writer, () => Cases(writer, request));
            MemberWriter.Write(writer, request.Attributes, index => isUpdate ? $", IsAssigned({index})" : "");
        }

        WriteRelationships(writer, request, isUpdate);
        Included(writer, request);
        foreach (string target in request.LinkedAs)
        {
            writer.Space();
            writer.Line("/// <summary>Converts to a linkage, so that you can assign the resource to a relationship.</summary>");
            writer.Line($"public static implicit operator Linkage<{target}>({name} resource) => new(resource);");
        }

        writer.Close();
    }

    private static string Summary(RequestModel request) => request.Role switch
    {
        RequestRole.Create => $"Creates a resource of the JSON:API type <c>{Literal.Comment(request.Type)}</c>.",
        RequestRole.Update => $"Updates a resource of the JSON:API type <c>{Literal.Comment(request.Type)}</c>. Assigned members are sent, even null.",
        _ => $"A resource of the JSON:API type <c>{Literal.Comment(request.Type)}</c>, created along with another.",
    };

    private static string Base(RequestRole role) => role switch
    {
        RequestRole.Create => "CreateRequest",
        RequestRole.Update => "UpdateRequest",
        _ => "InlineCreate",
    };

    private static void Constructors(SourceWriter writer, RequestModel request)
    {
        writer.Space();
        writer.Line("/// <summary>Creates a request. Set the required members with an initializer.</summary>");
        writer.Line($"public {request.ClassName}() {{ }}");
        writer.Space();

        // The serializer sets the members that it finds. Missing ones stay unset.
        writer.Line($"[{Global.SetsRequiredMembers}]");
        writer.Line($"internal {request.ClassName}(bool reading)");
        writer.Open();
        foreach (string member in request.Attributes.Where(attribute => attribute.Required && !Types.IsStruct(attribute.Type)).Select(attribute => attribute.Name)
            .Concat(request.Relationships.Where(relationship => relationship.Required).Select(relationship => relationship.Name)))
        {
            writer.Line($"{member} = null!;");
        }

        writer.Close();
    }

    private static void Members(SourceWriter writer, RequestModel request)
    {
        int index = 0;
        foreach (ValueMember attribute in request.Attributes)
        {
            writer.Space();
            MemberWriter.Comment(writer, attribute, "attribute");
            Property(writer, request, Types.Name(attribute.Type), attribute.Name, attribute.Required, index++);
        }

        foreach (RelationshipMember relationship in request.Relationships)
        {
            string required = relationship.Required ? " Required." : "";
            required += request.Role == RequestRole.Update && !relationship.IsMany && !relationship.Nullable
                ? " Null is sent as <c>\"data\": null</c>, which Apple's document does not allow explicitly."
                : "";
            writer.Space();
            writer.Line($"/// <summary>The {(relationship.IsMany ? "to-many" : "to-one")} relationship <c>{Literal.Comment(relationship.WireName)}</c>, to <c>{Literal.Comment(relationship.TargetType)}</c>.{required}</summary>");
            Header.Obsolete(writer, relationship.Deprecated && !relationship.Required, relationship.Successor);
            string type = relationship.IsMany ? $"Linkages<{relationship.TargetClass}>" : $"Linkage<{relationship.TargetClass}>";
            Property(writer, request, type, relationship.Name, relationship.Required, index++);
        }
    }

    private static void Property(SourceWriter writer, RequestModel request, string type, string name, bool required, int index)
    {
        string declared = required ? $"public required {type} {name}" : $"public {type}? {name}";
        writer.Line(declared + (request.Role == RequestRole.Update ? $" {{ get; set {{ field = value; Assign({index}); }} }}" : " { get; set; }"));
    }

    private static void Cases(SourceWriter writer, RequestModel request)
    {
        int index = 0;
        foreach (ValueMember attribute in request.Attributes)
        {
            MemberWriter.ReadCase(writer, index++, attribute, attribute.Required);
        }

        foreach (RelationshipMember relationship in request.Relationships)
        {
            string read = relationship.IsMany ? "ToMany" : "ToOne";
            string end = relationship.Required ? "!" : "";
            MemberWriter.Case(writer, index++, $"{relationship.Name} = reader.{read}<{relationship.TargetClass}>(){end};");
        }
    }

    private static void WriteRelationships(SourceWriter writer, RequestModel request, bool isUpdate)
    {
        if (request.Relationships.IsEmpty)
        {
            return;
        }

        writer.Space();
        writer.Line($"internal override void WriteRelationships(ref {Global.ModelWriter} writer)");
        writer.Open();
        int index = request.Attributes.Count;
        foreach (RelationshipMember relationship in request.Relationships)
        {
            string assigned = isUpdate ? $", IsAssigned({index})" : "";
            string call = relationship.IsMany ? "ToMany" : "ToOne";
            writer.Line($"writer.{call}({index}, {Literal.Utf8(relationship.TargetType)}, {relationship.Name}{assigned});");
            index++;
        }

        writer.Close();
    }

    private static void Included(SourceWriter writer, RequestModel request)
    {
        if (request.Included.IsEmpty)
        {
            return;
        }

        string classes = string.Join(", ", request.Included.Select(along => $"<see cref=\"{along.ClassName}\"/>"));
        writer.Space();
        writer.Line($"/// <summary>Resources to create along with this one. Link to them by ids of your own, such as <c>${{price-1}}</c>: {classes}.</summary>");
        writer.Line($"public {Global.List}<ResourceObject>? Included {{ get; set; }}");
        writer.Space();
        writer.Line($"internal override void ReadIncluded(ref {Global.ModelReader} reader) => Included = reader.InlineCreates(AlongWith.Types);");
        writer.Space();
        writer.Line($"internal override void WriteIncluded(ref {Global.ModelWriter} writer) => writer.Included(Included);");
        MemberWriter.IncludedTypes(writer, request.Included);
    }
}
