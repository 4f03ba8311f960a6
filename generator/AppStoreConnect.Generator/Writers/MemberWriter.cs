using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the common parts of resources, requests, and plain objects: value members, and the code that reads and writes them.</summary>
internal static class MemberWriter
{
    /// <summary>Writes the table of JSON names, with the JSON:API type of a resource.</summary>
    public static void Table(SourceWriter writer, IReadOnlyCollection<string> wireNames, string? type = null)
    {
        if (wireNames.Count > 0 || type is not null)
        {
            string typed = type is null ? "" : Literal.Text(type) + ", ";
            writer.Line($"private static readonly {Global.MemberTable} s_members = new({typed}{Literal.Names(wireNames)});");
            writer.Space();
            writer.Line($"private protected override {Global.MemberTable} Members => s_members;");
        }
    }

    /// <summary>Writes the doc comment of a value member.</summary>
    public static void Comment(SourceWriter writer, ValueMember member, string where)
    {
        string?[] sentences =
        [
            member.Meaning is { } meaning ? Literal.Comment(meaning) : $"The {where} <c>{Literal.Comment(member.WireName)}</c>: {Shape(member.Type)}.",
            member.Meaning is null ? Origin(member) : null,
            member.Remark is { } remark ? Literal.Comment(remark) : null,
            member.Required ? "Required." : null,
        ];
        writer.Line($"/// <summary>{string.Join(" ", sentences.OfType<string>())}</summary>");

        // C# does not allow "required" and [Obsolete] on the same member.
        Header.Obsolete(writer, member.Deprecated && !member.Required, member.Successor);
    }

    private static string Shape(ModelType type)
    {
        (string one, string many) = type.Kind switch
        {
            ValueKind.String => ("a string", "strings"),
            ValueKind.Boolean => ("a Boolean", "Booleans"),
            ValueKind.Int32 or ValueKind.Int64 => ("an integer", "integers"),
            ValueKind.Double or ValueKind.Decimal => ("a number", "numbers"),
            ValueKind.DateTime => ("a date and time", "dates and times"),
            ValueKind.Date => ("a date, yyyy-MM-dd", "dates, yyyy-MM-dd"),
            ValueKind.Duration => ("a duration", "durations"),
            ValueKind.Enum => ($"a value of <see cref=\"{type.ClassName}\"/>", $"values of <see cref=\"{type.ClassName}\"/>"),
            ValueKind.StringMap => ("a map of strings", "maps of strings"),
            ValueKind.StringMaps => ("a map of maps of strings", "maps of maps of strings"),
            ValueKind.ObjectLists => ("a list of lists of objects", "lists of lists of objects"),
            ValueKind.Untyped => ("JSON without a fixed structure", "JSON values without a fixed structure"),
            _ => ("an object", "objects"),
        };
        return type.IsList ? "a list of " + many : one;
    }

    private static string? Origin(ValueMember member) => member.SetBy switch
    {
        SetBy.Create => "Can be set only on creation.",
        SetBy.Update => "Can be set by updates.",
        SetBy.Create | SetBy.Update => "Can be set on creation and by updates.",
        _ => null,
    };

    /// <summary>Writes the case that reads a value member.</summary>
    public static void ReadCase(SourceWriter writer, int index, ValueMember member, bool isRequired)
    {
        string end = !isRequired ? "" : Types.IsStruct(member.Type) ? ".GetValueOrDefault()" : "!";
        Case(writer, index, $"{member.Name} = reader.{Types.ReadCall(member.Type)}{end};");
    }

    /// <summary>Writes a case of the reading switch.</summary>
    public static void Case(SourceWriter writer, int index, string statement) => writer.Line($"case {index}: {statement} break;");

    /// <summary>Writes the method that reads one member. <paramref name="cases"/> writes the body of its switch.</summary>
    public static void Read(SourceWriter writer, Action cases)
    {
        writer.Space();
        writer.Line($"internal override void ReadMember(ref {Global.ModelReader} reader, int member)");
        writer.Open();
        writer.Line("switch (member)");
        writer.Open();
        cases();
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the method that writes value members.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="members">The members.</param>
    /// <param name="ending">The text after the value in each call, by index, such as <c>, IsAssigned(0)</c> for updates.</param>
    public static void Write(SourceWriter writer, EquatableArray<ValueMember> members, Func<int, string> ending)
    {
        writer.Space();
        writer.Line($"internal override void WriteMembers(ref {Global.ModelWriter} writer)");
        writer.Open();
        for (int i = 0; i < members.Count; i++)
        {
            ValueMember member = members[i];
            string argument = member.Type is { Kind: ValueKind.Enum, IsList: false } ? $"<{member.Type.ClassName}>" : "";
            writer.Line($"writer.{Types.Verb(member.Type)}{argument}({i}, {member.Name}{ending(i)});");
        }

        writer.Close();
    }

    /// <summary>Writes the factory method for Kiota.</summary>
    public static void Factory(SourceWriter writer, string className, string construct, bool hides = false)
    {
        writer.Space();
        writer.Line("/// <summary>Creates an empty model, for Kiota's parse nodes.</summary>");
        writer.Line($"[{Global.EditorBrowsableNever}]");
        writer.Line($"public static {(hides ? "new " : "")}{className} CreateFromDiscriminatorValue({Global.ParseNode} parseNode) => {construct};");
    }

    /// <summary>The class that maps types in <c>included</c> to classes.</summary>
    public static void IncludedTypes(SourceWriter writer, EquatableArray<TypedClass> included)
    {
        writer.Space();

        // A separate class, so that the other resources are linked only if this one is requested as a document.
        writer.Line($"private sealed class AlongWith() : {Global.IncludedTypes}({Literal.Names(included.Select(along => along.Type))})");
        writer.Open();
        writer.Line("internal static readonly AlongWith Types = new();");
        writer.Space();
        writer.Line("private protected override ResourceObject Create(int index) => index switch");
        writer.Open();
        for (int i = 0; i < included.Count; i++)
        {
            string label = i == included.Count - 1 ? "_" : i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            writer.Line($"{label} => new {included[i].ClassName}({(included[i].IsInlineCreate ? "reading: true" : "")}),");
        }

        writer.Close(";");
        writer.Close();
    }
}
