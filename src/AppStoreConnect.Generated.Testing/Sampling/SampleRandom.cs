namespace AppStoreConnect.Testing.Sampling;

/// <summary>Pseudorandom numbers (SplitMix64). The same seed produces the same numbers on every machine and version.</summary>
internal sealed class SampleRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Returns a number from 0 up to, but not including, a limit.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Returns a seed for a text that is the same in every run (FNV-1a).</summary>
    public static ulong Hash(ulong seed, string text)
    {
        ulong hash = 14695981039346656037 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
