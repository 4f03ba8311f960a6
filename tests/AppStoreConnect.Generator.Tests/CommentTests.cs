using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Generator.Tests;

/// <summary>All emitted members that callers see have doc comments. The compiler doesn't check this, because emitted code disables the warning.</summary>
public sealed class CommentTests
{
    [Fact]
    public void EmittedMember_ThatCallersSee_HasAComment()
    {
        IEnumerable<MemberDeclarationSyntax> seen = Generation.Of(Orchard.Text).Trees
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()).OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword) && !NeedsNone(member));

        Assert.All(seen, member => Assert.True(member.GetLeadingTrivia().ToString().Contains("/// <", StringComparison.Ordinal), member.ToString()));
    }

    // Editors show the comment of an overridden or implemented member. Operators and constants are self-explanatory. The hand-written part of the client has its comment.
    private static bool NeedsNone(MemberDeclarationSyntax member) => member switch
    {
        _ when member.Modifiers.Any(SyntaxKind.OverrideKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword) => true,
        OperatorDeclarationSyntax => true,
        ConversionOperatorDeclarationSyntax conversion => conversion.Parent is StructDeclarationSyntax,
        MethodDeclarationSyntax method => method.Identifier.Text == "Equals",
        PropertyDeclarationSyntax property => property.Identifier.Text == "Value" && property.Parent is StructDeclarationSyntax,
        ClassDeclarationSyntax type => type.Identifier.Text == "AppStoreConnectClient",
        _ => false,
    };
}
