using System.Text.Json.Nodes;

namespace LoopbackLlm;

/// <summary>
/// An OpenAI-compatible server on this machine: chat completions (whole and streamed) and responses.
/// It records what it receives and answers with an echo, so that a caller sees its own words come back.
/// </summary>
public static class LoopbackServer
{
    // Small enough to cut names and placeholders in two, as real token streams do.
    private const int ChunkLength = 7;

    public static WebApplication Build(Recorder recorder, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();

        app.MapPost("/v1/chat/completions", async (JsonNode body, HttpRequest request, HttpResponse response) =>
        {
            recorder.Add(request.Path, body);
            var answer = Echo(body["messages"]);
            if (body["stream"]?.GetValue<bool>() == true)
                await StreamAsync(response, answer);
            else
                await response.WriteAsJsonAsync<JsonNode>(Completion(answer));
        });

        app.MapPost("/v1/responses", (JsonNode body, HttpRequest request) =>
        {
            recorder.Add(request.Path, body);
            return Results.Json<JsonNode>(Response(Echo(body["input"])));
        });

        return app;
    }

    private static string Echo(JsonNode? input) => "You wrote: " + LastText(input);

    private static string LastText(JsonNode? input) => input switch
    {
        JsonArray { Count: > 0 } items => LastText(items[^1]),
        JsonObject item => LastText(item["content"] ?? item["text"]),
        null => "",
        _ => input.ToString(),
    };

    private static async Task StreamAsync(HttpResponse response, string answer)
    {
        response.ContentType = "text/event-stream";
        foreach (var chunk in answer.Chunk(ChunkLength))
            await SendAsync(Chunk(new JsonObject { ["role"] = "assistant", ["content"] = new string(chunk) }, finishReason: null).ToJsonString());
        await SendAsync(Chunk([], "stop").ToJsonString());
        await SendAsync("[DONE]");

        async Task SendAsync(string data)
        {
            await response.WriteAsync($"data: {data}\n\n");
            await response.Body.FlushAsync();
        }
    }

    private static JsonObject Chunk(JsonObject delta, string? finishReason) => new()
    {
        ["id"] = "chatcmpl-loopback",
        ["object"] = "chat.completion.chunk",
        ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["model"] = "loopback",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    };

    private static JsonObject Completion(string answer) => new()
    {
        ["id"] = "chatcmpl-loopback",
        ["object"] = "chat.completion",
        ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["model"] = "loopback",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer },
            ["finish_reason"] = "stop",
        }),
    };

    private static JsonObject Response(string answer) => new()
    {
        ["id"] = "resp_loopback",
        ["object"] = "response",
        ["created_at"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["status"] = "completed",
        ["model"] = "loopback",
        ["output"] = new JsonArray(new JsonObject
        {
            ["id"] = "msg_loopback",
            ["type"] = "message",
            ["status"] = "completed",
            ["role"] = "assistant",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["text"] = answer, ["annotations"] = new JsonArray() }),
        }),
        ["tools"] = new JsonArray(),
        ["parallel_tool_calls"] = true,
        ["tool_choice"] = "auto",
    };
}
