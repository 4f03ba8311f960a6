using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>A member that people wrote in a <c>*.Custom.cs</c> file.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">How many parameters a method has; -1 for anything else.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record CustomMember(string Type, string Name, int Parameters, string Path, int Line, int Column)
{
    /// <summary>Whether an additional file holds such members.</summary>
    public static bool IsCustom(AdditionalText file) => file.Path.EndsWith(".Custom.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members of a file, found by syntax alone: looking at the compilation would run the generator on every keystroke.</summary>
    public static EquatableArray<CustomMember> Of(string path, SourceText? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return default;
        }

        SyntaxNode root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path, cancellationToken).GetRoot(cancellationToken);
        return root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .SelectMany(type => type.Members.SelectMany(Names).Select(member => At(type.Identifier.Text, member.Name, member.Parameters)))
            .ToEquatableArray();

        CustomMember At(string type, SyntaxToken name, int parameters)
        {
            LinePosition start = name.GetLocation().GetLineSpan().StartLinePosition;
            return new(type, name.ValueText, parameters, path, start.Line + 1, start.Character + 1);
        }
    }

    private static IEnumerable<(SyntaxToken Name, int Parameters)> Names(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [(property.Identifier, -1)],
        MethodDeclarationSyntax method => [(method.Identifier, method.ParameterList.Parameters.Count)],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (variable.Identifier, -1)),
        EventDeclarationSyntax @event => [(@event.Identifier, -1)],
        BaseTypeDeclarationSyntax type => [(type.Identifier, -1)],
        _ => [],
    };
}
