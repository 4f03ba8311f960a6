using System.Text.Json;

namespace AppStoreConnect.Benchmarks.Baselines;

/// <summary>A page of apps, hand-written for System.Text.Json: plain classes with setters and enums as strings.</summary>
internal sealed class HandwrittenPage
{
    public List<HandwrittenApp>? Data { get; set; }

    /// <summary>Untyped, because the source generator can't distinguish the types in an array by one of their properties.</summary>
    public List<JsonElement>? Included { get; set; }

    public HandwrittenLinks? Links { get; set; }

    public HandwrittenMeta? Meta { get; set; }
}

internal sealed class HandwrittenApp
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public HandwrittenAppAttributes? Attributes { get; set; }

    public HandwrittenAppRelationships? Relationships { get; set; }

    public HandwrittenLinks? Links { get; set; }
}

internal sealed class HandwrittenAppAttributes
{
    public string? AccessibilityUrl { get; set; }

    public string? BundleId { get; set; }

    public string? ContentRightsDeclaration { get; set; }

    public bool? IsOrEverWasMadeForKids { get; set; }

    public string? Name { get; set; }

    public string? PrimaryLocale { get; set; }

    public string? Sku { get; set; }

    public bool? StreamlinedPurchasingEnabled { get; set; }

    public string? SubscriptionStatusUrl { get; set; }

    public string? SubscriptionStatusUrlForSandbox { get; set; }

    public string? SubscriptionStatusUrlVersion { get; set; }

    public string? SubscriptionStatusUrlVersionForSandbox { get; set; }
}

internal sealed class HandwrittenToOne
{
    public HandwrittenLinkage? Data { get; set; }

    public HandwrittenLinks? Links { get; set; }
}

internal sealed class HandwrittenToMany
{
    public List<HandwrittenLinkage>? Data { get; set; }

    public HandwrittenLinks? Links { get; set; }

    public HandwrittenMeta? Meta { get; set; }
}

internal sealed class HandwrittenLinkage
{
    public string? Type { get; set; }

    public string? Id { get; set; }
}

internal sealed class HandwrittenLinks
{
    public string? Self { get; set; }

    public string? Related { get; set; }

    public string? First { get; set; }

    public string? Next { get; set; }
}

internal sealed class HandwrittenMeta
{
    public HandwrittenPaging? Paging { get; set; }
}

internal sealed class HandwrittenPaging
{
    public int? Total { get; set; }

    public int? Limit { get; set; }

    public string? NextCursor { get; set; }
}
