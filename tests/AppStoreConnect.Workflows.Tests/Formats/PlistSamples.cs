namespace AppStoreConnect.Workflows.Tests.Formats;

/// <summary>Property lists created by another program.</summary>
internal static class PlistSamples
{
    // Python's plistlib, FMT_BINARY: text, wide = "ä€😀", yes, no, small = -5, large = 2**40, real, date, data, list = ["a", {"k": 1}], long = "x" repeated 300 times.
    private const string Base64 =
        "YnBsaXN0MDDbAQIDBAUGBwgJCgsMDQ4PEBESExQVGlR0ZXh0VHdpZGVTeWVzUm5vVXNtYWxsVWxhcmdlVHJlYWxUZGF0ZVRkYXRhVGxpc3RUbG9uZ1VBdGxh" +
        "c2QA5CCs2D3eAAkIE//////////7EwAAAQAAAAAAI0AEAAAAAAAAM0HHg7aSgAAAQgECohYXUWHRGBlRaxABXxEBLHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4" +
        "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4" +
        "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4" +
        "eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4" +
        "eHh4eHh4eAAIAB8AJAApAC0AMAA2ADwAQQBGAEsAUABVAFsAZABlAGYAbwB4AIEAigCNAJAAkgCVAJcAmQAAAAAAAAIBAAAAAAAAABsAAAAAAAAAAAAAAAAA" +
        "AAHJ";

    public static byte[] Binary { get; } = Convert.FromBase64String(Base64);
}
