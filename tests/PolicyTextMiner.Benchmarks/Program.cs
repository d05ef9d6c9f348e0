using BenchmarkDotNet.Running;
using PolicyTextMiner.Benchmarks;

if (args is ["search", ..]) SearchComparison.Run();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
