using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace AppStoreConnect.Errors;

/// <summary>Reads the <c>errors</c> from Kiota's own tree, for callers that use a stock Kiota adapter.</summary>
internal static class UntypedErrorReader
{
    internal static IReadOnlyList<ApiError> Read(IParseNode? errors) =>
        errors?.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue) is UntypedArray list ? Read(list) : [];

    private static List<ApiError> Read(UntypedArray list) => [.. list.GetValue().OfType<UntypedObject>().Select(Read)];

    private static ApiError Read(UntypedObject error)
    {
        IDictionary<string, UntypedNode> members = error.GetValue();
        var draft = new ErrorDraft
        {
            Id = Text(members, "id"),
            Status = Text(members, "status"),
            Code = Text(members, "code"),
            Title = Text(members, "title"),
            Detail = Text(members, "detail"),
        };
        if (Members(members, "source") is { } source)
        {
            draft.Pointer = Text(source, "pointer");
            draft.Parameter = Text(source, "parameter");
        }

        if (Members(members, "links") is { } links)
        {
            draft.About = Link(links, "about");
            draft.Associated = Link(links, "associated");
            draft.See = Link(links, "see");
        }

        if (Members(members, "meta") is { } meta && Members(meta, "associatedErrors") is { } associated)
        {
            foreach ((string path, UntypedNode behind) in associated)
            {
                draft.AssociatedWith(path).AddRange(behind is UntypedArray list ? Read(list) : []);
            }
        }

        return draft.ToError();
    }

    private static IDictionary<string, UntypedNode>? Members(IDictionary<string, UntypedNode> parent, string name) =>
        parent.TryGetValue(name, out UntypedNode? node) && node is UntypedObject child ? child.GetValue() : null;

    private static string? Link(IDictionary<string, UntypedNode> links, string name) =>
        Members(links, name) is { } link ? Text(link, "href") : Text(links, name);

    private static string? Text(IDictionary<string, UntypedNode> members, string name) => !members.TryGetValue(name, out UntypedNode? node)
        ? null
        : node switch
        {
            UntypedString text => text.GetValue(),
            UntypedInteger number => number.GetValue().ToString(CultureInfo.InvariantCulture),
            UntypedLong number => number.GetValue().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
}
