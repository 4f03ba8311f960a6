using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AppStoreConnect.Generator;

/// <summary>A member written by hand in a <c>*.Custom.cs</c> file.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The number of parameters of a method, or -1 for other members.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, starting at 1.</param>
/// <param name="Column">The column, starting at 1.</param>
internal sealed record CustomMember(string Type, string Name, int Parameters, string Path, int Line, int Column)
{
    /// <summary>Returns the members of a file, using only its syntax: using the compilation would run the generator on every keystroke.</summary>
    public static Values<CustomMember> Of(string path, SourceText? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return Values<CustomMember>.None;
        }

        SyntaxNode root = HandWrittenFile.Parse(path, text, cancellationToken);
        return root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .SelectMany(type => type.Members.SelectMany(Names).Select(member => At(type.Identifier.Text, member.Name, member.Parameters)))
            .ToValues();

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
