using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using VdkConnectorDocs.Benchmarks.WholeProcess;

if (args is ["whole", .. var further])
{
    return WholeProcessBenchmark.Run(further);
}

if (args is ["watch", .. var watched])
{
    return await WatchBenchmark.Run(watched);
}

// In this process: a project generated for each benchmark would be built by the rules of this repository.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(15))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
