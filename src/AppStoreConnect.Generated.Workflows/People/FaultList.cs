using System.Globalization;

namespace AppStoreConnect.Workflows.People;

/// <summary>Collects the faults of a list, so that one message tells all of them.</summary>
/// <param name="source">The list's name.</param>
internal sealed class FaultList(string source)
{
    private const int MaxTold = 20;
    private readonly List<string> _faults = [];

    /// <summary>Adds a fault.</summary>
    /// <param name="line">The number of the line or entry, from 1.</param>
    /// <param name="fault">What is wrong.</param>
    public void Add(int line, string fault) => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {fault}"));

    /// <summary>Text from a list in a message: its beginning, without characters that could forge lines.</summary>
    public static string Shown(string text) => string.Concat((text.Length > 60 ? text[..60] + "…" : text).Select(c => char.IsControl(c) ? '?' : c));

    /// <summary>Throws if there are any.</summary>
    /// <exception cref="FormatException">There are; the message has them.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            string more = _faults.Count > MaxTold ? string.Create(CultureInfo.InvariantCulture, $"\n  … and {_faults.Count - MaxTold} more") : "";
            throw new FormatException($"{source} cannot be read. Nothing was changed.\n  {string.Join("\n  ", _faults.Take(MaxTold))}{more}");
        }
    }
}
