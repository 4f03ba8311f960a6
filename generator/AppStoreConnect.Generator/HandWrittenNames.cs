using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>
/// Names that hand-written files of the client use for types and namespaces. A generated type of the same name would be declared twice, or would take the place of the type
/// that such a file means: types of a file's own namespace come before those that it imports. Custom members are left out, since they do mean generated types.
/// </summary>
internal static class HandWrittenNames
{
    /// <summary>Whether an additional file is hand-written code.</summary>
    public static bool IsHandWritten(AdditionalText file) =>
        file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !CustomMember.IsCustom(file);

    /// <summary>The names in a file, found by syntax alone, in ordinal order.</summary>
    public static EquatableArray<string> Of(SourceText? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return default;
        }

        SyntaxNode root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: cancellationToken).GetRoot(cancellationToken);
        HashSet<string> members = [.. root.DescendantNodes().SelectMany(Members)];
        return Union(root.DescendantNodes().SelectMany(node => Names(node, members)));
    }

    /// <summary>Names of several files, each once, in ordinal order.</summary>
    public static EquatableArray<string> Union(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    // A member or local of the file, where a value is expected, is itself: no type of its name is meant.
    private static IEnumerable<string> Members(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
        EnumMemberDeclarationSyntax value => [value.Identifier.ValueText],
        ParameterSyntax parameter => [parameter.Identifier.ValueText],
        _ => [],
    };

    private static string[] Names(SyntaxNode node, HashSet<string> members) => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        BaseNamespaceDeclarationSyntax space => space.Name.ToString().Split('.'),
        SimpleNameSyntax name when CanBeType(name) && (SyntaxFacts.IsInTypeOnlyContext(name) || !members.Contains(name.Identifier.ValueText)) => [name.Identifier.ValueText, .. name.Parent is AttributeSyntax ? [name.Identifier.ValueText + "Attribute"] : Array.Empty<string>()],
        _ => [],
    };

    // Types and namespaces are capitalized here. What follows a point is found in what is before it; the name of an argument or of an initialized member is no type.
    private static bool CanBeType(SimpleNameSyntax name) => char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) && name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name != name,
        QualifiedNameSyntax qualified => qualified.Right != name,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        InvocationExpressionSyntax call => call.Expression != name,
        _ => true,
    };
}
