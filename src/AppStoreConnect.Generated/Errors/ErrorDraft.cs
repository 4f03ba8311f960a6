namespace AppStoreConnect.Errors;

/// <summary>An <see cref="ApiError"/> while it is being read.</summary>
internal sealed class ErrorDraft
{
    private Dictionary<string, List<ApiError>>? _associated;

    /// <summary>Whether the entry is in the body's own list, not inside another error.</summary>
    internal bool IsOutermost { get; init; }

    internal bool HasAssociated => _associated is not null;

    internal string? Id { get; set; }

    internal string? Status { get; set; }

    internal string? Code { get; set; }

    internal string? Title { get; set; }

    internal string? Detail { get; set; }

    internal string? Pointer { get; set; }

    internal string? Parameter { get; set; }

    internal string? About { get; set; }

    internal string? Associated { get; set; }

    internal string? See { get; set; }

    internal string? Meta { get; set; }

    internal bool IsEmpty =>
        (Id ?? Status ?? Code ?? Title ?? Detail ?? Pointer ?? Parameter ?? About ?? Associated ?? See ?? Meta) is null && _associated is null;

    internal List<ApiError> AssociatedWith(string path)
    {
        _associated ??= new(StringComparer.Ordinal);
        if (!_associated.TryGetValue(path, out List<ApiError>? list))
        {
            _associated.Add(path, list = []);
        }

        return list;
    }

    internal ApiError ToError() => new()
    {
        Id = Id,
        Status = Status,
        Code = Code,
        Title = Title,
        Detail = Detail,
        Source = Pointer is null && Parameter is null ? null : new() { Pointer = Pointer, Parameter = Parameter },
        Links = About is null && Associated is null && See is null ? null : new() { About = About, Associated = Associated, See = See },
        AssociatedErrors = _associated is null
            ? ApiError.NoAssociatedErrors
            : _associated.ToDictionary(p => p.Key, p => (IReadOnlyList<ApiError>)p.Value, StringComparer.Ordinal),
        Meta = Meta,
    };
}
