using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>What is to be written, as values.</summary>
/// <param name="Model">The client; null where the document can't be read.</param>
/// <param name="RootNamespace">The namespace of its models.</param>
/// <param name="Diagnostics">What the maintainer should know.</param>
internal sealed record GeneratedClient(ClientModel? Model, string RootNamespace, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>What is written into one file.</summary>
internal interface IClientFile
{
    /// <summary>The file's name without its ending, unique without regard to case.</summary>
    string Name { get; }
}
