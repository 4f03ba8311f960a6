using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>A document in the form that the compiler passes to the generator.</summary>
internal sealed class DocumentInMemory(string text) : AdditionalText
{
    public override string Path => "/spec/openapi.oas.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
