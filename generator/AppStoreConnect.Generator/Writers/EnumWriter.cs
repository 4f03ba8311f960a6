using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes an open enum: a struct over the value on the wire, with the known values as members and as constants.</summary>
internal static class EnumWriter
{
    public static SourceFile Write(EnumModel value, string rootNamespace)
    {
        var writer = new SourceWriter();
        Header.Begin(writer, rootNamespace, "", Header.Enums);
        string name = value.ClassName;
        writer.Line($"/// <summary>Values of <c>{Literal.Comment(value.Source)}</c>. One that is not among the known values is kept as it came.</summary>");
        Header.Attributes(writer, deprecated: false);
        writer.Line($"public readonly partial struct {name} : IOpenEnum<{name}>, IEquatable<{name}>");
        writer.Open();
        writer.Line($"private static readonly OpenEnumValues s_known = new({Literal.Names(value.Values.Select(known => known.Value))});");
        writer.Line("private readonly string? _value;");
        writer.Space();
        writer.Line("/// <summary>The open enum of any value.</summary>");
        writer.Line($"public {name}(string value)");
        writer.Open();
        writer.Line("ArgumentNullException.ThrowIfNull(value);");
        writer.Line("_value = value;");
        writer.Close();
        foreach (EnumValue known in value.Values)
        {
            writer.Space();
            writer.Line($"/// <summary><c>{Literal.Comment(known.Value)}</c>.</summary>");
            string written = value.IsAnswered ? known.Name + EnumValue.ConstantEnding : Literal.Text(known.Value);
            writer.Line($"public static {name} {known.Name} => new({written});");
            if (value.IsAnswered)
            {
                writer.Line($"/// <inheritdoc cref=\"{known.Name}\"/>");
                writer.Line($"public const string {known.Name}{EnumValue.ConstantEnding} = {Literal.Text(known.Value)};");
            }
        }

        Common(writer, name);
        writer.Close();
        return writer.ToFile($"Enums/{name}.g.cs");
    }

    private static void Common(SourceWriter writer, string name)
    {
        string[] members =
        [
            "/// <summary>The values that the document lists.</summary>",
            $"public static IReadOnlyList<{name}> Known => s_known.All<{name}>();",
            "/// <inheritdoc/>",
            "public string Value => _value ?? \"\";",
            "/// <inheritdoc/>",
            "public bool IsKnown => s_known.Contains(Value);",
            "",
            $"static OpenEnumValues IOpenEnum<{name}>.KnownValues => s_known;",
            "",
            $"static {name} IOpenEnum<{name}>.From(string value) => new(value);",
            "/// <summary>The open enum of a value on the wire.</summary>",
            $"public static implicit operator {name}(string value) => new(value);",
            "/// <summary>Ordinal equality.</summary>",
            $"public static bool operator ==({name} left, {name} right) => left.Equals(right);",
            "/// <summary>Ordinal inequality.</summary>",
            $"public static bool operator !=({name} left, {name} right) => !left.Equals(right);",
            "/// <inheritdoc/>",
            $"public bool Equals({name} other) => Value == other.Value;",
            "/// <inheritdoc/>",
            $"public override bool Equals(object? obj) => obj is {name} other && Equals(other);",
            "/// <inheritdoc/>",
            "public override int GetHashCode() => Value.GetHashCode();",
            "/// <inheritdoc/>",
            "public override string ToString() => Value;",
        ];
        for (int i = 0; i < members.Length; i += 2)
        {
            writer.Space();
            if (members[i].Length > 0)
            {
                writer.Line(members[i]);
            }

            writer.Line(members[i + 1]);
        }
    }
}
