global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Text;
global using System.Threading;
global using System.Threading.Tasks;
global using GdprAi;

public enum Segment { Retail, Business }

public class Customer
{
    public int Id { get; set; }
    [PersonalData(PersonalDataCategory.Name)] public string Name { get; set; } = "";
    [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } = "";
    [PersonalData(PersonalDataCategory.Contact)] public string? Phone { get; set; }
    [PersonalData(PersonalDataCategory.Health)] public string HealthNote { get; set; } = "";
    [PersonalData(PersonalDataCategory.Demographic)] public DateTime BirthDate { get; set; }
    [PersonalData(PersonalDataCategory.Financial)] public decimal Salary { get; set; }
    public Address Address { get; set; } = new();
    public string Notes { get; set; } = "";
    public int Age { get; set; }
    public bool IsActive { get; set; }
    public Segment Segment { get; set; }
    public List<string> Tags { get; set; } = new();
    public List<Order> Orders { get; set; } = new();
}

public class Address
{
    [PersonalData(PersonalDataCategory.Location)] public string Street { get; set; } = "";
    public string Country { get; set; } = "";
}

public class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = new();
    public string Product { get; set; } = "";
    public decimal Total { get; set; }
}

public record Person(
    [property: PersonalData(PersonalDataCategory.Name)] string Name,
    [property: PersonalData(PersonalDataCategory.Contact)] string Email,
    string Team);

public interface ILlm
{
    Task<string> CompleteAsync([SendsToLlm] string prompt, string model = "small", CancellationToken cancellationToken = default);
}

public static class Llm
{
    public static void Send([SendsToLlm] string? text) { }
    public static void SendAll([SendsToLlm] IEnumerable<string?> texts) { }
    public static void SendObject([SendsToLlm] object? value) { }
    public static void SendSpan([SendsToLlm] ReadOnlySpan<char> text) { }
    public static void SendBytes([SendsToLlm] byte[] content) { }
    public static void SendContent([SendsToLlm] HttpContent content) { }
    public static Task<string> AskAsync([SendsToLlm] string text) => Task.FromResult("");
    public static Task<string> ChatAsync([SendsToLlm] string system, [SendsToLlm] string user, string model) => Task.FromResult("");
}

public static class Mask
{
    [Anonymizes] public static string Text(string? text) => new('*', text?.Length ?? 0);
}

public static class Clean
{
    public static string Text() => "a harmless text";
    public static string[] Texts() => new[] { "one", "two" };
}

public static class Crm
{
    private static readonly List<Customer> Store = new();

    public static Customer Load(int id) => Store.First(c => c.Id == id);
    public static Customer? Find(int id) => Store.FirstOrDefault(c => c.Id == id);
    public static async Task<Customer> LoadAsync(int id) { await Task.Yield(); return Load(id); }
    public static IReadOnlyList<Customer> All() => Store;
    public static bool Flip() => DateTime.UtcNow.Ticks % 2 == 0;
}
