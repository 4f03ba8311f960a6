using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing;

/// <summary>The progress of an upload.</summary>
internal enum UploadStage
{
    /// <summary>Reserved; parts are taken.</summary>
    Awaiting,

    /// <summary>Committed; no more parts are taken.</summary>
    Committed,

    /// <summary>Committed and being processed.</summary>
    Processing,

    /// <summary>Processed.</summary>
    Done,

    /// <summary>Failed for good.</summary>
    Failed,
}

/// <summary>An upload from its reservation on. Parts arrive on many threads, in any order, and more than once.</summary>
internal sealed partial class StoredUpload(long size, int partSize, int processingReads)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, UploadPart> _parts = [];
    private int _readsLeft = processingReads;

    public int PartCount { get; } = Count(size, partSize);

    public UploadStage Stage { get; private set; }

    /// <summary>When it was committed; null before.</summary>
    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary>What processing ends with.</summary>
    public ProcessingOutcome Outcome { get; private set; } = ProcessingOutcome.Success;

    /// <summary>How many parts a file has.</summary>
    public static int Count(long size, int partSize) => (int)Math.Min(int.MaxValue, (size / partSize) + (size % partSize == 0 ? 0 : 1));

    public (long Offset, long Length) Range(int number)
    {
        long offset = (long)(number - 1) * partSize;
        return (offset, Math.Min(partSize, size - offset));
    }

    public UploadPart? Part(int number)
    {
        lock (_lock)
        {
            return _parts.GetValueOrDefault(number);
        }
    }

    /// <summary>Takes a part; false where the upload is committed.</summary>
    public bool Receive(int number, UploadPart part)
    {
        lock (_lock)
        {
            if (Stage == UploadStage.Awaiting)
            {
                _parts[number] = part;
                return true;
            }

            return false;
        }
    }

    /// <summary>The numbers of the parts that have not arrived.</summary>
    public IReadOnlyList<int> Missing()
    {
        lock (_lock)
        {
            return [.. Enumerable.Range(1, PartCount).Where(number => !_parts.ContainsKey(number))];
        }
    }

    /// <summary>All parts in one; null while some are missing.</summary>
    public byte[]? Content()
    {
        lock (_lock)
        {
            return _parts.Count < PartCount ? null : [.. Enumerable.Range(1, PartCount).SelectMany(number => _parts[number].Content)];
        }
    }

#pragma warning disable CA5351 // MD5 is what the API asks for.
    /// <summary>The MD5 of the whole file in lower-case hex.</summary>
    public string FileHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (int number in Enumerable.Range(1, PartCount))
        {
            hash.AppendData(Part(number)!.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The MD5 of the parts' MD5s, with the number of parts and their size: what the service tells after a commit.</summary>
    public string CompositeHash()
    {
        byte[] hashes = [.. Enumerable.Range(1, PartCount).SelectMany(number => Part(number)!.Hash)];
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(MD5.HashData(hashes))}-{PartCount}-{Math.Min(partSize, size)}");
    }
#pragma warning restore CA5351

    /// <summary>Closes the upload for parts.</summary>
    public void Commit(DateTimeOffset at, ProcessingOutcome outcome, bool failsAtOnce)
    {
        lock (_lock)
        {
            CommittedAt = at;
            Outcome = outcome;
            Stage = failsAtOnce ? UploadStage.Failed : UploadStage.Committed;
        }
    }

    /// <summary>Lets time pass: each read brings a committed upload nearer to its end, once its time has come.</summary>
    public void Read(DateTimeOffset now, TimeSpan processingTime)
    {
        if (Stage is UploadStage.Committed or UploadStage.Processing && !Outcome.NeverEnds)
        {
            bool isOver = _readsLeft-- <= 0 && now >= CommittedAt + processingTime;
            Stage = !isOver ? UploadStage.Processing : Outcome.Fails ? UploadStage.Failed : UploadStage.Done;
        }
    }
}
