namespace AppStoreConnect.Contract.Tests.Fuzz;

/// <summary>SplitMix64. A seed produces the same numbers on every machine and runtime.</summary>
internal struct FuzzRandom(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15;

    /// <summary>Returns a number from 0 up to, but not including, the bound.</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
