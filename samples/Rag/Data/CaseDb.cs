using Microsoft.EntityFrameworkCore;

namespace Rag.Data;

/// <summary>Customers and the cases that were solved for them.</summary>
public sealed class CaseDb(DbContextOptions<CaseDb> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<CaseNote> Notes => Set<CaseNote>();
}
