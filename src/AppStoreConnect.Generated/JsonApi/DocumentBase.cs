using System.Text.Json;
using AppStoreConnect.JsonApi;

namespace AppStoreConnect;

/// <summary>The base class of JSON:API documents, <see cref="Document{T}"/> and <see cref="Page{T}"/>.</summary>
public abstract class DocumentBase : Model
{
    internal static readonly MemberTable LinkNames = new("self first next"u8);

    private static readonly MemberTable s_members = new("data included links meta"u8);
    private Dictionary<(string Type, string Id), Resource>? _index;

    private protected DocumentBase()
    {
    }

    /// <summary>The related resources requested with <c>include</c>.</summary>
    public IncludedResources Included { get; private protected set; } = IncludedResources.None;

    /// <summary>The URL of the document itself, or null if the service did not include it.</summary>
    public string? SelfLink { get; private set; }

    /// <summary>The URL of the first page, or null if the service did not include it.</summary>
    public string? FirstLink { get; private set; }

    /// <summary>The URL of the next page, including all parameters, or null on the last page.</summary>
    public string? NextLink { get; internal set; }

    /// <summary>The paging information (<c>meta.paging</c>), or null if the document has none.</summary>
    public PagingInfo? Paging { get; internal set; }

    /// <summary>The status, headers, and timing of the response, or null if the document was not read from a response.</summary>
    public ResponseInfo? Response { get; internal set; }

    private protected abstract IncludedTypes? IncludedTypes { get; }

    /// <summary>Finds a resource by type and id among the document's own and the included resources. The index is built once.</summary>
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
                    // Read last: the linkages in the data determine the class of an ambiguous type.
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
        // One bit for each member of the document that was written, in the order of the table.
        ulong written = 0;
        if (HasData || AdditionalDataOrNull?.ContainsKey("data") != true)
        {
            WriteData(ref writer);
            written = 1;
        }

        if (Included.Count > 0)
        {
            writer.Resources(JsonApiNames.Included, Included);
            written |= 1 << 1;
        }

        Dictionary<string, object>? kept = AdditionalDataOrNull;
        written |= writer.Links(LinkNames, [SelfLink, FirstLink, NextLink], kept?.GetValueOrDefault("links")) ? 1UL << 2 : 0;
        written |= writer.Meta(Paging, kept?.GetValueOrDefault("meta")) ? 1UL << 3 : 0;
        writer.Kept(kept, s_members, written);
    }

    /// <summary>Whether the document has <c>data</c> that is not null.</summary>
    internal abstract bool HasData { get; }

    /// <summary>The kind of the document's <c>data</c>, or None if there was none.</summary>
    internal JsonTokenType DataToken { get; private set; }

    /// <summary>Whether the only resource has an id. In a list, one odd resource does not make the others unreadable.</summary>
    private protected virtual bool IsDataIdentified => true;

    private protected abstract bool IsList { get; }

    /// <summary>The expected content of <c>data</c>, for messages: "one resource".</summary>
    private protected abstract string Promised { get; }

    /// <summary>Returns why this is not the expected response, or null if it is.</summary>
    /// <param name="dataCanBeNull">Whether an explicit null is valid and means that there is no related resource.</param>
    internal sealed override (string Place, string Problem)? Problem(bool dataCanBeNull)
    {
        if (base.Problem(dataCanBeNull) is { } problem)
        {
            return problem;
        }

        if (!IsDataIdentified)
        {
            return ("$.data.id", "\"data\" has no \"id\".");
        }

        return HasData || (dataCanBeNull && DataToken == JsonTokenType.Null) ? null : ("$.data", DataToken switch
        {
            JsonTokenType.None => "The document has no \"data\".",
            JsonTokenType.StartArray when IsList => $"\"data\" contains no resource, but {Promised} was expected.",
            JsonTokenType.StartArray => $"\"data\" is a list, but {Promised} was expected.",
            JsonTokenType.StartObject => $"\"data\" is an object, but {Promised} was expected.",
            JsonTokenType.Null => $"\"data\" is null, but {Promised} was expected.",
            _ => $"\"data\" is a primitive value, but {Promised} was expected.",
        });
    }

    private protected abstract IEnumerable<Resource> OwnResources();

    private protected abstract void ReadData(ref ModelReader reader);

    private protected abstract void WriteData(ref ModelWriter writer);
}
