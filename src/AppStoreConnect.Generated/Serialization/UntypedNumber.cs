using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Serialization;

/// <summary>A number that no type of .NET holds without loss, such as <c>1e999</c> or one of forty digits: kept as its text, and written back as the number that it was.</summary>
internal sealed class UntypedNumber : UntypedString
{
    /// <summary>A number of this text.</summary>
    public UntypedNumber(string text)
        : base(text) => Text = text;

    /// <summary>The number as it stood in the document.</summary>
    public string Text { get; }
}
