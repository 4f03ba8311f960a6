using AppStoreConnect.Benchmarks.Data;

namespace AppStoreConnect.Benchmarks;

/// <summary>About 2 MB: 200 apps with all their relationships.</summary>
public class FullPageBenchmarks : PageReadingBenchmarks
{
    protected override byte[] Page() => SamplePages.Full(200);
}

/// <summary>The same page, indented like the service's responses.</summary>
public class IndentedFullPageBenchmarks : FullPageBenchmarks
{
    protected override byte[] Page() => SamplePages.Indented(base.Page());
}

/// <summary>About 48 KB: 200 apps with three requested attributes.</summary>
public class SparsePageBenchmarks : PageReadingBenchmarks
{
    protected override byte[] Page() => SamplePages.Sparse(200);
}

/// <summary>The same page, indented like the service's responses.</summary>
public class IndentedSparsePageBenchmarks : SparsePageBenchmarks
{
    protected override byte[] Page() => SamplePages.Indented(base.Page());
}

/// <summary>About 2.2 MB: 200 apps with 600 included resources. Our client reads them as models, and the hand-written code leaves them as JSON.</summary>
public class IncludedPageBenchmarks : PageReadingBenchmarks
{
    protected override byte[] Page() => SamplePages.WithIncluded(200);
}

/// <summary>The same page, indented like the service's responses.</summary>
public class IndentedIncludedPageBenchmarks : IncludedPageBenchmarks
{
    protected override byte[] Page() => SamplePages.Indented(base.Page());
}
