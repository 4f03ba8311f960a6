using System.Globalization;
using AppStoreConnect.Testing.Sampling;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>URLs of the other host. They are signed when they are issued and expire.</summary>
internal sealed class SignedAddress(StoreSurroundings surroundings, TimeSpan lifetime)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Returns the URL of a path, signed now.</summary>
    public string Write(string path)
    {
        string date = surroundings.Options.Time.GetUtcNow().ToString(DateFormat, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{surroundings.OtherAddress}{path}?X-Amz-Date={date}&X-Amz-Expires={(int)lifetime.TotalSeconds}&X-Amz-Signature={Sign(path, date)}");
    }

    /// <summary>Returns the error for a URL that was never issued or has expired, or null for a valid URL.</summary>
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
