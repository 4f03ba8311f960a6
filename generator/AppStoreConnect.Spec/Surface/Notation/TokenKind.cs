namespace AppStoreConnect.Spec.Notation;

/// <summary>The kinds of words in the notation, by the characters that they can contain without quotes.</summary>
[Flags]
internal enum TokenKind : byte
{
    /// <summary>Component and property names, formats, tags: letters, digits, <c>_</c> and <c>-</c>.</summary>
    Name = 1,

    /// <summary>Operation ids: also dots.</summary>
    Id = 2,

    /// <summary>Names of parameters: also square brackets and dots.</summary>
    Parameter = 4,

    /// <summary>Values of enumerations: also dots, slashes, colons and <c>@</c>.</summary>
    Value = 8,

    /// <summary>Paths: also slashes and braces.</summary>
    Path = 16,

    /// <summary>Media types: also slashes, plus signs and asterisks.</summary>
    MediaType = 32,
}
