using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Spec.Diff.Tests.Verdicts;

/// <summary>
/// The public surface of the C# that the generator emits, read from its text. Request builders are followed from the client, like callers do,
/// because code does not name their types.
/// </summary>
internal sealed class EmittedSurface
{
    private static readonly string[] s_ignored = ["WithUrl", "CreateFromDiscriminatorValue", "ToString", "Equals", "GetHashCode"];
    private readonly Dictionary<string, EmittedMember> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeDeclarationSyntax> _types = new(StringComparer.Ordinal);

    private EmittedSurface(IEnumerable<SyntaxTree> trees)
    {
        foreach (TypeDeclarationSyntax type in trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()).Where(type => type.Parent is BaseNamespaceDeclarationSyntax))
        {
            _types[FullName(type)] = type;
        }

        foreach (TypeDeclarationSyntax type in _types.Values.Where(type => !IsBuilder(type) && type.Identifier.Text != "AppStoreConnectClient"))
        {
            string name = FullName(type);
            _members[name] = new(type.BaseList?.Types.First().ToString() is "UpdateRequest" or "CreateRequest" or "InlineCreate" ? type.BaseList.Types.First()
                .ToString() : type.Keyword.Text, "", false, IsObsolete(type));
            AddMembers(type, name);
            if (type.BaseList?.Types.First().Type.ToString() == "PagedQueryParameters")
            {
                _members[name + ".Limit"] = new("int", "int?", false, false);
            }
        }

