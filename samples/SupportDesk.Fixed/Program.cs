using System.ClientModel;
using Microsoft.EntityFrameworkCore;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;
using SupportDesk;
using SupportDesk.Ai;
using SupportDesk.Data;

var builder = WebApplication.CreateBuilder(args);

var key = new ApiKeyCredential(builder.Configuration["OpenAI:ApiKey"] ?? "no-key");
var endpoint = new Uri(builder.Configuration["OpenAI:Endpoint"] ?? "https://eu.api.openai.com/v1");

builder.Services
    .AddDbContext<SupportDeskDb>(db => db.UseSqlite(builder.Configuration.GetConnectionString("SupportDesk") ?? "Data Source=supportdesk.db"))
    .AddSingleton(new ChatClient("gpt-5-mini", key, new OpenAIClientOptions { Endpoint = endpoint }))
    .AddSingleton(new ResponsesClient(key, new ResponsesClientOptions { Endpoint = endpoint }))
    .AddSingleton<IAssistant, OpenAiAssistant>()
    .AddSingleton<ReplyWriter>()
    .AddSingleton<CaseSummarizer>()
    .AddSingleton<ContractAdvisor>();

var app = builder.Build();

await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<SupportDeskDb>().SeedAsync(Path.Combine(AppContext.BaseDirectory, "seed.json"));

app.MapSupportDesk();
await app.RunAsync();
