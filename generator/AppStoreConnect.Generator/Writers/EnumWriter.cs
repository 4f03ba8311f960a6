using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>
/// Writes an open enum: a struct over the value on the wire, its known values as members. Values that the service returns
/// can also be listed, distinguished from unknown ones, and used in a switch.
/// </summary>
internal static class EnumWriter
{
    public static void Write(SourceWriter writer, EnumModel value)
    {
        string name = value.ClassName;
        writer.Line($"/// <summary>{Summary(value)}</summary>");
        Header.Attributes(writer, deprecated: false);
        writer.Line($"public readonly partial struct {name}(string value) : IOpenEnum, {Global.Equatable}<{name}>");
        writer.Open();
        if (value.IsAnswered)
        {
            writer.Line($"private static readonly {Global.OpenEnumValues} s_known = new({Literal.Names(value.Values.Select(known => known.Value))});");
        }

        writer.Line("private readonly string? _value = value;");
        foreach (EnumValue known in value.Values)
        {
            Value(writer, value, known);
        }

        writer.Space();
        if (value.IsAnswered)
        {
            Known(writer, name);
        }

        Common(writer, name);
        if (value.IsAnswered)
        {
            Constants(writer, value);
        }

        writer.Close();
    }

    private static string Summary(EnumModel value) => value.Content switch
    {
        EnumContent.Fields => $"The fields of {Places.Text(value.Uses)} that a request can ask for.",
        EnumContent.Relationships => $"The related resources that can be included with {Places.Text(value.Uses)}.",
        EnumContent.Orders => $"The sort orders of a list of {Places.Text(value.Uses)}.",
        _ => $"The values of {Places.Text(value.Uses)}. Unknown values are kept as they are.",
    };

    private static void Value(SourceWriter writer, EnumModel value, EnumValue known)
    {
        string written = value.IsAnswered ? "Values." + known.Name : Literal.Text(known.Value);
        writer.Space();
        writer.Line($"/// <summary><c>{Literal.Comment(known.Value)}</c>.</summary>");
        writer.Line($"public static {value.ClassName} {known.Name} => new({written});");
    }

    private static void Constants(SourceWriter writer, EnumModel value)
    {
        writer.Space();
        writer.Line("/// <summary>The known values as constants, for <c>switch</c>.</summary>");
        writer.Line("public static class Values");
        writer.Open();
        foreach (EnumValue known in value.Values)
        {
            writer.Line($"public const string {known.Name} = {Literal.Text(known.Value)};");
        }

        writer.Close();
    }

    private static void Known(SourceWriter writer, string name)
    {
        writer.Line("/// <summary>The known values.</summary>");
        writer.Line($"public static {Global.List}<{name}> Known => s_known.All<{name}>();");
        writer.Space();
        writer.Line("/// <summary>Whether this is one of the known values.</summary>");
        writer.Line("public bool IsKnown => s_known.Contains(Value);");
        writer.Space();
        writer.Line($"static {Global.OpenEnumValues}? IOpenEnum.KnownValues => s_known;");
        writer.Space();
    }

    // What all open enums have. Editors show the comments of what these members override and implement.
    private static void Common(SourceWriter writer, string name)
    {
        writer.Line("public string Value { get => _value ?? \"\"; init => _value = value; }");
        writer.Line($"public static implicit operator {name}(string value) => new(value);");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line($"public bool Equals({name} other) => Value == other.Value;");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line("public override int GetHashCode() => Value.GetHashCode();");
        writer.Line("public override string ToString() => Value;");
    }
}
