namespace AppStoreConnect;

/// <summary>How the rows of a report are written.</summary>
public enum ReportFormat
{
    /// <summary>
    /// Fields are separated by tabs and quotes are text: sales, finance and analytics reports. A title such as <c>"Open quote</c> is one field.
    /// </summary>
    TabSeparated,

    /// <summary>RFC 4180: fields are separated by commas and may be quoted. The operations that answer <c>text/csv</c>.</summary>
    Csv,
}
