using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AppStoreConnect.Surface.Tests.Layers;

/// <summary>The types in a project's hand-written files and what they refer to, read from the syntax to include constants and <c>nameof</c>, which assemblies don't show.</summary>
internal sealed class SourceProject
{
    private readonly Dictionary<string, string> _layers = new(StringComparer.Ordinal);

    internal SourceProject(IEnumerable<(string File, string Text)> files)
    {
        (string File, CompilationUnitSyntax Root)[] parsed =
            [.. files.Select(file => (file.File, CSharpSyntaxTree.ParseText(file.Text, new(LanguageVersion.Preview)).GetCompilationUnitRoot()))];
        Types = [.. parsed.SelectMany(file => Declared(file.File, file.Root))];
        foreach (SourceType type in Types.OrderBy(type => type.IsMain))
        {
            _layers[type.Name] = type.Layer;
        }

        Arrows = [.. parsed.SelectMany(file => Spoken(file.File, file.Root)).Distinct().OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The types. A partial type appears once for each of its files.</summary>
    internal IReadOnlyList<SourceType> Types { get; }

    internal IReadOnlyList<Arrow> Arrows { get; }

    internal static SourceProject Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Item1.StartsWith("obj/", StringComparison.Ordinal) && !file.Item1.StartsWith("bin/", StringComparison.Ordinal)));

    private static IEnumerable<SourceType> Declared(string file, CompilationUnitSyntax root) =>
        from declaration in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
        let name = declaration switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }
        where name is not null
        select new SourceType(name, (declaration.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString() ?? "", declaration.Modifiers.Any(SyntaxKind.PublicKeyword), file);

    private IEnumerable<Arrow> Spoken(string file, CompilationUnitSyntax root)
    {
        string from = new SourceType("", "", false, file).Layer;

        // A part of a type must be in the layer of the type.
        foreach (SourceType part in Declared(file, root).Where(part => _layers[part.Name] != from))
        {
            yield return new Arrow(file, from, part.Name, _layers[part.Name]);
        }

        foreach (SimpleNameSyntax name in root.DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>().Where(CanBeType))
        {
            if (_layers.TryGetValue(name.Identifier.ValueText, out string? to) && to != from)
            {
                yield return new Arrow(file, from, name.Identifier.ValueText, to);
            }
        }
    }

    // A member after a dot is not a type, unless a layer precedes the dot. Names of arguments and of initialized members are not types either.
    private bool CanBeType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => IsLayer(access.Expression),
        QualifiedNameSyntax qualified when qualified.Right == name => IsLayer(qualified.Left),
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };

    private bool IsLayer(SyntaxNode node) => _layers.ContainsValue(node.ToString().Split('.')[^1]);
}
