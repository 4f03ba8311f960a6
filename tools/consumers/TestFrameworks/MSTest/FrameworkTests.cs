using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace FrameworkTests;

[TestClass]
public sealed class ServiceTests
{
    [TestMethod]
    [DataRow("MSTest")]
    [DataRow("MSTest, too")]
    public async Task Services_SideBySide_ShareNothing(string name) => CollectionAssert.AreEqual(SeveralServices.Expected(name), (await SeveralServices.NamesAsync(name)).ToArray());
}
