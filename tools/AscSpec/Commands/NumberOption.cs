using System.CommandLine;
using System.Globalization;

namespace AscSpec.Commands;

/// <summary>Options that take a whole number.</summary>
internal static class NumberOption
{
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help.</param>
    /// <param name="helpName">What the help calls the number.</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="usual">The number when none is given.</param>
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
