using System.Globalization;
using System.Security.Cryptography;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>The progress of an upload.</summary>
internal enum UploadStage
{
    /// <summary>Reserved. Parts are accepted.</summary>
    Awaiting,

    /// <summary>Committed. No more parts are accepted.</summary>
    Committed,

    /// <summary>Committed and being processed.</summary>
    Processing,

    /// <summary>Processed.</summary>
    Done,

    /// <summary>Failed permanently.</summary>
    Failed,
}

/// <summary>An upload, from its reservation on. Parts can arrive on multiple threads, in any order, and more than once.</summary>
internal sealed partial class StoredUpload(long size, int partSize, int processingReads)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, UploadPart> _parts = [];
    private int _readsLeft = processingReads;
    private bool _isRemoved;

    public int PartSize => partSize;

    public int PartCount { get; } = Count(size, partSize);

    public UploadStage Stage { get; private set; }

    /// <summary>When it was committed, or null before that.</summary>
    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary>The outcome of its processing.</summary>
    public ProcessingOutcome Outcome { get; private set; } = ProcessingOutcome.Success;

    /// <summary>Returns the number of parts of a file.</summary>
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

    /// <summary>Adds a part, which replaces an earlier one. Returns false if the upload is already committed or removed.</summary>
    /// <param name="number">The number of the part.</param>
    /// <param name="part">The part.</param>
    /// <param name="unneeded">The part that is not needed: the earlier one, or this one if it is not accepted.</param>
    public bool Receive(int number, UploadPart part, out UploadPart? unneeded)
    {
        lock (_lock)
        {
            if (Stage == UploadStage.Awaiting && !_isRemoved)
            {
                unneeded = _parts.GetValueOrDefault(number);
                _parts[number] = part;
                return true;
            }

            unneeded = part;
            return false;
        }
    }

    /// <summary>Ends the upload. A part that is on its way is no longer accepted.</summary>
    /// <returns>Its parts.</returns>
    public IReadOnlyList<UploadPart> Remove()
    {
        lock (_lock)
        {
            _isRemoved = true;
            UploadPart[] parts = [.. _parts.Values];
            _parts.Clear();
            return parts;
        }
    }

    /// <summary>Returns the numbers of the missing parts.</summary>
    public IReadOnlyList<int> Missing()
    {
        lock (_lock)
        {
            return [.. Enumerable.Range(1, PartCount).Where(number => !_parts.ContainsKey(number))];
        }
    }

    /// <summary>Returns all parts combined, or null if some are missing.</summary>
    public byte[]? Content()
    {
        lock (_lock)
        {
            return _parts.Count < PartCount ? null : [.. Enumerable.Range(1, PartCount).SelectMany(number => _parts[number].Content)];
        }
    }

#pragma warning disable CA5351 // The API requires MD5.
    /// <summary>Returns the MD5 of the whole file in lowercase hex.</summary>
    public string FileHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        lock (_lock)
        {
            // A part that replaces another one must not delete its file while it is read.
            foreach (int number in Enumerable.Range(1, PartCount))
            {
                hash.AppendData(_parts[number].Content);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Returns the MD5 of the parts' MD5s, with the number of parts and their size. The service shows it after a commit.</summary>
    public string CompositeHash()
    {
        byte[] hashes = [.. Enumerable.Range(1, PartCount).SelectMany(number => Part(number)!.Hash)];
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(MD5.HashData(hashes))}-{PartCount}-{Math.Min(partSize, size)}");
    }
#pragma warning restore CA5351

    /// <summary>Commits the upload.</summary>
    public void Commit(DateTimeOffset at, ProcessingOutcome outcome, bool failsAtOnce)
    {
        lock (_lock)
        {
            CommittedAt = at;
            Outcome = outcome;
            Stage = failsAtOnce ? UploadStage.Failed : UploadStage.Committed;
        }
    }

    /// <summary>Advances a committed upload with each read after its minimum processing time.</summary>
    public void Read(DateTimeOffset now, TimeSpan processingTime)
    {
        if (Stage is UploadStage.Committed or UploadStage.Processing && !Outcome.NeverEnds)
        {
            bool isOver = _readsLeft-- <= 0 && now >= CommittedAt + processingTime;
            Stage = !isOver ? UploadStage.Processing : Outcome.Fails ? UploadStage.Failed : UploadStage.Done;
        }
    }
}
