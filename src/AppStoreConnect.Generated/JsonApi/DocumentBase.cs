using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>A JSON:API document: what <see cref="Document{T}"/> and <see cref="Page{T}"/> have in common.</summary>
public abstract class DocumentBase : Model
{
    internal static readonly MemberTable LinkNames = new("self first next"u8);

    private static readonly MemberTable s_members = new("data included links meta"u8);
    private Dictionary<(string Type, string Id), Resource>? _index;

    private protected DocumentBase()
    {
    }

    /// <summary>Resources that came along, asked for with <c>include</c>.</summary>
    public IncludedResources Included { get; private protected set; } = IncludedResources.None;

    /// <summary>The address of the document itself; null where the service gave none.</summary>
    public string? SelfLink { get; private set; }

    /// <summary>The address of the first page; null where the service gave none.</summary>
    public string? FirstLink { get; private set; }

    /// <summary>The address of the next page, all parameters in it; null on the last page.</summary>
    public string? NextLink { get; internal set; }

    /// <summary><c>meta.paging</c>; null where there was none.</summary>
    public PagingInfo? Paging { get; internal set; }

    /// <summary>What the answer said besides the document: status, request id, rate limit; null where it was not read from the service.</summary>
    public ResponseInfo? Response { get; internal set; }

    private protected abstract IncludedTypes? IncludedTypes { get; }

    /// <summary>The resource of a type and id, among the document's own and the included; the index is made once.</summary>
    internal T? Find<T>(string? type, string id)
        where T : Resource
    {
        if (_index is null)
        {
            var index = new Dictionary<(string, string), Resource>();
            foreach (Resource resource in Included)
            {
                index.TryAdd((resource.ResourceType, resource.Id), resource);
            }

            foreach (Resource resource in OwnResources())
            {
                index.TryAdd((resource.ResourceType, resource.Id), resource);
            }

            _index = index;
        }

        return type is not null && _index.TryGetValue((type, id), out Resource? found) ? found as T : null;
    }

    /// <inheritdoc/>
    internal override void Read(ref ModelReader reader)
    {
        reader.Context.IncludedTypes ??= IncludedTypes;
        ModelReader includedAt = default;
        bool hasIncluded = false;
        while (reader.Next(s_members, out int member))
        {
            switch (member)
            {
                case 0:
                    reader.Context.Place = "data";
                    DataToken = reader.TokenType;
                    ReadData(ref reader);
                    break;
                case 1 when reader.IsArray && DataToken == JsonTokenType.None:
                    // Read last: the data's linkages tell which class an ambiguous type means.
                    includedAt = reader;
                    hasIncluded = true;
                    reader.Skip();
                    break;
                case 1 when reader.IsArray:
                    ReadIncluded(ref reader);
                    hasIncluded = false;
                    break;
                case 2 when reader.IsObject:
                    (SelfLink, FirstLink, NextLink) = reader.DocumentLinks();
                    break;
                case 3 when reader.IsObject:
                    Paging = reader.Meta();
                    break;
                default:
                    reader.Mismatch();
                    break;
            }
        }

        if (hasIncluded)
        {
            ReadIncluded(ref includedAt);
        }
    }

    private void ReadIncluded(ref ModelReader reader)
    {
        reader.Context.Place = "included";
        Included = new IncludedResources(reader.Resources());
    }

    /// <inheritdoc/>
    internal override void Write(ref ModelWriter writer)
    {
        // One bit for each name of the document that was written, in the order of the table.
        ulong written = 0;
        if (HasData || AdditionalDataOrNull?.ContainsKey("data") != true)
        {
            WriteData(ref writer);
            written = 1;
        }

        if (Included.Count > 0)
        {
            writer.Resources("included"u8, Included);
            written |= 1 << 1;
        }

        Dictionary<string, object>? kept = AdditionalDataOrNull;
        written |= writer.Links(LinkNames, [SelfLink, FirstLink, NextLink], kept?.GetValueOrDefault("links")) ? 1UL << 2 : 0;
        written |= writer.Meta(Paging, kept?.GetValueOrDefault("meta")) ? 1UL << 3 : 0;
        writer.Kept(kept, s_members, written);
    }

    /// <summary>Whether <c>data</c> was in the document and not null.</summary>
    internal abstract bool HasData { get; }

    /// <summary>What <c>data</c> was in the document; None where there was none.</summary>
    internal JsonTokenType DataToken { get; private set; }

    private protected abstract bool IsList { get; }

    /// <summary>What <c>data</c> should be, for messages: "one resource".</summary>
    private protected abstract string Promised { get; }

    /// <summary>Why this is not the answer that was asked for; null where it is.</summary>
    /// <param name="dataCanBeNull">Whether an explicit null is an answer: there is no related resource. Nothing else says so.</param>
    internal sealed override (string Place, string Problem)? Problem(bool dataCanBeNull)
    {
        if (base.Problem(dataCanBeNull) is { } problem)
        {
            return problem;
        }

        return HasData || (dataCanBeNull && DataToken == JsonTokenType.Null) ? null : ("$.data", DataToken switch
        {
            JsonTokenType.None => "The document has no \"data\".",
            JsonTokenType.StartArray when IsList => $"None of the items of \"data\" is a resource, where {Promised} was expected.",
            JsonTokenType.StartArray => $"\"data\" is a list where {Promised} was expected.",
            JsonTokenType.StartObject => $"\"data\" is an object where {Promised} was expected.",
            JsonTokenType.Null => $"\"data\" is null where {Promised} was expected.",
            _ => $"\"data\" is a plain value where {Promised} was expected.",
        });
    }

    private protected abstract IEnumerable<Resource> OwnResources();

    private protected abstract void ReadData(ref ModelReader reader);

    private protected abstract void WriteData(ref ModelWriter writer);
}
