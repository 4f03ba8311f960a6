using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>The shared state of the preparation: the document, the problems, and the limits.</summary>
internal sealed class PreparationContext(JsonElement root, ProblemList problems)
{
    /// <summary>
    /// Referenced places are read again at each use. Apple's documents have 250,000 members, so this limit stops only
    /// documents that expand excessively.
    /// </summary>
    private const int MostMembers = 1_000_000;

    /// <summary>The maximum number of references to references. No document needs more than one or two.</summary>
    private const int MostReferences = 32;

    private readonly HashSet<string> _following = new(StringComparer.Ordinal);
    private readonly Stack<HashSet<string>> _nameSets = new();
    private int _members;

    public JsonElement Root { get; } = root;

    public ProblemList Problems { get; } = problems;

    public References References { get; } = new(root);

    public ComponentNames Names { get; } = new();

    /// <summary>Returns the members of an object, each name once. Returns none and reports a problem if it is not an object.</summary>
    /// <exception cref="UnfoldedTooFarException">The document has more members than the limit.</exception>
    public MemberList Members(JsonElement element, Place place, string what)
    {
        bool isObject = element.ValueKind == JsonValueKind.Object;
        if (!isObject)
        {
            Problems.Error(place, $"Expected {what} as an object, found {Kind(element)}; it is not read.");
        }

        return new(this, isObject ? element.EnumerateObject() : default, place);
    }

    /// <summary>The members of an object. A struct, because a document has 100,000 objects.</summary>
    public struct MemberList(PreparationContext context, JsonElement.ObjectEnumerator members, Place place)
    {
        private readonly HashSet<string> _names = context._nameSets.Count > 0 ? context._nameSets.Pop() : new(StringComparer.Ordinal);
        private JsonElement.ObjectEnumerator _members = members;

        public readonly MemberList GetEnumerator() => this;

        public (string Name, JsonElement Value, Place Place) Current { get; private set; }

        public bool MoveNext()
        {
            while (_members.MoveNext())
            {
                context.Count();
                JsonProperty member = _members.Current;
                // JsonProperty.Name allocates a string on every access.
                string name = member.Name;
                Place at = place.Child(name);
                if (_names.Add(name))
                {
                    Current = (name, member.Value, at);
                    return true;
                }

                context.Problems.Error(at, "The member is given twice; the first one is read.");
            }

            _names.Clear();
            context._nameSets.Push(_names);
            return false;
        }
    }

    /// <summary>Returns the items of an array. Returns none and reports a problem if it is not an array.</summary>
    public IEnumerable<(JsonElement Value, Place Place)> Items(JsonElement element, Place place, string what)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Problems.Error(place, $"Expected {what} as an array, found {Kind(element)}; it is not read.");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            Count();
            yield return (item, place.Child(index++));
        }
    }

    /// <summary>Returns a string. Returns null and reports a problem if it is not a string.</summary>
    public string? Text(JsonElement element, Place place, string what)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString();
        }

        Problems.Error(place, $"Expected {what} as a string, found {Kind(element)}; it is not read.");
        return null;
    }

    /// <summary>Whether it is <c>true</c>. Returns false and reports a problem if it is not a boolean.</summary>
    public bool Flag(JsonElement element, Place place, string what)
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Problems.Error(place, $"Expected {what} as true or false, found {Kind(element)}; read as false.");
        }

        return element.ValueKind == JsonValueKind.True;
    }

    /// <summary>The members that the description has no place for, by pointer, as canonical JSON. They are kept so that a comparison detects changes.</summary>
    public SortedDictionary<string, string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports a member that has no place in the description and keeps it unchanged. Extensions are ignored.</summary>
    public void NotHeld(string name, Place place, string of, JsonElement value)
    {
        if (name.StartsWith("x-", StringComparison.Ordinal))
        {
            Problems.Info(place, $"The extension '{name}' of {of} is not read.");
        }
        else
        {
            Keep(place, value);
            Problems.Warning(place, $"'{name}' of {of} is kept as it is: the client is not generated from it.");
        }
    }

    /// <summary>Keeps a value unchanged.</summary>
    public void Keep(Place place, JsonElement value) =>
        Unread[place.ToPointer()] = NumberText.IsReadable(value) ? CanonicalJson.Of(value, drop: member => member == "description") : "null";

    /// <summary>Resolves local references and reads the target. Reports a problem if there is no target or the references form a cycle.</summary>
    /// <param name="element">An object that may be a reference.</param>
    /// <param name="place">Its place.</param>
    /// <param name="read">Reads the object at its own place. Meanwhile, a reference back to this place is a cycle.</param>
    /// <returns>The result of <paramref name="read"/>, or the default if it was not called.</returns>
    public T? Follow<T>(JsonElement element, Place place, Func<JsonElement, Place, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("$ref", out JsonElement reference))
        {
            return read(element, place);
        }

        if (Text(reference, place.Child("$ref"), "a reference") is not { } target)
        {
            return default;
        }

        if (!References.TryResolve(target, out JsonElement found, out Place foundPlace))
        {
            Problems.Error(place, $"The reference '{target}' leads nowhere in this document; it is not read.");
            return default;
        }

        if (_following.Count >= MostReferences || !_following.Add(target))
        {
            Problems.Error(place, $"The reference '{target}' leads back to itself, or on and on; it is not read.");
            return default;
        }

        try
        {
            return Follow(found, foundPlace, read);
        }
        finally
        {
            _following.Remove(target);
        }
    }

    private void Count()
    {
        if (++_members > MostMembers)
        {
            throw new UnfoldedTooFarException();
        }
    }

    public static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => element.GetRawText(),
    };
}

/// <summary>The exception thrown when a document has more members than the limit, or its references expand to more.</summary>
internal sealed class UnfoldedTooFarException() : Exception("The document unfolds to more members than any real one has; it is not read.");
