using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>The least that an incremental generator does: what the driver itself costs.</summary>
internal sealed class OneFileGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.ParseOptionsProvider, static (production, _) => production.AddSource("One.g.cs", "class One { }"));
}
