using System.Buffers;
using System.Text;

namespace AppStoreConnect.JsonApi;

// What a request must not hold, found before it is sent: the service's own answer would not name the member, or there would be none.
internal ref partial struct ModelWriter
{
    /// <summary>The text, where it is one: half a surrogate pair would become another character without a word.</summary>
    public static string Sound(string text, string name) => IsWellFormed(text) ? text : throw Unsound(name);

    /// <summary>Whether text has no half of a surrogate pair in it.</summary>
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

    // A null in a list is written as it is where it was read.
    private readonly string Sound(string? value, int member) => value is null
        ? IsRequest ? throw Null(member) : null!
        : !IsRequest || IsWellFormed(value) ? value : throw Unsound(NameOf(member));

    private readonly string Sound<T>(T value, int member)
        where T : struct, IOpenEnum => IsRequest && value.Value.Length == 0
        ? throw new ArgumentException($"{NameOf(member)} is a default {typeof(T).Name}, which has no value. Set it to one of the type's members, or to null to leave it out.", NameOf(member))
        : value.Value;

    private readonly T NotNull<T>(T? value, int member)
        where T : class => value ?? throw Null(member);

    private readonly ArgumentException Null(int member) => new($"{NameOf(member)} holds a null. Leave it out of the list.", NameOf(member));

    private readonly string NameOf(int member) => Encoding.UTF8.GetString(_members![member]);

    private static ArgumentException Unsound(string name) => new(
        $"{name} is not valid text: it holds half of a surrogate pair, as text that was cut in the middle of a character does.", name);
}
