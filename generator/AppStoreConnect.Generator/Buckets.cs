using System.Collections.Immutable;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>
/// Assigns files to a fixed number of slots by name. The incremental driver compares the outputs of a step by position:
/// in a plain list, one additional schema would make all later files look changed.
/// </summary>
internal static class Buckets
{
    private const int Count = 2048;

    /// <summary>Returns the files as a step whose outputs keep their positions when others are added or removed.</summary>
    public static IncrementalValuesProvider<Values<T>> Spread<T>(
        this IncrementalValueProvider<GeneratedClient> client, Func<GeneratedClient, EquatableArray<T>> files, string step)
        where T : class, IClientFile, IEquatable<T> =>
        client.SelectMany((made, _) => Spread(files(made))).WithTrackingName(step);

    private static ImmutableArray<Values<T>> Spread<T>(EquatableArray<T> files)
        where T : class, IClientFile, IEquatable<T>
    {
        var buckets = new List<T>?[Count];
        foreach (T file in files)
        {
            (buckets[Hash(file.Name) % Count] ??= []).Add(file);
        }

        var spread = ImmutableArray.CreateBuilder<Values<T>>(Count);
        foreach (List<T>? bucket in buckets)
        {
            spread.Add(bucket is null ? Values<T>.None : bucket.ToValues());
        }

        return spread.MoveToImmutable();
    }

    // FNV-1a, which is the same in every process.
    private static uint Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
