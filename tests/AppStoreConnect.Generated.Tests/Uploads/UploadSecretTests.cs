using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using AppStoreConnect.Uploads;

namespace AppStoreConnect.Tests.Uploads;

/// <summary>Upload hosts that quote the signature or a signed header, in any form.</summary>
public sealed class UploadSecretTests
{
    // As base64, so that each form differs.
    private const string Signature = "qZ/w+8Kd/0aTn+Lx/Vb=";
    private const string Escaped = "qZ%2Fw%2B8Kd%2F0aTn%2BLx%2FVb%3D";
    private const string Token = "FwoGZXIvYXdzEBYaDH/session+token//abc==";
    private static readonly byte[] s_file = UploadBench.File(500);

    public static TheoryData<string> Forms =>
    [
        Signature,
        Escaped,
        Escaped.ToLowerInvariant(),
        Escaped.Replace("%2F", "%2f", StringComparison.Ordinal),
        Escaped.Replace("%", "%25", StringComparison.Ordinal),
        Signature.Replace('+', ' '),
        Signature.Replace("/", "&#x2F;", StringComparison.Ordinal).Replace("+", "&#43;", StringComparison.Ordinal),
        Signature.Replace("/", "&sol;", StringComparison.Ordinal).Replace("+", "&plus;", StringComparison.Ordinal).Replace("=", "&equals;", StringComparison.Ordinal),
        Signature.Replace("/", "\\/", StringComparison.Ordinal),
        Signature.Replace("+", "\\u002B", StringComparison.Ordinal),
        Signature.Replace("+", "\\x2b", StringComparison.Ordinal),
        Signature.Replace("+", "&amp;#43;", StringComparison.Ordinal),
        Signature.Replace("+", "\\\\u002B", StringComparison.Ordinal),
        Signature.Insert(7, "\u200b"),
        Signature.Insert(9, "\r\n"),
        Signature.Replace("=", "", StringComparison.Ordinal),
        JavaScriptEncoder.Default.Encode(Signature),
        HtmlEncoder.Default.Encode(Signature),
        WebUtility.UrlEncode(Signature),
        Uri.EscapeDataString(Uri.EscapeDataString(Signature)),
        string.Concat(Signature.Select(c => $"&#{(int)c};")),
        string.Concat(Signature.Select(c => $"\\u{(int)c:x4}")),
        string.Concat(Signature.Select(c => $"%{(int)c:x2}")),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Body_ThatQuotesTheSignature_IsShownWithoutIt(string form)
    {
        AppStoreConnectUploadException error = await FailAsync(body: $"<Error><Code>Bad</Code><Signature>{form}</Signature><Hint>look</Hint></Error>");

        AssertClean(error, "<Error><Code>Bad</Code><Signature>…", "</Signature><Hint>look</Hint></Error>");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Exception_ThatQuotesTheSignature_IsReplaced(string form)
    {
        var address = new SignedAddress($"https://upload.example/p?sig={Escaped}");

        Exception clean = address.RemoveFrom(new InvalidOperationException($"({form})", new TimeoutException(form)))!;

        Assert.Equal("(…)", clean.Message.Replace("==", "", StringComparison.Ordinal));
        Assert.Null(clean.InnerException);
    }

    [Fact]
    public async Task Reason_ThatQuotesTheSignature_IsShownWithoutIt()
    {
        AppStoreConnectUploadException error = await FailAsync(reason: $"Bad signature {Signature}");

        AssertClean(error, "the upload host returned 400 Bad signature ….");
    }

    [Theory]
    [InlineData("x-amz-security-token", Token, Token)]
    [InlineData("x-amz-security-token", Token, "FwoGZXIvYXdzEBYaDH%2fsession%2Btoken%2F%2Fabc%3D%3D")]
    [InlineData("X-Custom", "AWS4-HMAC-SHA256 Credential=AKIA/x, Signature=" + Token, Token)]
    [InlineData("Cookie2", "a=b; c=" + Token, "c=" + Token)]
    public async Task Body_ThatQuotesASignedHeader_IsShownWithoutIt(string name, string value, string echo)
    {
        AppStoreConnectUploadException error = await FailAsync($"<Token>{echo}</Token>", header: (name, value));

        Assert.DoesNotContain("FwoGZXIv", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<Token>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_ThatQuotesAnOrdinaryHeader_IsShownAsItIs()
    {
        AppStoreConnectUploadException error = await FailAsync("<Type>application/octet-stream</Type>", header: ("Content-Type", "application/octet-stream"));

        Assert.Contains("<Type>application/octet-stream</Type>", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://upload.example/p?sig=short", "GET https://upload.example/p?sig=short failed", "GET https://upload.example/p?… failed")]
    [InlineData("https://upload.example/p?a=1&sig=short&b=2", "SIG=short, a=1", "…, a=1")]
    [InlineData("https://upload.example/p?sig=0123456789abcdef", "…0123456789abcd", "……")]
    [InlineData("https://upload.example/p?sig=0123456789abcdef", "0123456789 items", "0123456789 items")]
    [InlineData("https://upload.example/p?x=%2F%2F%2F", "https://host/a///b?X=///", "https://host/a///b?X=///")]
    [InlineData("https://upload.example/p?0123456789abcdef", "0123456789ABCDEF", "…")]
    [InlineData("https://joe:pass@upload.example/p", "user joe, key pass", "user joe, key …")]
    [InlineData("https://upload.example/p", "100%, a\\b & c; &amp; %zz \\u00 \ud83d\ude00 \ud83d", "100%, a\\b & c; &amp; %zz \\u00 \ud83d\ude00 \ud83d")]
    [InlineData("https://upload.example/p?sig=0123456789abcdef", "100%, a\\b & c; &amp; %zz \\u00 \ud83d\ude00 \ud83d", "100%, a\\b & c; &amp; %zz \\u00 \ud83d\ude00 \ud83d")]
    [InlineData("no url", "no text", "no text")]
    public void Text_WithPartsOfAnAddress_LosesOnlyTheSecretOnes(string url, string text, string clean) => Assert.Equal(clean, new SignedAddress(url).RemoveFrom(text));

    [Fact]
    public void Text_WithEachCharacterEscapedInAnyWay_LosesTheSecret()
    {
        var random = new Random(20261126);
        var address = new SignedAddress($"https://upload.example/p?sig={Escaped}");
        for (int i = 0; i < 2000; i++)
        {
            string form = Signature;
            int layers = random.Next(1, 4);
            for (int layer = 0; layer < layers; layer++)
            {
                int language = random.Next(3);
                form = string.Concat(form.Select(c => layer > 0 && char.IsAsciiLetterOrDigit(c) ? $"{c}" : Escape(c, language, random)));
            }

            Assert.Equal("[…]", address.RemoveFrom($"[{form}]"));
        }
    }

    [Fact]
    public void Text_WithAnyOtherCharacters_StaysAsItIs()
    {
        var random = new Random(20261126);
        var address = new SignedAddress($"https://upload.example/p?sig={Escaped}");
        const string Characters = "%&#;\\ux/+= 0123456789abcdefqZw\u00e9\u200b\u001b\n\ud83d\ude00";
        for (int i = 0; i < 5000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => Characters[random.Next(Characters.Length)])]);

            Assert.Same(text, address.RemoveFrom(text));
        }
    }

    // What starts an escape of the language is always escaped.
    private static string Escape(char c, int language, Random random) => (language, c == "%&\\"[language] ? random.Next(2) : random.Next(6)) switch
    {
        (0, 0) => $"%{(int)c:x2}",
        (0, 1) => $"%{(int)c:X2}",
        (1, 0) => $"&#{(int)c};",
        (1, 1) => $"&#x{(int)c:x};",
        (2, 0) => $"\\u{(int)c:X4}",
        (2, 1) => $"\\x{(int)c:x2}",
        (2, 2) when c is '/' => "\\/",
        _ => $"{c}",
    };

    private static void AssertClean(AppStoreConnectUploadException error, params string[] shown)
    {
        Assert.All(shown, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("qZ", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0aTn", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<AppStoreConnectUploadException> FailAsync(string body = "", string? reason = null, (string Name, string Value)? header = null)
    {
        using var bench = new UploadBench();
        bench.Stub.ChangeOperations = operations =>
        {
            operations[0]!["url"] = $"https://upload.example/parts/0?X-Amz-Expires=604800&X-Amz-Signature={Escaped}";
            if (header is var (name, value))
            {
                operations[0]!["requestHeaders"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value });
            }
        };
        bench.Stub.Intercept = call =>
        {
            HttpResponseMessage refusal = UploadStub.Reply(HttpStatusCode.BadRequest, body);
            refusal.ReasonPhrase = reason ?? refusal.ReasonPhrase;
            return call.IsPart ? refusal : null;
        };
        return await bench.FailsAsync(s_file);
    }
}
