namespace AppStoreConnect;

/// <summary>The format of a report's rows.</summary>
public enum ReportFormat
{
    /// <summary>
    /// Fields are separated by tabs, and quotes are ordinary text. Used by sales, finance, and analytics reports. A title such as <c>"Open quote</c> is one field.
    /// </summary>
    TabSeparated,

    /// <summary>Fields are separated by commas and may be quoted (RFC 4180). Used by operations that return <c>text/csv</c>.</summary>
    Csv,
}
