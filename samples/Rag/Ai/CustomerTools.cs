using System.ComponentModel;
using GdprAi.Anonymization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Rag.Data;

namespace Rag.Ai;

/// <summary>What the model may ask the program.</summary>
public sealed class CustomerTools(CaseDb db)
{
    public IList<AITool> All =>
    [
        AIFunctionFactory.Create(FindCustomerAsync),
        AIFunctionFactory.Create(FindPlanAsync),
        AIFunctionFactory.Create(FindContactAsync),
        AIFunctionFactory.Create((int id) => db.Notes.Count(n => n.Customer.Id == id), "count_cases"),
        AIFunctionFactory.Create((int id) => db.Customers.Single(c => c.Id == id).Email, "find_mail"), // GDPRAI004
    ];

    [Description("Finds a customer.")]
    private async Task<Customer?> FindCustomerAsync(int id, CancellationToken cancellation) =>
        await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation); // GDPRAI004

    [Description("Finds the plan of a customer.")]
    private async Task<string?> FindPlanAsync(int id, CancellationToken cancellation)
    {
        var customer = await db.Customers.FindAsync([id], cancellation);
        return customer?.Plan;
    }

    [Description("Finds a placeholder for a customer's address.")]
    private async Task<string?> FindContactAsync(int id, CancellationToken cancellation)
    {
        var customer = await db.Customers.FindAsync([id], cancellation);
        return Anonymize.Email(customer?.Email);
    }
}
