using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the request of an upload with a nested class that tells the upload engine how this kind works.</summary>
internal static class UploadWriter
{
    public static void Write(SourceWriter writer, UploadModel upload)
    {
        writer.Line($"/// <summary>The attributes and relationships that <c>UploadAsync</c> of <c>{Literal.Comment(upload.Path)}</c> sends with the file.</summary>");
        Header.Attributes(writer, upload.Deprecated, upload.Successor);
        writer.Line($"public sealed partial class {upload.RequestClass}");
        writer.Open();
        writer.Space();
        writer.Line("/// <summary>The file name to send. If null, the name of the file.</summary>");
        writer.Line($"public string? {upload.CreateFile.Name} {{ get; set; }}");
        foreach (ValueMember attribute in upload.Attributes)
        {
            writer.Space();
            MemberWriter.Comment(writer, attribute, "attribute");
            writer.Line(Declare(Types.Name(attribute.Type), attribute.Name, attribute.Required));
        }

        foreach (RelationshipMember relationship in upload.Relationships)
        {
            string required = relationship.Required ? " Required." : "";
            string type = relationship.IsMany ? $"{Global.List}<Linkage<{relationship.TargetClass}>>" : $"Linkage<{relationship.TargetClass}>";
            writer.Space();
            writer.Line($"/// <summary>The {(relationship.IsMany ? "to-many" : "to-one")} relationship <c>{Literal.Comment(relationship.WireName)}</c>, to <c>{Literal.Comment(relationship.TargetType)}</c>.{required}</summary>");
            Header.Obsolete(writer, relationship.Deprecated && !relationship.Required, relationship.Successor);
            writer.Line(Declare(type, relationship.Name, relationship.Required));
        }

        Kind(writer, upload);
        writer.Close();
    }

    private static string Declare(string type, string name, bool required) => required ? $"public required {type} {name} {{ get; set; }}" : $"public {type}? {name} {{ get; set; }}";

    private static void Kind(SourceWriter writer, UploadModel upload)
    {
        writer.Space();
        writer.Line($"internal sealed class UploadDescriptor : {Global.UploadKind}<{upload.ResourceClass}, {upload.RequestClass}>");
        writer.Open();
        writer.Line("internal static readonly UploadDescriptor Instance = new();");
        writer.Space();
        writer.Line($"internal override string Route => {Literal.Text(upload.Path)};");
        if (upload.Checksum is not null)
        {
            writer.Space();
            writer.Line("internal override bool TakesChecksum => true;");
        }

        if (upload.CanDelete)
        {
            writer.Space();
            writer.Line("internal override bool CanDelete => true;");
        }

        writer.Space();
        writer.Line($"internal override string? FileName({upload.RequestClass} request) => request.{upload.CreateFile.Name};");
        Create(writer, upload);
        writer.Space();
        string commit = $"new {upload.UpdateClass} {{ {upload.Uploaded} = true }}";
        writer.Line("internal override UpdateRequest Commit(string? checksum) =>");
        writer.Continue(upload.Checksum is null ? commit + ";" : $"checksum is null ? {commit} : new {upload.UpdateClass} {{ {upload.Uploaded} = true, {upload.Checksum} = checksum }};");
        Read(writer, upload);
        Repeat(writer, upload);
        Siblings(writer, upload);
        writer.Close();
    }

    private static void Create(SourceWriter writer, UploadModel upload)
    {
        writer.Space();
        writer.Line($"internal override CreateRequest Create({upload.RequestClass} request, string fileName, long fileSize) => new {upload.CreateClass}");
        writer.Open();
        writer.Line($"{upload.CreateFile.Name} = fileName,");
        writer.Line($"{upload.CreateFile.Size} = {(upload.SizeIsInt32 ? "checked((int)fileSize)" : "fileSize")},");
        foreach (string member in upload.Attributes.Select(attribute => attribute.Name).Concat(upload.Relationships.Select(relationship => relationship.Name)))
        {
            writer.Line($"{member} = request.{member},");
        }

        writer.Close(";");
    }

