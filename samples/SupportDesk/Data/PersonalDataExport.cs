using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace SupportDesk.Data;

/// <summary>What the service holds about its customers: the right of access (GDPR Art. 15), read from the same marks that the analyzer reads.</summary>
public static class PersonalDataExport
{
    public sealed record Item(string Member, string Value);

    public static async Task<IReadOnlyList<Item>> ReadAsync(SupportDeskDb db, CancellationToken cancellation)
    {
        var customers = await db.Customers.AsNoTracking()
            .Include(c => c.Contract).Include(c => c.Tickets).ThenInclude(t => t.Messages)
            .ToListAsync(cancellation);
        return customers
            .SelectMany(c => new object?[] { c, c.Contract }.Concat(c.Tickets.SelectMany(t => t.Messages)))
            .OfType<object>().SelectMany(MarkedMembers).ToList();
    }

    private static IEnumerable<Item> MarkedMembers(object entity) =>
        from property in entity.GetType().GetProperties()
        where IsMarked(property)
        let text = property.GetValue(entity) switch { DateOnly date => date.ToString("O"), string value => value, _ => null }
        where text is { Length: > 0 }
        select new Item($"{entity.GetType().Name}.{property.Name}", text);

    private static bool IsMarked(PropertyInfo property) =>
        property.IsDefined(typeof(GdprAi.PersonalDataAttribute), inherit: true)
        || property.IsDefined(typeof(Microsoft.AspNetCore.Identity.PersonalDataAttribute), inherit: true);
}
