using System.Text.Json;
using OpenAI.Responses;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Finds what an insured person could use.</summary>
public sealed class ContractAdvisor(ResponsesClient responses)
{
    private const string Model = "gpt-5-mini";

    public async Task<string> SuggestPlanAsync(Contract contract, CancellationToken cancellation)
    {
        var prompt = "Which of our plans fits this contract best?\n" + JsonSerializer.Serialize(contract);
        ResponseResult response = await responses.CreateResponseAsync(Model, prompt, cancellationToken: cancellation);
        return response.GetOutputText();
    }

    public async Task<string> SuggestCareProgramAsync(Customer customer, Contract contract, CancellationToken cancellation)
    {
        ResponseResult response = await responses.CreateResponseAsync(
            Model,
            $"Which care program fits a person born on {customer.BirthDate:O} with this note: {contract.HealthNote}?",
            cancellationToken: cancellation);
        return response.GetOutputText();
    }
}
