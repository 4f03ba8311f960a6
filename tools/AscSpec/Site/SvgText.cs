using System.Globalization;
using System.Text;

namespace AscSpec.Site;

/// <summary>Builds an SVG chart. Colors come from the style sheet of the page, so that the chart follows light and dark mode.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <param name="width">The width in SVG units.</param>
    /// <param name="height">The height.</param>
    /// <param name="id">The prefix of ids, unique on a page.</param>
    /// <param name="title">The title, for screen readers.</param>
    /// <param name="description">All values in words, for screen readers.</param>
    public SvgText(int width, int height, string id, string title, string description)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Html.Escape(title)}</title>\n<desc id=\"{id}-text\">{Html.Escape(description)}</desc>\n");
    }

    /// <summary>Returns the trimmed cells of a row of a Markdown table.</summary>
    public static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    public void Text(int x, int y, string text, string style) => _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" class=\"{style}\">{Html.Escape(text)}</text>\n");

    public void Rectangle(int x, int y, int width, int height, string style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" class=\"{style}\"/>\n");

    public void Line(int x1, int y1, int x2, int y2, string style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{style}\"/>\n");

    /// <summary>Adds a point of a series. Series differ by shape, not only by color.</summary>
    public void Mark(int x, int y, int series) => _text.Append((series % 4) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"6\" class=\"chart-mark-0\"/>\n"),
        1 => string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x - 5}\" y=\"{y - 5}\" width=\"10\" height=\"10\" class=\"chart-mark-1\"/>\n"),
        2 => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y - 6}L{x + 6} {y + 5}H{x - 6}Z\" class=\"chart-mark-2\"/>\n"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y - 7}L{x + 7} {y}L{x} {y + 7}L{x - 7} {y}Z\" class=\"chart-mark-3\"/>\n"),
    });

    public override string ToString() => _text + "</svg>\n";

    /// <summary>Returns charts with a caption, side by side if there is room.</summary>
    public static string Figure(IEnumerable<SvgText> charts, string caption) =>
        $"<figure><div class=\"charts\">\n{string.Concat(charts)}</div>\n<figcaption>{Html.Escape(caption)}</figcaption></figure>\n";
}
