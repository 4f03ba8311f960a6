namespace AppStoreConnect.Spec.Diff;

/// <summary>What a fact-tree node represents, in the order in which siblings are listed.</summary>
public enum SpecNodeKind
{
    /// <summary>The whole description.</summary>
    Document,

    /// <summary>A platform of <c>info</c>.</summary>
    Platform,

    /// <summary>A security scheme.</summary>
    SecurityScheme,

    /// <summary>A security scheme that every operation requires.</summary>
    Security,

    /// <summary>A place that is kept but not analyzed. Its key is a JSON pointer, and its attribute <c>value</c> holds the JSON.</summary>
    Unread,

    /// <summary>A path.</summary>
    Path,

    /// <summary>An operation. Its key is the method.</summary>
    Operation,

    /// <summary>A parameter of a path or operation. Its key is its place and name, such as <c>query limit</c>.</summary>
    Parameter,

    /// <summary>A request body.</summary>
    Body,

    /// <summary>A response. Its key is the status.</summary>
    Response,

    /// <summary>A media type of a body or response, together with its schema.</summary>
    MediaType,

    /// <summary>A component schema.</summary>
    Component,

    /// <summary>An allowed value of an enum.</summary>
    EnumValue,

    /// <summary>A property of an object, together with its schema.</summary>
    Property,

    /// <summary>A name that is listed as required but has no property.</summary>
    RequiredName,

    /// <summary>The items of an array.</summary>
    Items,

    /// <summary>The schema of an object's additional members.</summary>
    AdditionalProperties,

    /// <summary>An alternative of <c>oneOf</c>.</summary>
    OneOf,

    /// <summary>A part of <c>allOf</c>.</summary>
    AllOf,

    /// <summary>An alternative of <c>anyOf</c>.</summary>
    AnyOf,

    /// <summary>A discriminator value. Its attribute <c>ref</c> names the component.</summary>
    Mapping,

    /// <summary>A member of the generated client. It is in no tree and is used for findings about the client itself.</summary>
    Member,
}
