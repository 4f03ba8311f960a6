using System.Text.Json;

namespace AppStoreConnect.Spec.OpenApi.Preparation;

/// <summary>Reads the security schemes and the document's requirements.</summary>
internal sealed class SecurityPreparer(PreparationContext context)
{
    public EquatableArray<KeyValuePair<string, string>> Schemes { get; private set; }

    public EquatableArray<string> Required { get; private set; }

    public void PrepareSchemes(JsonElement schemes, Place place)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, JsonElement value, Place at) in context.Members(schemes, place, "the security schemes"))
        {
            if (value.ValueKind == JsonValueKind.Object && NumberText.IsReadable(value))
            {
                result.Add(name, CanonicalJson.Of(value, drop: member => member == "description"));
            }
            else
            {
                context.Problems.Error(at, $"Expected a security scheme as an object, found {PreparationContext.Kind(value)}; it is not read.");
            }
        }

        Schemes = result.ToEquatableArray();
    }

    public void PrepareRequirements(JsonElement requirements, Place place)
    {
        var result = new SortedSet<string>(StringComparer.Ordinal);
        int alternatives = 0;
        foreach ((JsonElement requirement, Place at) in context.Items(requirements, place, "the security requirements"))
        {
            if (++alternatives == 2)
            {
                context.Keep(place, requirements);
                context.Problems.Warning(place, "Only one of several security requirements has to be met; all are read as required.");
            }

            foreach ((string name, JsonElement scopes, Place scopesPlace) in context.Members(requirement, at, "a security requirement"))
            {
                result.Add(name);
                if (context.Items(scopes, scopesPlace, "the scopes").Any())
                {
                    context.Keep(scopesPlace, scopes);
                    context.Problems.Warning(scopesPlace, "The scopes are kept as they are: the client does not ask for them.");
                }
            }
        }

        Required = result.ToEquatableArray();
    }
}
