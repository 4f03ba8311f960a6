using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Benchmarks.Generation;

/// <summary>A minimal incremental generator, to measure the cost of the driver itself.</summary>
internal sealed class OneFileGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.ParseOptionsProvider, static (production, _) => production.AddSource("One.g.cs", "class One { }"));
}
