using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// The settings of one request: <c>GetAsync(c => c.QueryParameters.Limit = 20)</c>. It has the members of Kiota's class of the same name. Kiota's class
/// allocates headers and options for each request. This one allocates them on first use.
/// </summary>
/// <typeparam name="TQuery">The query parameters of the operation.</typeparam>
public sealed class RequestConfiguration<TQuery>
    where TQuery : class, new()
{
    /// <summary>The query parameters.</summary>
    public TQuery QueryParameters { get; set; } = new();

    /// <summary>Headers that go with the request, besides the client's own.</summary>
    public RequestHeaders Headers
    {
        get => HeadersOrNull ??= [];
        set => HeadersOrNull = value;
    }

    /// <summary>Options for this request alone, such as <see cref="RetryOptions"/>.</summary>
    public IList<IRequestOption> Options
    {
        get => OptionsOrNull ??= [];
        set => OptionsOrNull = value;
    }

    internal RequestHeaders? HeadersOrNull { get; private set; }

    internal IList<IRequestOption>? OptionsOrNull { get; private set; }
}
