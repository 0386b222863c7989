using System.ClientModel;
using Anthropic;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;
using OpenAI.Files;
using Rag.Ai;
using Rag.Data;

var builder = WebApplication.CreateBuilder(args);

var key = new ApiKeyCredential(builder.Configuration["OpenAI:ApiKey"] ?? "no-key");
var europe = new OpenAIClientOptions { Endpoint = new Uri("https://eu.api.openai.com/v1") };

builder.Services
    .AddDbContext<CaseDb>(db => db.UseSqlite("Data Source=cases.db"))
    .AddSingleton<IChatClient>(new AnthropicClient().AsIChatClient("claude-sonnet-4-5"))
    .AddSingleton(new EmbeddingClient("text-embedding-3-small", key, europe))
    .AddSingleton(new OpenAIFileClient(key, europe))
    .AddScoped<CaseIndex>()
    .AddScoped<CustomerTools>()
    .AddScoped<CaseAssistant>()
    .AddScoped<TrainingExport>();

var app = builder.Build();

app.MapGet("/customers/{id:int}/answer", async (int id, string question, CaseDb db, CaseAssistant assistant, CancellationToken cancellation) =>
    await db.Customers.FindAsync([id], cancellation) is { } customer
        ? Results.Ok(assistant.AnswerAsync(question, customer, cancellation))
        : Results.NotFound());

app.MapPost("/notes", async (CaseNote note, CaseIndex index, CancellationToken cancellation) =>
{
    await index.AddAsync(note, cancellation);
    return Results.Created();
});

app.MapGet("/customers/{id:int}/advice", async (int id, CaseDb db, CaseAssistant assistant, CancellationToken cancellation) =>
    await db.Customers.FindAsync([id], cancellation) is { } customer
        ? Results.Ok(await assistant.AdviseAsync(customer, cancellation))
        : Results.NotFound());

app.Run();
