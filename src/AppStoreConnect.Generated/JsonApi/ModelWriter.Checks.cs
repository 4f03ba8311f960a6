using System.Buffers;
using System.Text;

namespace AppStoreConnect.JsonApi;

// Detects invalid values before a request is sent. The service's own error would not name the member, or there would be none.
internal ref partial struct ModelWriter
{
    /// <summary>Returns the text if it is valid. Half of a surrogate pair would silently be replaced with another character.</summary>
    public static string Sound(string text, string name) => IsWellFormed(text) ? text : throw Unsound(name);

    /// <summary>Whether text is free of unpaired surrogates.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        text = surrogate < 0 ? default : text[surrogate..];
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    // A null in a list is preserved if it was read that way.
    private readonly string Sound(string? value, int member) => value is null
        ? IsRequest ? throw Null(member) : null!
        : !IsRequest || IsWellFormed(value) ? value : throw Unsound(NameOf(member));

    private readonly string Sound<T>(T value, int member)
        where T : struct, IOpenEnum => IsRequest && value.Value.Length == 0
        ? throw new ArgumentException($"{NameOf(member)} is a default {typeof(T).Name}, which has no value. Set it to one of the type's members, or to null to omit it.", NameOf(member))
        : value.Value;

    private readonly T NotNull<T>(T? value, int member)
        where T : class => value ?? throw Null(member);

    private readonly ArgumentException Null(int member) => new($"{NameOf(member)} contains a null. Remove it from the list.", NameOf(member));

    private readonly string NameOf(int member) => Encoding.UTF8.GetString(_members![member]);

    /// <summary>The error for text that is not valid.</summary>
    public static ArgumentException Unsound(string name) => new(
        $"{name} is not valid text: it contains an unpaired surrogate, which is often caused by cutting text in the middle of a character.", name);
}