        Follow(_types.Values.Single(type => type.Identifier.Text == "AppStoreConnectClient"), "client", 0);
    }

    public IReadOnlyDictionary<string, EmittedMember> Members => _members;

    /// <summary>The types, request builders included.</summary>
    public IEnumerable<string> Types => _types.Keys;

    /// <summary>The methods that send a request.</summary>
    public IEnumerable<string> Calls => _members.Keys.Where(name => name.StartsWith("client.", StringComparison.Ordinal) && name.EndsWith("Async", StringComparison.Ordinal)
        && !name.EndsWith(".ListAsync", StringComparison.Ordinal) && !name.EndsWith("UploadAsync", StringComparison.Ordinal) && !name.EndsWith(".WaitAsync", StringComparison.Ordinal));

    public static EmittedSurface Of(ApiDescription description) => new(Emission.Of(description));

    private static string FullName(TypeDeclarationSyntax type) => ((BaseNamespaceDeclarationSyntax)type.Parent!).Name + "." + type.Identifier.Text;

    private static bool IsBuilder(TypeDeclarationSyntax type) => type.Identifier.Text.EndsWith("RequestBuilder", StringComparison.Ordinal);

    private static bool IsObsolete(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("Obsolete", StringComparison.Ordinal));

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private void AddMembers(TypeDeclarationSyntax type, string owner)
    {
        foreach (MemberDeclarationSyntax member in type.Members.Where(IsPublic))
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property:
                    Add(owner + "." + property.Identifier.Text, property.Type.ToString(), property, property.Modifiers.Any(SyntaxKind.RequiredKeyword));
                    break;
                case MethodDeclarationSyntax method when !s_ignored.Contains(method.Identifier.Text):
                    AddMethod(owner, method);
                    break;
            }
        }
    }

    private void Add(string name, string type, MemberDeclarationSyntax member, bool required) =>
        _members[name] = new(type.TrimEnd('?'), IsStruct(type.TrimEnd('?')) ? type : type.TrimEnd('?'), required, IsObsolete(member));

    private void AddMethod(string owner, MethodDeclarationSyntax method)
    {
        string[] parameters = [.. method.ParameterList.Parameters.Select(parameter => parameter.Type!.ToString())];
        string source = method.ReturnType + "(" + string.Join(", ", parameters.Where(type => !type.Contains("RequestConfiguration", StringComparison.Ordinal)).Select(type => type.TrimEnd('?'))) + ")";
        _members[owner + "." + method.Identifier.Text] = new(source, string.Join(", ", parameters.Where(type => type.Contains("RequestConfiguration", StringComparison.Ordinal))), false,
            IsObsolete(method));
    }

    private bool IsStruct(string type) => type is "bool" or "int" or "long" or "double" or "decimal" or "DateTimeOffset" or "DateOnly" or "TimeSpan"
        || _types.Any(pair => pair.Value is StructDeclarationSyntax && pair.Value.Identifier.Text == type);

    private void Follow(TypeDeclarationSyntax type, string call, int depth)
    {
        Assert.True(depth < 20, call);
        AddMembers(type, call);
        if (type.BaseList is { } bases && type.Identifier.Text != "AppStoreConnectClient")
        {
            AddInherited(bases.Types.First().Type.ToString(), call);
        }

        foreach (MemberDeclarationSyntax member in type.Members.Where(IsPublic))
        {
            (string name, TypeSyntax? next) = member switch
            {
                PropertyDeclarationSyntax property => (call + "." + property.Identifier.Text, property.Type),
                IndexerDeclarationSyntax indexer => (call + "[]", indexer.Type),
                _ => ("", null),
            };
            if (next is null)
            {
                continue;
            }

            // Source code does not depend on its type, but it does depend on the type of an indexer's id.
            string id = member is IndexerDeclarationSyntax { ParameterList.Parameters: [var parameter] } ? parameter.Type!.ToString() : "";
            _members[name] = new("builder" + id, next.ToString(), false, IsObsolete(member));
            if (Resolve(next.ToString(), FullName(type)) is { } child)
            {
                Follow(child, name, depth + 1);
            }
            else
            {
                AddInherited(next.ToString(), name);
            }
        }
    }

    private TypeDeclarationSyntax? Resolve(string type, string from)
    {
        string name = type.Replace("global::", "", StringComparison.Ordinal);
        string near = from[..(from.LastIndexOf('.') + 1)] + name;
        return _types.TryGetValue(name, out TypeDeclarationSyntax? found) || _types.TryGetValue(near, out found) ? found
            : _types.FirstOrDefault(pair => pair.Key.EndsWith("." + name, StringComparison.Ordinal)).Value;
    }

    /// <summary>The members of the hand-written base classes of request builders.</summary>
    private void AddInherited(string type, string call)
    {
        int open = type.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return;
        }

        string name = type[..open];
        string[] arguments = type[(open + 1)..^1].Split(", ");
        const string NoQuery = "DefaultQueryParameters";
        switch (name)
        {
            case "CollectionRequestBuilder" or "PagedRequestBuilder":
                AddCall(call, "Get", $"Task<Page<{arguments[0]}>>", null, arguments[1]);
                AddList(call, arguments[0], arguments[1]);
                break;
            case "RelatedRequestBuilder" or "ItemRequestBuilder" or "DeletableItemRequestBuilder":
                AddCall(call, "Get", $"Task<Document<{arguments[0]}>>", null, arguments[1]);
                break;
            case "ToManyLinkageRequestBuilder":
                AddCall(call, "Get", $"Task<Page<Linkage<{arguments[0]}>>>", null, "LinkagesQueryParameters");
                AddList(call, $"Linkage<{arguments[0]}>", "LinkagesQueryParameters");
                break;
            case "ToOneLinkageRequestBuilder":
                AddCall(call, "Get", $"Task<Document<Linkage<{arguments[0]}>>>", null, NoQuery);
                break;
            case "CreatingRequestBuilder":
                break;
            default:
                throw new InvalidOperationException($"Unknown base class {name}.");
        }

        string resource = $"Task<Document<{arguments[0]}>>";
        switch (name, arguments)
        {
            case ("PagedRequestBuilder", [_, _, _]) or ("CreatingRequestBuilder", _):
                AddCall(call, "Post", resource, arguments[^1], NoQuery);
                break;
            case ("ItemRequestBuilder" or "DeletableItemRequestBuilder", [_, _, _]):
                AddCall(call, "Patch", resource, arguments[^1], NoQuery);
                break;
        }

        if (name == "DeletableItemRequestBuilder")
        {
            AddCall(call, "Delete", "Task", null, NoQuery);
        }
    }

    private void AddCall(string call, string verb, string answer, string? body, string query)
    {
        string configuration = $"Action<RequestConfiguration<{query}>>?";
        _members.TryAdd($"{call}.{verb}Async", new($"{answer}({(body is null ? "" : body + ", ")}CancellationToken)", configuration, false, false));
        _members.TryAdd($"{call}.To{verb}RequestInformation", new($"RequestInformation({body})", configuration, false, false));
    }

    private void AddList(string call, string item, string query) =>
        _members.TryAdd(call + ".ListAsync", new($"AsyncPageable<{item}>(PagingOptions)", $"Action<RequestConfiguration<{query}>>?", false, false));
}
