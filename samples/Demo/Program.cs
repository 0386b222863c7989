using Demo;
using LoopbackLlm;

// Demo <SupportDesk.dll> <record file> <leaks|cut|clean>: runs the service against the loopback model and says what left it.
if (args is not [var service, var record, "leaks" or "cut" or "clean"])
{
    Console.Error.WriteLine("usage: Demo <SupportDesk.dll> <record file> leaks|cut|clean");
    return 2;
}

try
{
    return await RunAsync(service, record, args[2]);
}
catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or IOException)
{
    // Caught, so that the service is stopped: an unhandled exception runs no finally block.
    Console.Error.WriteLine(failure.Message);
    return 2;
}

static async Task<int> RunAsync(string service, string record, string expectation)
{
    var recorder = new Recorder(record);
    await using var model = LoopbackServer.Build(recorder, "http://127.0.0.1:0");
    await model.StartAsync();

    await using var desk = await ServiceProcess.StartAsync(service, model.Urls.First() + "/v1");
    var held = await desk.PersonalDataAsync();
    var draft = await desk.PostAsync("tickets/1/reply");
    var summary = await desk.PostAsync("tickets/1/summary");
    for (var ticket = 2; ticket <= 3; ticket++)
    {
        await desk.PostAsync($"tickets/{ticket}/reply");
        await desk.PostAsync($"tickets/{ticket}/summary");
    }

    foreach (var customer in (string[])["c-elodie", "c-jonas", "c-aoife"])
    {
        await desk.PostAsync($"customers/{customer}/callback");
        await desk.PostAsync($"customers/{customer}/advice");
        await desk.PostAsync($"customers/{customer}/care-program");
    }

    await desk.PostAsync("report");

    var leaked = Leaks.Find(held, recorder.Texts);
    foreach (var item in leaked)
        Console.WriteLine($"  LEFT  {item.Member,-30} {Shorten(item.Value)}");
    Console.WriteLine($"  {leaked.Count} of {held.Count} personal values reached the model, in {recorder.Count} requests ({recorder.Path}).");
    Console.WriteLine("  What the model read:     " + Shorten(recorder.Texts.Last(t => t.Contains("text message", StringComparison.Ordinal)), 110));

    // The agent still has to read the real name. To put it back into the answer is a decision of a person, which no code fix takes.
    var answered = expectation == "cut" || new[] { draft, summary }.All(a => a.Contains("Élodie Marchand", StringComparison.Ordinal));
    if (!answered)
        Console.WriteLine("  MISSING: the agent does not read the customer's name.");
    Console.WriteLine("  What the agent reads:    " + Shorten(draft.ReplaceLineEndings(" "), 110));

    var expected = expectation == "leaks" ? leaked.Count > 0 : leaked.Count == 0;
    return expected && answered && held.Count > 0 ? 0 : 1;
}

static string Shorten(string text, int length = 70) => text.Length <= length ? text : text[..length] + "…";
