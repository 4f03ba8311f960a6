using System.ComponentModel;
using AppStoreConnect.JsonApi;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect;

/// <summary>A page of resources or linkages.</summary>
/// <typeparam name="T">The type of the content.</typeparam>
public sealed class Page<T> : DocumentBase, IModel
    where T : Model, IModel, new()
{
    private IReadOnlyList<T>? _data;

    /// <summary>Creates an empty page.</summary>
    public Page()
    {
    }

    /// <summary>Creates a page with resources, for test data.</summary>
    /// <param name="data">The resources.</param>
    /// <param name="included">The included resources.</param>
    public Page(IReadOnlyList<T> data, params IEnumerable<Resource> included)
    {
        _data = data;
        Included = new IncludedResources([.. included]);
    }

    /// <summary>The resources, in the order in which the service returned them.</summary>
    public IReadOnlyList<T> Data => _data ?? [];

    /// <summary>The number of resources on all pages, or null if the service did not report it.</summary>
    public int? Total => Paging?.Total;

    /// <summary>Deconstructs the page: <c>var (apps, included) = await …;</c></summary>
    /// <param name="data">The resources.</param>
    /// <param name="included">The included resources.</param>
    public void Deconstruct(out IReadOnlyList<T> data, out IncludedResources included) => (data, included) = (Data, Included);

    /// <summary>Returns the number of items, such as <c>50 of 120 App</c>.</summary>
    public override string ToString() => Total is { } total
        ? FormattableString.Invariant($"{Data.Count} of {total} {typeof(T).Name}")
        : FormattableString.Invariant($"{Data.Count} {typeof(T).Name}");

    internal override bool HasData => _data is not null;

    private protected override bool IsList => true;

    private protected override string Promised => "a list of resources";

    private protected override IncludedTypes? IncludedTypes => T.IncludedTypes;

    /// <summary>Creates an instance for Kiota's parse nodes.</summary>
    /// <param name="parseNode">Ignored.</param>
    /// <returns>An empty page.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Page<T> CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    private protected override IEnumerable<Resource> OwnResources() => Data.OfType<Resource>();

    private protected override void ReadData(ref ModelReader reader) => _data = reader.ObjectList<T>();

    private protected override void WriteData(ref ModelWriter writer) => writer.Resources(JsonApiNames.Data, Data);
}
