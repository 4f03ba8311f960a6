using System.Globalization;

namespace AppStoreConnect.Testing;

/// <summary>Addresses of the other host: signed when they are given out, and good for a while.</summary>
internal sealed class SignedAddress(StoreSurroundings surroundings, TimeSpan lifetime)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The address of a path, signed now.</summary>
    public string Write(string path)
    {
        string date = surroundings.Options.Time.GetUtcNow().ToString(DateFormat, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{surroundings.OtherAddress}{path}?X-Amz-Date={date}&X-Amz-Expires={(int)lifetime.TotalSeconds}&X-Amz-Signature={Sign(path, date)}");
    }

    /// <summary>The answer to an address that was never given out, or is too old; null where it is right.</summary>
    public Reply? Refuse(RecordedRequest request)
    {
        string? date = request.Parameter("X-Amz-Date");
        if (date is null || request.Parameter("X-Amz-Signature") != Sign(request.Path, date)
            || !DateTimeOffset.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset signed))
        {
            return UploadAddress.Error(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
        }

        return surroundings.Options.Time.GetUtcNow() > signed + lifetime ? UploadAddress.Error(403, "AccessDenied", "Request has expired") : null;
    }

    private string Sign(string path, string date)
    {
        ulong seed = (ulong)surroundings.Options.Answers.Seed;
        return $"{SampleRandom.Hash(seed, path + date):x16}{SampleRandom.Hash(seed + 1, date + path):x16}";
    }
}
