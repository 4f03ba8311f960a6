using System.Text.RegularExpressions;
using AppStoreConnect.Modeling.Tests.Support;

namespace AppStoreConnect.Modeling.Tests.Names;

/// <summary>Rules that all names in the client follow. Each test lists the violations and expects none.</summary>
public sealed partial class NameRuleTests
{
    private const int MostLetters = 60;

    private static ClientModel Model => Models.Surface;

    private static IEnumerable<string> Types =>
    [
        .. Model.Resources.Select(model => model.ClassName), .. Model.Requests.Select(model => model.ClassName),
        .. Model.Objects.Select(model => model.ClassName), .. Model.Enums.Select(model => model.ClassName),
        .. Model.Queries.Select(query => query.ClassName),
        .. Model.Builders.Where(builder => !builder.IsBaseOnly).Select(builder => builder.ClassName),
    ];

    private static IEnumerable<(string Owner, string Name)> Members =>
    [
        .. Model.Resources.SelectMany(model => Named(model.ClassName, model.Attributes.Select(member => member.Name), model.Relationships.Select(member => member.Name))),
        .. Model.Requests.SelectMany(model => Named(model.ClassName, model.Attributes.Select(member => member.Name), model.Relationships.Select(member => member.Name))),
        .. Model.Objects.SelectMany(model => Named(model.ClassName, model.Members.Select(member => member.Name))),
        .. Model.Queries.SelectMany(query => Named(query.ClassName, query.Parameters.Select(parameter => parameter.Name))),
        .. Values,
    ];

    private static IEnumerable<(string Owner, string Name)> Values =>
        Model.Enums.SelectMany(value => value.Values.Select(known => (value.ClassName, known.Name)));

    [Fact]
    public void Names_OfTypesAndMembers_SayNoWordTwice() =>
        Nobody(Types.Where(HasDoubledWords).Concat(Members.Where(member => HasDoubledWords(member.Name)).Select(member => $"{member.Owner}.{member.Name}")));

    [Fact]
    public void Names_OfTypesAndMembers_AreShort() =>
        Nobody(Types.Where(name => name.Length > MostLetters).Concat(Members.Where(member => member.Name.Length > MostLetters).Select(member => $"{member.Owner}.{member.Name}")));

    [Fact]
    public void Names_OfTypesAndMembers_AreWordsInPascalCase() =>
        Nobody(Types.Concat(Members.Select(member => member.Name)).Where(name => !PascalCase().IsMatch(name)));

    /// <summary><c>GunsOrOtherWeapon</c> is wrong: only items of lists have singular names.</summary>
    [Fact]
    public void Names_OfTypesOfSingleMembers_AreNoFalseSingulars()
    {
        IEnumerable<ValueMember> members = Model.Resources.SelectMany(model => model.Attributes).Concat(Model.Requests.SelectMany(model => model.Attributes))
            .Concat(Model.Objects.SelectMany(model => model.Members));
        Nobody(members.Where(member => member.Type is { IsList: false, Kind: not ValueKind.ObjectLists, ClassName: { } name }
            && Singular.Of(member.Name) != member.Name && name.EndsWith(Singular.Of(member.Name), StringComparison.Ordinal))
            .Select(member => $"{member.Type.ClassName} of {member.WireName}"));
    }

    /// <summary>A version in a name distinguishes resources. Otherwise, a name has no version.</summary>
    [Fact]
    public void Names_WithAVersion_HaveAnEarlierVersionNextToThem()
    {
        HashSet<string> resources = [.. Model.Resources.Select(resource => resource.ClassName)];
        Nobody(Model.Resources.Select(resource => resource.ClassName).Concat(Model.Requests.Select(request => request.ClassName))
            .Where(name => Version().Match(name) is { Success: true } match && !resources.Contains(name[..match.Index])));
    }

    /// <summary>Durations, devices, and locales have readable names.</summary>
    [Fact]
    public void Names_OfValues_AreReadable() => Nobody(Values.Where(value => Unreadable().IsMatch(value.Name)).Select(value => $"{value.Owner}.{value.Name}"));

    [Theory]
    [InlineData("StateState", true)]
    [InlineData("InAppPurchaseInAppPurchaseType", true)]
    [InlineData("FilterVersionVersion", true)]
    [InlineData("AppAppStoreVersion", true)]
    [InlineData("AppStoreApp", false)]
    public void HasDoubledWords_OfNames_FindsThem(string name, bool expected) => Assert.Equal(expected, HasDoubledWords(name));

    private static bool HasDoubledWords(string name)
    {
        List<string> words = Identifier.Words(name);
        return Enumerable.Range(1, words.Count / 2).Any(length => Enumerable.Range(0, words.Count - (2 * length) + 1)
            .Any(start => words.Skip(start).Take(length).SequenceEqual(words.Skip(start + length).Take(length), StringComparer.Ordinal)));
    }

    private static IEnumerable<(string Owner, string Name)> Named(string owner, params IEnumerable<string>[] names) =>
        names.SelectMany(part => part).Select(name => (owner, name));

    private static void Nobody(IEnumerable<string> offenders)
    {
        string list = string.Join('\n', offenders.Distinct().Order(StringComparer.Ordinal));
        Assert.True(list.Length == 0, list);
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex PascalCase();

    [GeneratedRegex("V[1-9](?=$|CreateRequest$|UpdateRequest$|InlineCreate$)")]
    private static partial Regex Version();

    [GeneratedRegex("^P[0-9]+[A-Za-z]$|^Pt[0-9]|Ip(ad|hone|od)|[Ii]cloud|[Ii]message|Github|Gitlab|([Mm]ac|[Tt]v|[Vv]ision|[Ww]atch)os(?![a-z])|[0-9][a-z]{3}")]
    private static partial Regex Unreadable();
}
