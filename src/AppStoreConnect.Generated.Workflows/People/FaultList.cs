using System.Globalization;

namespace AppStoreConnect.Workflows.People;

/// <summary>Collects the errors in a list, so that one message reports all of them.</summary>
/// <param name="source">The name of the list.</param>
internal sealed class FaultList(string source)
{
    private const int MaxTold = 20;
    private readonly List<string> _faults = [];

    /// <summary>Adds an error.</summary>
    /// <param name="line">The number of the line or entry, starting at 1.</param>
    /// <param name="fault">The error.</param>
    public void Add(int line, string fault) => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {fault}"));

    /// <summary>Shortens text from a list for a message and replaces characters that could forge lines.</summary>
    public static string Shown(string text) => string.Concat((text.Length > 60 ? text[..60] + "…" : text).Select(c => char.IsControl(c) ? '?' : c));

    /// <summary>Throws if there are errors.</summary>
    /// <exception cref="FormatException">There are errors. The message contains them.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            string more = _faults.Count > MaxTold ? string.Create(CultureInfo.InvariantCulture, $"\n  … and {_faults.Count - MaxTold} more") : "";
            throw new FormatException($"{source} cannot be read. Nothing was changed.\n  {string.Join("\n  ", _faults.Take(MaxTold))}{more}");
        }
    }
}
