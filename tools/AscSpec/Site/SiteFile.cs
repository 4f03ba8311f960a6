namespace AscSpec.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">The path relative to the root of the site, with slashes.</param>
/// <param name="Text">The content.</param>
internal sealed record SiteFile(string Path, string Text);
