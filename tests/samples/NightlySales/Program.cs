using System.Globalization;
using AppStoreConnect;
using AppStoreConnect.Samples.NightlySales;

if (args is not [string vendorNumber, ..] || args.Length > 2)
{
    Console.Error.WriteLine("usage: NightlySales VENDOR-NUMBER [YYYY-MM-DD]");
    return 2;
}

// Apple creates the report for a day the next morning, Pacific Time.
DateOnly day = args.Length == 2
    ? DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)
    : DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
using var client = new AppStoreConnectClient(AppStoreConnectKey.FromEnvironment());
return await NightlySalesJob.RunAsync(client, Console.Out, vendorNumber, day);
