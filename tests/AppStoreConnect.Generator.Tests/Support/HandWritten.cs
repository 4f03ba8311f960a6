using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>What the hand-written part of the client has names for.</summary>
internal static class HandWritten
{
    private static readonly string[] s_bases =
    [
        "Model", "Resource", "CreateRequest", "UpdateRequest", "InlineCreate", "QueryParameters", "ApiRequestBuilder", "AppStoreConnectClient",
    ];

    private static readonly Lazy<AdditionalText[]> s_files = new(() =>
        [.. Runtime.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).Select(tree => new MemoryText(tree.FilePath, tree.ToString()))]);

    private static readonly Lazy<string[]> s_types = new(() => [.. Spoken().Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Types that hand-written files speak of by their simple name: a model of that name would take it from them.</summary>
    public static IReadOnlyList<string> Types => s_types.Value;

    /// <summary>The files, as a project gives them to the generator.</summary>
    public static IReadOnlyList<AdditionalText> Files => s_files.Value;

    /// <summary>Those types, and all members of the classes that emitted ones derive from.</summary>
    public static IEnumerable<string> Names() => Types.Concat(s_bases.SelectMany(MembersOf));

    /// <summary>Members of a hand-written class that a class derived from it would hide or clash with.</summary>
    public static IEnumerable<string> MembersOf(string className)
    {
        INamedTypeSymbol own = Runtime.Compilation.GetTypeByMetadataName("AppStoreConnect." + className)!;
        for (INamedTypeSymbol? type = own; type is not null; type = type.BaseType)
        {
            // Emitted code adds to the client itself: there, private members matter as well.
            foreach (ISymbol member in type.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private || className == "AppStoreConnectClient"))
            {
                if (SyntaxFacts.IsValidIdentifier(member.Name) && member is not (IMethodSymbol { AssociatedSymbol: not null } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }))
                {
                    yield return member.Name;
                }
            }
        }
    }

    private static IEnumerable<string> Spoken()
    {
        foreach (SyntaxTree tree in Runtime.Compilation.SyntaxTrees)
        {
            SemanticModel meaning = Runtime.Compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                bool isQualified = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name
                    || name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
                if (!isQualified && meaning.GetSymbolInfo(name).Symbol is ITypeSymbol { TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic), ContainingType: null }
                    && name.Identifier.Text != "var")
                {
                    yield return name.Identifier.Text;
                }
            }
        }
    }
}
