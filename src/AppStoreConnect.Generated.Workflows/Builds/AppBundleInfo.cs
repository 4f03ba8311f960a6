namespace AppStoreConnect.Workflows.Builds;

/// <summary>The contents of an app bundle's Info.plist.</summary>
internal sealed record AppBundleInfo(string Name, string BundleId, string ShortVersion, string BundleVersion, Platform Platform);
