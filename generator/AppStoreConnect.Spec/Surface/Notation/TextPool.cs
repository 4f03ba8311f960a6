namespace AppStoreConnect.Spec.Notation;

/// <summary>Returns one string for equal spans, because the notation repeats names thousands of times.</summary>
internal sealed class TextPool
{
    private string?[] _slots = new string?[4096];
    private int _count;

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        int slot = Find(_slots, text);
        if (_slots[slot] is { } known)
        {
            return known;
        }

        string added = text.ToString();
        _slots[slot] = added;
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        var slots = new string?[_slots.Length * 2];
        foreach (string? text in _slots)
        {
            if (text is not null)
            {
                slots[Find(slots, text.AsSpan())] = text;
            }
        }

        _slots = slots;
    }

    private static int Find(string?[] slots, ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        int slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot] is { } other && !other.AsSpan().SequenceEqual(text))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
