namespace AppStoreConnect.Workflows.People;

/// <summary>Checks and compares email addresses.</summary>
internal static class EmailAddress
{
    /// <summary>Whether text has the form of an email address.</summary>
    public static bool IsValid(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= 254
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')');
    }

    /// <summary>Whether two addresses are equal. As for Apple, case does not matter.</summary>
    public static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks all addresses in a list before anything is sent.</summary>
    /// <exception cref="FormatException">Some entries are not addresses.</exception>
    public static void Check(IEnumerable<string> addresses, string source)
    {
        var faults = new FaultList(source);
        int number = 0;
        foreach (string address in addresses)
        {
            number++;
            if (address is null || !IsValid(address))
            {
                faults.Add(number, $"'{FaultList.Shown(address ?? "")}' is not an email address");
            }
        }

        faults.ThrowIfAny();
    }
}
