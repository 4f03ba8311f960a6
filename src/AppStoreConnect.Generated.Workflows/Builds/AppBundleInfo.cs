namespace AppStoreConnect.Workflows.Builds;

/// <summary>What the description of an app bundle says.</summary>
internal sealed record AppBundleInfo(string Name, string BundleId, string ShortVersion, string BundleVersion, Platform Platform);
