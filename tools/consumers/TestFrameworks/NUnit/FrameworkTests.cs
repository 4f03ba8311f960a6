using NUnit.Framework;

namespace FrameworkTests;

[Parallelizable(ParallelScope.All)]
public sealed class ServiceTests
{
    [TestCase("NUnit")]
    [TestCase("NUnit, too")]
    public async Task Services_SideBySide_ShareNothing(string name) => Assert.That(await SeveralServices.NamesAsync(name), Is.EqualTo(SeveralServices.Expected(name)));
}
