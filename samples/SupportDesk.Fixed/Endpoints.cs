using GdprAi.Anonymization;
using Microsoft.EntityFrameworkCore;
using SupportDesk.Ai;
using SupportDesk.Data;

namespace SupportDesk;

/// <summary>The HTTP surface of the service.</summary>
public static class Endpoints
{
    public static void MapSupportDesk(this WebApplication app)
    {
        app.MapGet("/personal-data", PersonalDataExport.ReadAsync);

        app.MapPost("/tickets/{id:int}/reply", async (int id, SupportDeskDb db, ReplyWriter writer, CancellationToken cancellation) =>
            await db.FindTicketAsync(id, cancellation) is { } ticket
                ? Results.Text(await writer.DraftAsync(ticket, cancellation))
                : Results.NotFound());

        app.MapPost("/tickets/{id:int}/summary", async (int id, SupportDeskDb db, CaseSummarizer summarizer, HttpResponse response, CancellationToken cancellation) =>
        {
            if (await db.FindTicketAsync(id, cancellation) is not { } ticket)
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await foreach (var piece in summarizer.SummarizeAsync(ticket, cancellation))
                await response.WriteAsync(piece, cancellation);
        });

        app.MapPost("/customers/{id}/callback", async (string id, SupportDeskDb db, IAssistant assistant, CancellationToken cancellation) =>
        {
            if (await db.FindCustomerAsync(id, cancellation) is not { } customer)
                return Results.NotFound();

            using var scope = AnonymizationScope.Begin();
            var invitation = await assistant.AskAsync(
                $"Write a text message that offers {Anonymize.Name(customer.FullName)} a call back today on {Anonymize.Phone(customer.PhoneNumber)}.", cancellation);
            return Results.Text(scope.Restore(invitation));
        });

        app.MapPost("/customers/{id}/advice", async (string id, SupportDeskDb db, ContractAdvisor advisor, CancellationToken cancellation) =>
            await db.FindCustomerAsync(id, cancellation) is { Contract: { } contract }
                ? Results.Text(await advisor.SuggestPlanAsync(contract, cancellation))
                : Results.NotFound());

        app.MapPost("/customers/{id}/care-program", async (string id, SupportDeskDb db, ContractAdvisor advisor, CancellationToken cancellation) =>
            await db.FindCustomerAsync(id, cancellation) is { Contract: { } contract } customer
                ? Results.Text(await advisor.SuggestCareProgramAsync(customer, contract, cancellation))
                : Results.NotFound());

        app.MapPost("/report", async (SupportDeskDb db, IAssistant assistant, CancellationToken cancellation) =>
        {
            var open = await db.Tickets.CountAsync(t => t.IsOpen, cancellation);
            var all = await db.Tickets.CountAsync(cancellation);
            return Results.Text(await assistant.AskAsync($"Write one sentence about our week: {open} of {all} tickets are open.", cancellation));
        });
    }
}
