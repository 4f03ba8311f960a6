using System.Text.Json.Serialization;

namespace AppStoreConnect.Benchmarks.Baselines;

/// <summary>System.Text.Json source generation for the hand-written classes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandwrittenPage))]
[JsonSerializable(typeof(HandwrittenBundleIdCreate))]
[JsonSerializable(typeof(HandwrittenBundleId))]
[JsonSerializable(typeof(HandwrittenErrors))]
internal sealed partial class HandwrittenContext : JsonSerializerContext;
