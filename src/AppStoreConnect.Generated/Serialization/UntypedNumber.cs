using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>A number that no .NET type holds without loss, such as <c>1e999</c> or one with forty digits. It is kept as text and written back as the same number.</summary>
internal sealed class UntypedNumber : UntypedString
{
    /// <summary>Creates a number from its text.</summary>
    public UntypedNumber(string text)
        : base(text) => Text = text;

    /// <summary>The number as written in the document.</summary>
    public string Text { get; }
}
