namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>
/// The sizes of parts. Small files have parts of the usual size. Larger ones have larger parts instead of more, because every read of a
/// file that awaits its parts shows an operation for each, and a list shows them for 200 files.
/// </summary>
internal static class PartSizes
{
    private const int MostOperations = 400;

    /// <summary>The maximum number of parts of the storage behind the live service. No file is longer than as many parts of the usual size.</summary>
    private const int MostParts = 10_000;

    /// <summary>Returns the size of the parts of a file except the last one: a multiple of the usual size.</summary>
    public static int Of(long fileSize, int usual) => (int)(usual * Math.Max(1, Quotient(fileSize, (long)usual * MostOperations)));

    /// <summary>Returns the size of the parts of the largest file.</summary>
    public static int Largest(int usual) => Of(LargestFile(usual), usual);

    /// <summary>Returns the size of the largest file. A part must fit in an array.</summary>
    public static long LargestFile(int usual) => (long)usual * Math.Min(MostParts, (long)MostOperations * Math.Max(1, Array.MaxLength / usual));

    private static long Quotient(long dividend, long divisor) => (dividend / divisor) + (dividend % divisor == 0 ? 0 : 1);
}
