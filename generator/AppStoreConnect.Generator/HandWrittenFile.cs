using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>
/// A hand-written file of the client. A generated type that has the name of a type or namespace in it would be declared twice, or would take the place of the type
/// that the file means: types of a file's own namespace come before those that it imports. Custom members are left out, since they do mean generated types.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Words">All capitalized words in it, in ordinal order. They tell cheaply that nearly no file speaks of a name.</param>
internal sealed record HandWrittenFile(DocumentText Text, EquatableArray<string> Words)
{
    private const string Attribute = "Attribute";

    /// <summary>Whether an additional file contains custom members.</summary>
    public static bool IsCustom(AdditionalText file) => file.Path.EndsWith(".Custom.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an additional file is other hand-written code.</summary>
    public static bool IsHandWritten(AdditionalText file) => file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !IsCustom(file);

    /// <summary>Reads a file.</summary>
    public static HandWrittenFile Of(AdditionalText file, CancellationToken cancellationToken)
    {
        var text = new DocumentText(file.Path, file.GetText(cancellationToken));
        return new(text, text.Source is null ? default : Union(CapitalizedWords(text.Source.ToString())));
    }

    /// <summary>Returns the syntax of hand-written code.</summary>
    public static SyntaxNode Parse(string path, SourceText text, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path, cancellationToken).GetRoot(cancellationToken);

    /// <summary>Returns the names for types and namespaces of all files if one of these is among them. Otherwise none.</summary>
    /// <param name="files">The files.</param>
    /// <param name="wanted">The names that generated types would have.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static Values<string> NamesIfWanted(Values<HandWrittenFile> files, IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase);
        bool isAttributeWanted = names.Any(name => name.EndsWith(Attribute, StringComparison.OrdinalIgnoreCase));
        bool isWanted = files.Any(file => file.Words.Any(word => names.Contains(word) || (isAttributeWanted && names.Contains(word + Attribute)))
            && file.Names(cancellationToken).Any(names.Contains));
        return isWanted ? Union(files.SelectMany(file => file.Names(cancellationToken))).ToValues() : Values<string>.None;
    }

    /// <summary>Names of several files, each once, in ordinal order.</summary>
    public static EquatableArray<string> Union(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Returns the names for types and namespaces in the file, found by syntax alone, in ordinal order.</summary>
    public EquatableArray<string> Names(CancellationToken cancellationToken)
    {
        if (Text.Source is null)
        {
            return default;
        }

        SyntaxNode root = Parse(Text.Path, Text.Source, cancellationToken);
        HashSet<string> members = [.. root.DescendantNodes().SelectMany(Members)];
        return Union(root.DescendantNodes().SelectMany(node => Names(node, members)));
    }

    // Comments that fill a line are passed over: they speak of everything.
    private static IEnumerable<string> CapitalizedWords(string text)
    {
        bool startsLine = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (startsLine && c == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                i = text.IndexOf('\n', i);
                if (i < 0)
                {
                    yield break;
                }

                continue;
            }

            startsLine = c == '\n' || (startsLine && char.IsWhiteSpace(c));
            if (SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                int start = i;
                while (i + 1 < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[i + 1]))
                {
                    i++;
                }

                if (char.IsUpper(c))
                {
                    yield return text.Substring(start, i + 1 - start);
                }
            }
        }
    }

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
        SimpleNameSyntax name when CanBeType(name) && (SyntaxFacts.IsInTypeOnlyContext(name) || !members.Contains(name.Identifier.ValueText)) => [name.Identifier.ValueText, .. name.Parent is AttributeSyntax ? [name.Identifier.ValueText + Attribute] : Array.Empty<string>()],
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
