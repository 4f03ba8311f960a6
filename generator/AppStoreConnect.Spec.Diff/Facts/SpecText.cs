using System.Text;

namespace AppStoreConnect.Spec.Diff;

/// <summary>Stores a list in one attribute: one item per line, with <c>\</c> and line breaks escaped so that nothing is lost.</summary>
internal static class SpecText
{
    internal static string Join(IEnumerable<string> items) =>
        string.Concat(items.Select(item => item.Replace("\\", "\\\\").Replace("\n", "\\n") + "\n"));

    internal static IReadOnlyList<string> Split(string? joined)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        string text = joined ?? "";
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                item.Append(text[++i] == 'n' ? '\n' : text[i]);
            }
            else
            {
                item.Append(text[i]);
            }
        }

        return items;
    }
}
