using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>The output to generate, as values.</summary>
/// <param name="Model">The client, or null if the document cannot be read.</param>
/// <param name="RootNamespace">The namespace of its models.</param>
/// <param name="Diagnostics">The diagnostics to report.</param>
internal sealed record GeneratedClient(ClientModel? Model, string RootNamespace, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>The content of one generated file.</summary>
internal interface IClientFile
{
    /// <summary>The name of the file without extension, unique regardless of case.</summary>
    string Name { get; }
}
