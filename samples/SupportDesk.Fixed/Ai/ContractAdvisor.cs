using System.Text.Json;
using GdprAi.Anonymization;
using OpenAI.Responses;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Finds what an insured person could use.</summary>
public sealed class ContractAdvisor(ResponsesClient responses)
{
    private const string Model = "gpt-5-mini";

    public async Task<string> SuggestPlanAsync(Contract contract, CancellationToken cancellation)
    {
        var prompt = "Which of our plans fits this contract best?\n" + JsonSerializer.Serialize(Anonymize.Object(contract));
        ResponseResult response = await responses.CreateResponseAsync(Request(prompt), cancellation);
        return response.GetOutputText();
    }

    public async Task<string> SuggestCareProgramAsync(Customer customer, Contract contract, CancellationToken cancellation)
    {
        ResponseResult response = await responses.CreateResponseAsync(
            Request($"Which care program fits a person aged {Generalize.AgeBand(customer.BirthDate)} with this note: {Redact.Erase(contract.HealthNote)}?"),
            cancellation);
        return response.GetOutputText();
    }

    private static CreateResponseOptions Request(string prompt) =>
        new(Model, [ResponseItem.CreateUserMessageItem(prompt)]) { StoredOutputEnabled = false };
}
