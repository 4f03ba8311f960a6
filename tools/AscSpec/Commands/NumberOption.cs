using System.CommandLine;
using System.Globalization;

namespace AscSpec.Commands;

/// <summary>Creates options that take an integer.</summary>
internal static class NumberOption
{
    /// <param name="name">The name, with its dashes.</param>
    /// <param name="description">The description in the help.</param>
    /// <param name="helpName">The name of the value in the help.</param>
    /// <param name="least">The smallest allowed value.</param>
    /// <param name="usual">The default value.</param>
    public static Option<int> Create(string name, string description, string helpName, int least, int usual) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least)
            {
                return value;
            }

            result.AddError($"{name} requires an integer of at least {least.ToString(CultureInfo.InvariantCulture)}.");
            return usual;
        },
    };
}
