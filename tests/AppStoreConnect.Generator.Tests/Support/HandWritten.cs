using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Generator.Tests.Support;

/// <summary>The names in the hand-written part of the client.</summary>
internal static class HandWritten
{
    private static readonly string[] s_bases =
    [
        "Model", "Resource", "CreateRequest", "UpdateRequest", "InlineCreate", "QueryParameters", "ApiRequestBuilder", "AppStoreConnectClient",
    ];

    private static readonly Lazy<AdditionalText[]> s_files = new(() =>
        [.. Runtime.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).Select(tree => new MemoryText(tree.FilePath, tree.ToString()))]);

    private static readonly Lazy<string[]> s_types = new(() => [.. Spoken().Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>The types that hand-written files refer to by simple name. A model with that name would hide them.</summary>
    public static IReadOnlyList<string> Types => s_types.Value;

    /// <summary>The files, as a project passes them to the generator.</summary>
    public static IReadOnlyList<AdditionalText> Files => s_files.Value;

    /// <summary>These types, and all members of the classes that emitted classes derive from.</summary>
    public static IEnumerable<string> Names() => Types.Concat(s_bases.SelectMany(MembersOf));

    /// <summary>The members of a hand-written class that a derived class would hide or conflict with.</summary>
    public static IEnumerable<string> MembersOf(string className)
    {
        INamedTypeSymbol own = Runtime.Compilation.GetTypeByMetadataName("AppStoreConnect." + className)!;
        for (INamedTypeSymbol? type = own; type is not null; type = type.BaseType)
        {
            // Emitted code is added to the client class itself, so its private members matter as well.
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
