using AppStoreConnect.Spec.Diff;

namespace AscSpec.Diff;

/// <summary>Reads report files in JSON.</summary>
internal static class ReportFiles
{
    private const int HeadLength = 64;

    /// <summary>Returns the changes in a report.</summary>
    /// <exception cref="ToolException">The report cannot be read.</exception>
    public static IReadOnlyCollection<SpecChangeKey> ReadChanges(string file)
    {
        try
        {
            return JsonChanges.Read(File.ReadAllText(file));
        }
        catch (FormatException e)
        {
            throw new ToolException($"{file}: {e.Message}", e);
        }
    }

    /// <summary>Whether a JSON file is a report and not a document.</summary>
    public static bool IsReport(string file)
    {
        using StreamReader reader = File.OpenText(file);
        char[] head = new char[HeadLength];
        return new string(head, 0, reader.ReadBlock(head)).StartsWith("{\"format\":\"asc-spec-diff/", StringComparison.Ordinal);
    }
}
