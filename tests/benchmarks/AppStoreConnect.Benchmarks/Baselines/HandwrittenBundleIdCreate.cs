namespace AppStoreConnect.Benchmarks.Baselines;

/// <summary>The body of <c>POST /v1/bundleIds</c>, including the envelope.</summary>
internal sealed class HandwrittenBundleIdCreate
{
    public HandwrittenBundleIdCreateData? Data { get; set; }
}

internal sealed class HandwrittenBundleIdCreateData
{
    public string Type { get; set; } = "bundleIds";

    public HandwrittenBundleIdCreateAttributes? Attributes { get; set; }
}

internal sealed class HandwrittenBundleIdCreateAttributes
{
    public string? Identifier { get; set; }

    public string? Name { get; set; }

    public string? Platform { get; set; }

    public string? SeedId { get; set; }
}
