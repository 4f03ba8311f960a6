namespace AscSpec.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Relative to the site's root, with slashes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record SiteFile(string Path, string Text);
