// Clean programs outside the repository's own settings, which get the packages as a user does: from a feed.
using System.IO.Compression;

void RunConsumers(string feed)
{
}
