using BenchmarkDotNet.Running;
using PolicyTextMiner.Benchmarks;
using PolicyTextMiner.Ingestion;
using PolicyTextMiner.Mining;

switch (args)
{
    case ["segmentation", var file]:
        SegmentationRun.Print(file);
        break;
    case ["catalogue", var file]:
        CatalogueRun.Print(file);
        break;
    case ["indicators", var file]:
        IndicatorRun.Print(file);
        break;
    case ["search"]:
        SearchComparison.Run();
        break;
    case ["growth"]:
        Growth.Run();
        break;
    case ["worker"]:   // which a run of the growth benchmark starts
        Worker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), Miner.Default);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Growth).Assembly).Run(args);
        break;
}
