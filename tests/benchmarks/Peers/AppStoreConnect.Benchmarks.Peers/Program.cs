// Runs our benchmarks and the peers' benchmarks in the same process.
return await AppStoreConnect.Benchmarks.Program.RunAsync(args, typeof(AppStoreConnect.Benchmarks.Program).Assembly, typeof(Program).Assembly);