    private static void Read(SourceWriter writer, UploadModel upload)
    {
        UploadOperationMembers part = upload.Operation;
        writer.Space();
        writer.Line($"internal override {Global.UploadReservation} Read({upload.ResourceClass} resource) => new()");
        writer.Open();
        writer.Line($"FileName = resource.{upload.File.Name},");
        writer.Line($"FileSize = resource.{upload.File.Size},");
        writer.Line($"State = {string.Join(" ?? ", upload.States.Select(state => $"resource.{Way(state.Path)}?.Value"))},");
        string[] errors = [.. upload.States.Where(state => !state.Errors.IsEmpty).Select(Errors)];
        if (errors.Length > 0)
        {
            writer.Line($"Errors = {string.Join(" ?? ", errors)} ?? [],");
        }

        if (!upload.Composite.IsEmpty)
        {
            writer.Line($"Composite = resource.{Way(upload.Composite)},");
        }

        writer.Line($"Parts = resource.{part.List}?.Select(part => new {Global.UploadPart}");
        writer.Open();
        writer.Line($"Method = part.{part.Method},");
        writer.Line($"Url = part.{part.Url},");
        writer.Line($"Offset = part.{part.Offset} ?? -1,");
        writer.Line($"Length = part.{part.Length} ?? -1,");
        if (part is { HeaderName: not null, HeaderValue: not null })
        {
            writer.Line($"Headers = part.{part.Headers}?.Select(header => new {Global.Pair}<string?, string?>(header.{part.HeaderName}, header.{part.HeaderValue})).ToList() ?? [],");
        }

        writer.Line(part.EntityTag is null ? "EntityTag = Kept(part, \"entityTag\")," : $"EntityTag = part.{part.EntityTag},");
        if (part.Expiration is not null)
        {
            writer.Line($"Expiration = part.{part.Expiration},");
        }

        writer.Close(").ToList(),");
        writer.Close(";");
    }

    private static string Errors(UploadStateMember state)
    {
        string code = state.ErrorCode is null ? "null" : "error." + state.ErrorCode;
        string description = state.ErrorDescription is null ? "null" : "error." + state.ErrorDescription;
        return $"resource.{Way(state.Errors)}?.Select(error => new UploadDetail({code}, {description})).ToList()";
    }

    private static string Way(EquatableArray<string> path) => string.Join("?.", path);

    private static void Repeat(SourceWriter writer, UploadModel upload)
    {
        if (upload.Repeats.IsEmpty)
        {
            return;
        }

        writer.Space();
        writer.Line($"internal override UpdateRequest? Repeat({upload.RequestClass} request, {upload.ResourceClass} resource)");
        writer.Open();
        writer.Line($"{upload.UpdateClass}? update = null;");
        foreach (UploadRepeat repeat in upload.Repeats)
        {
            writer.Line($"if (request.{repeat.CreateMember} is {{ }} {Local(repeat)} && {Local(repeat)} != resource.{repeat.ResourceMember})");
            writer.Open();
            writer.Line($"(update ??= new()).{repeat.UpdateMember} = {Local(repeat)};");
            writer.Close();
            writer.Space();
        }

        writer.Line("return update;");
        writer.Close();
    }

    private static string Local(UploadRepeat repeat) => "wanted" + repeat.CreateMember;

    private static void Siblings(SourceWriter writer, UploadModel upload)
    {
        if (upload.Parents.IsEmpty)
        {
            return;
        }

        writer.Space();
        writer.Line($"internal override {Global.UploadSiblings}? Siblings({upload.RequestClass} request) =>");
        foreach (UploadParent parent in upload.Parents)
        {
            string many = parent.AreMany ? "true" : "false";
            writer.Continue($"request.{parent.Member} is {{ }} in{parent.Member} ? {Global.UploadSiblings}.Of({Literal.Text(parent.Collection)}, in{parent.Member}.Id, {Literal.Text(parent.Relationship)}, areMany: {many}) :");
        }

        writer.Continue("null;");
    }
}
