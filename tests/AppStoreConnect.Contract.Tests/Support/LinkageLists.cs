using System.Collections;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>To-many relationships of requests whose class is only known at run time.</summary>
internal static class LinkageLists
{
    /// <summary>Whether a type is <see cref="Linkages{T}"/>.</summary>
    public static bool Is(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Linkages<>);

    /// <summary>Returns the linkages to these ids.</summary>
    public static object Of(Type type, IEnumerable<string> ids) => Convert(type, ids.ToList());

    /// <summary>Returns a list of linkages as a caller would assign it.</summary>
    public static object Convert(Type type, IList list) => type.GetMethod("op_Implicit", [list.GetType()])!.Invoke(null, [list])!;
}
