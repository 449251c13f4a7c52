using BenchmarkDotNet.Running;
using NapTasks.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(CustomerBenchmarks).Assembly).Run(args);
