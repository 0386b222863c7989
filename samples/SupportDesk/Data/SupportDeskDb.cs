using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SupportDesk.Data;

/// <summary>The service's database.</summary>
public sealed class SupportDeskDb(DbContextOptions<SupportDeskDb> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public Task<Customer?> FindCustomerAsync(string id, CancellationToken cancellation) =>
        Customers.Include(c => c.Contract).FirstOrDefaultAsync(c => c.Id == id, cancellation);

    public Task<Ticket?> FindTicketAsync(int id, CancellationToken cancellation) =>
        Tickets.Include(t => t.Customer).Include(t => t.Messages.OrderBy(m => m.Id)).FirstOrDefaultAsync(t => t.Id == id, cancellation);

    /// <summary>Creates the database and fills it with the invented customers of <c>seed.json</c>.</summary>
    public async Task SeedAsync(string path)
    {
        await Database.EnsureDeletedAsync();
        await Database.EnsureCreatedAsync();
        await using var seed = File.OpenRead(path);
        Customers.AddRange((await JsonSerializer.DeserializeAsync<List<Customer>>(seed, JsonSerializerOptions.Web))!);
        await SaveChangesAsync();
    }
}
