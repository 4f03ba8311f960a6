namespace AppStoreConnect.Benchmarks.Baselines;

/// <summary>The response to <c>POST /v1/bundleIds</c>.</summary>
internal sealed class HandwrittenBundleId
{
    public HandwrittenLinkage? Data { get; set; }
}

/// <summary>The body of an error response.</summary>
internal sealed class HandwrittenErrors
{
    public List<HandwrittenError>? Errors { get; set; }
}

internal sealed class HandwrittenError
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Code { get; set; }

    public string? Title { get; set; }

    public string? Detail { get; set; }
}
