using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes a plain object.</summary>
internal static class ObjectWriter
{
    public static void Write(SourceWriter writer, ObjectModel value)
    {
        writer.Line($"/// <summary>The object {Places.Text(value.Sources)}. Properties are null if the service does not return them.</summary>");
        Header.Attributes(writer, value.Deprecated);
        writer.Line($"public sealed partial class {value.ClassName} : Model, IModel");
        writer.Open();
        MemberWriter.Table(writer, [.. value.Members.Select(member => member.WireName)]);
        foreach (ValueMember member in value.Members)
        {
            writer.Space();
            MemberWriter.Comment(writer, member, "member");
            writer.Line($"public {Types.Name(member.Type)}? {member.Name} {{ get; set; }}");
        }

        if (!value.Included.IsEmpty)
        {
            writer.Space();
            writer.Line($"static {Global.IncludedTypes}? IModel.IncludedTypes => AlongWith.Types;");
        }

        MemberWriter.Factory(writer, value.ClassName, "new()");
        MemberWriter.Read(writer, () =>
        {
            for (int i = 0; i < value.Members.Count; i++)
            {
                MemberWriter.ReadCase(writer, i, value.Members[i], isRequired: false);
            }
        });
        MemberWriter.Write(writer, value.Members, _ => "");
        if (!value.Included.IsEmpty)
        {
            MemberWriter.IncludedTypes(writer, value.Included);
        }

        writer.Close();
    }
}
