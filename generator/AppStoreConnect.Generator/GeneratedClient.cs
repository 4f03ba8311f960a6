using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;

namespace AppStoreConnect.Generator;

/// <summary>What is to be written, as values.</summary>
/// <param name="Model">The client; null where the document can't be read.</param>
/// <param name="RootNamespace">The namespace of its models.</param>
/// <param name="Diagnostics">What the maintainer should know.</param>
internal sealed record GeneratedClient(ClientModel? Model, string RootNamespace, EquatableArray<DiagnosticInfo> Diagnostics);

/// <summary>A model with the namespace that it is written into.</summary>
internal sealed record Named<T>(T Model, string RootNamespace)
    where T : IEquatable<T>;

/// <summary>A request builder with the query parameters of its methods: one file.</summary>
internal sealed record BuilderFile(BuilderModel Builder, EquatableArray<QueryModel> Queries);
