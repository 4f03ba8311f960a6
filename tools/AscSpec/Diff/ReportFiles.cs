using AppStoreConnect.Spec.Diff;

namespace AscSpec.Diff;

/// <summary>Reports in JSON, as files.</summary>
internal static class ReportFiles
{
    private const int HeadLength = 64;

    /// <summary>The changes that a report lists.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
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

    /// <summary>Whether a file is a report in JSON, and not a document in JSON.</summary>
    public static bool IsReport(string file)
    {
        using StreamReader reader = File.OpenText(file);
        char[] head = new char[HeadLength];
        return new string(head, 0, reader.ReadBlock(head)).StartsWith("{\"format\":\"asc-spec-diff/", StringComparison.Ordinal);
    }
}
