using LoopbackLlm;

// dotnet run --project samples/LoopbackLlm -- --urls http://127.0.0.1:5080 --record requests.jsonl
var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
var recorder = new Recorder(configuration["record"] ?? "requests.jsonl");
await using var server = LoopbackServer.Build(recorder, configuration["urls"] ?? "http://127.0.0.1:5080");
Console.WriteLine($"Recording to {recorder.Path}");
await server.RunAsync();
