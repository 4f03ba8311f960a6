using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A page of resources (or linkages).</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class Page<T> : DocumentBase, IModel
    where T : Model, IModel, new()
{
    private IReadOnlyList<T>? _data;

    /// <summary>An empty page.</summary>
    public Page()
    {
    }

    /// <summary>A page of these resources, to make test data with.</summary>
    /// <param name="data">The resources.</param>
    /// <param name="included">Resources that come along.</param>
    public Page(IReadOnlyList<T> data, params IEnumerable<Resource> included)
    {
        _data = data;
        Included = new IncludedResources([.. included]);
    }

    /// <summary>The resources, in the service's order.</summary>
    public IReadOnlyList<T> Data => _data ?? [];

    /// <summary>How many there are on all pages; null where the service does not say, which happens.</summary>
    public int? Total => Paging?.Total;

    /// <summary>Takes the page apart: <c>var (apps, included) = await …;</c></summary>
    /// <param name="data">The resources.</param>
    /// <param name="included">The resources that came along.</param>
    public void Deconstruct(out IReadOnlyList<T> data, out IncludedResources included) => (data, included) = (Data, Included);

    /// <summary>The number of items, such as <c>50 of 120 App</c>.</summary>
    public override string ToString() => Total is { } total
        ? FormattableString.Invariant($"{Data.Count} of {total} {typeof(T).Name}")
        : FormattableString.Invariant($"{Data.Count} {typeof(T).Name}");

    internal override bool HasData => _data is not null;

    private protected override bool IsList => true;

    private protected override string Promised => "a list of resources";

    private protected override IncludedTypes? IncludedTypes => T.IncludedTypes;

    /// <summary>The factory that Kiota's parse nodes take.</summary>
    /// <param name="parseNode">Not looked at.</param>
    /// <returns>An empty page.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Page<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    private protected override IEnumerable<Resource> OwnResources() => Data.OfType<Resource>();

    private protected override void ReadData(ref ModelReader reader) => _data = reader.ObjectList<T>();

    private protected override void WriteData(ref ModelWriter writer) => writer.Resources("data"u8, Data);
}
