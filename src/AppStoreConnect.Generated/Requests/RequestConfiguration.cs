using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect;

/// <summary>
/// What a caller sets for one request: <c>GetAsync(c => c.QueryParameters.Limit = 20)</c>. It has the members of Kiota's class of this name, which makes a
/// dictionary of headers and a list of options for each request; here, they are made when they are asked for.
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
