using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AppStoreConnect.Testing.Tests;

/// <summary>A response with its body.</summary>
internal sealed record Answer(int Status, string? ContentType, byte[] Body, HttpResponseMessage Message)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The code and place of each error: <c>CODE pointer-or-parameter</c>.</summary>
    public string[] Errors => [.. Json.GetProperty("errors").EnumerateArray().Select(error =>
        error.TryGetProperty("source", out JsonElement source)
            ? $"{error.GetProperty("code").GetString()} {source.EnumerateObject().First().Value.GetString()}"
            : error.GetProperty("code").GetString()!)];
}

/// <summary>A plain HTTP client, so that tests depend only on HTTP.</summary>
internal sealed class TestClient(FakeAppStoreConnect service) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(service.BaseAddress) };

    public string? Token { get; set; } = TestToken.Make();

    public void Dispose() => _http.Dispose();

    public Task<Answer> GetAsync(string url, string? accept = null) => SendAsync("GET", url, accept: accept);

    public async Task<Answer> SendAsync(string method, string url, string? body = null, string? contentType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        }

        HttpResponseMessage response = await _http.SendAsync(request);
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, bytes, response);
    }
}
