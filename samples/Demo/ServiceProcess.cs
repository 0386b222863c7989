using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;

namespace Demo;

/// <summary>The support desk as a process of its own, with a throw-away database and the loopback model as its provider.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;
    private readonly Task<string> _log;

    private ServiceProcess(Process process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        // The pipe has to be drained, or the service blocks on its own log.
        _log = process.StandardOutput.ReadToEndAsync();
        _http = new HttpClient { BaseAddress = address };
    }

    public static async Task<ServiceProcess> StartAsync(string assembly, string modelEndpoint)
    {
        var folder = Directory.CreateTempSubdirectory("supportdesk");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { Path.GetFullPath(assembly) },
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__SupportDesk"] = "Data Source=" + Path.Combine(folder.FullName, "supportdesk.db"),
                ["OpenAI__Endpoint"] = modelEndpoint,
                ["Logging__LogLevel__Default"] = "Warning",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        var process = Process.Start(start)!;
        var log = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                return new ServiceProcess(process, folder, new Uri(line[(at + Listening.Length)..].Trim()));
        }

        throw new InvalidOperationException("The service did not start:\n" + log);
    }

    public async Task<IReadOnlyList<PersonalItem>> PersonalDataAsync() =>
        await _http.GetFromJsonAsync<List<PersonalItem>>("personal-data") ?? [];

    public async Task<string> PostAsync(string path)
    {
        using var response = await _http.PostAsync(path, content: null);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}\n{answer}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _log;
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
