using System.Net.Http.Json;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

static class Wrappers
{
    static void Lazies(Customer c)
    {
        var lazy = new Lazy<string>(() => c.Email);
        Llm.Send(lazy.Value); // leak: Customer.Email
        var fine = new Lazy<string>(() => c.Notes);
        Llm.Send(fine.Value); // clean
        Llm.Send(new Lazy<Customer>(c).Value.Name); // leak: Customer.Name
        Llm.Send(lazy.IsValueCreated.ToString()); // clean
    }

    static void Nullables(Customer c)
    {
        DateTime? birth = c.BirthDate;
        Llm.Send(birth.Value.ToString("d")); // leak: Customer.BirthDate
        Llm.Send($"{birth.GetValueOrDefault()}"); // leak: Customer.BirthDate
        Llm.Send(birth.HasValue.ToString()); // clean
        decimal? total = c.Orders[0].Total;
        Llm.Send(total.Value.ToString()); // clean
    }

    static void WeakAndStrong(Customer c)
    {
        var weak = new WeakReference<string>(c.Email);
        if (weak.TryGetTarget(out var mail)) Llm.Send(mail); // leak: Customer.Email
        var box = new System.Runtime.CompilerServices.StrongBox<string>(c.Notes);
        Llm.Send(box.Value); // clean
        box.Value = c.Name;
        Llm.Send(box.Value); // leak: Customer.Name
    }

    static void Exchange(Customer c)
    {
        var slot = "";
        Interlocked.Exchange(ref slot, c.Email);
        Llm.Send(slot); // leak: Customer.Email
        var fine = "";
        Interlocked.Exchange(ref fine, c.Notes);
        Llm.Send(fine); // clean
        Volatile.Write(ref fine, c.Name);
        Llm.Send(Volatile.Read(ref fine)); // leak: Customer.Name
    }

    static void Values(Customer c)
    {
        Llm.Send(new StringValues(c.Email).ToString()); // leak: Customer.Email
        Llm.Send(new StringValues(c.Notes).ToString()); // clean
        Llm.Send(Convert.ToString(c.Salary)); // leak: Customer.Salary
        Llm.Send(Convert.ToString(c.Id)); // clean
    }
}

static class Caches
{
    static void Memory(IMemoryCache cache, Customer c)
    {
        cache.Set("mail", c.Email);
        Llm.Send(cache.Get<string>("mail")); // leak: Customer.Email
        if (cache.TryGetValue("mail", out string? mail)) Llm.Send(mail); // leak: Customer.Email
    }

    static void MemoryHarmless(IMemoryCache cache, Customer c)
    {
        cache.Set("notes", c.Notes);
        Llm.Send(cache.Get<string>("notes")); // clean
    }

    static async Task GetOrCreate(IMemoryCache cache, Customer c)
    {
        Llm.Send(cache.GetOrCreate("mail", entry => c.Email)); // leak: Customer.Email
        Llm.Send(cache.GetOrCreate("notes", entry => c.Notes)); // clean
        var customer = await cache.GetOrCreateAsync("c", async entry => await Crm.LoadAsync(1));
        Llm.Send(customer!.Name); // leak: Customer.Name
        Llm.Send(customer!.Notes); // clean
    }
}

static class Http
{
    static void Contents(Customer c)
    {
        Llm.SendContent(new StringContent(c.Email)); // leak: Customer.Email
        Llm.SendContent(new StringContent($"{{\"n\":\"{c.Notes}\"}}", Encoding.UTF8, "application/json")); // clean
        Llm.SendContent(JsonContent.Create(c)); // leak
        Llm.SendContent(JsonContent.Create(new { c.Id })); // clean
        Llm.SendContent(JsonContent.Create(new { Mail = c.Email })); // leak: Customer.Email
        Llm.SendContent(new ByteArrayContent(Encoding.UTF8.GetBytes(c.Name))); // leak: Customer.Name
        Llm.SendContent(new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(c.Name)))); // leak: Customer.Name
    }

    static void Forms(Customer c)
    {
        Llm.SendContent(new FormUrlEncodedContent(new Dictionary<string, string> { ["mail"] = c.Email })); // leak: Customer.Email
        Llm.SendContent(new FormUrlEncodedContent(new Dictionary<string, string> { ["notes"] = c.Notes })); // clean
        var form = new MultipartFormDataContent();
        Llm.SendContent(form); // clean
        form.Add(new StringContent(c.Phone!), "phone");
        Llm.SendContent(form); // leak: Customer.Phone
    }

    static async Task ReadBack(Customer c)
    {
        Llm.Send(await new StringContent(c.Email).ReadAsStringAsync()); // leak: Customer.Email
        Llm.Send(await new StringContent(c.Notes).ReadAsStringAsync()); // clean
    }

    static void RequestMessage(Customer c)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://example.org") { Content = new StringContent(c.Email) };
        Llm.SendContent(request.Content); // leak: Customer.Email
        var fine = new HttpRequestMessage(HttpMethod.Post, "https://example.org") { Content = new StringContent(c.Notes) };
        Llm.SendContent(fine.Content); // clean
    }
}

static class Mapping
{
    sealed class Row
    {
        public string Name { get; set; } = "";
    }

    static void AutoMapper(AutoMapper.IMapper mapper, Customer c)
    {
        Llm.Send(mapper.Map<Card>(c).Name); // leak
        Llm.SendObject(mapper.Map<Card>(c)); // leak
        Llm.Send(mapper.Map<Card>(new Row { Name = c.Notes }).Name); // clean
        Llm.Send(mapper.Map<Card>(new Row { Name = c.Email }).Name); // leak: Customer.Email
        Llm.SendObject(mapper.Map<Card>(new Row { Name = c.Notes })); // clean
    }

    sealed class Card
    {
        public string Name { get; set; } = "";
        public string Topic { get; set; } = "";
    }

    static Card ToCard(Customer c) => new() { Name = c.Name, Topic = c.Notes };

    static void ByHand(Customer c)
    {
        var card = ToCard(c);
        Llm.Send(card.Name); // leak: Customer.Name
        Llm.Send(card.Topic); // clean
    }

    static void Reflection(Customer c)
    {
        var value = typeof(Customer).GetProperty(nameof(Customer.Notes))!.Name;
        Llm.Send(value); // clean
    }
}

static class Framework
{
    static void Guids(Customer c)
    {
        Llm.Send(Guid.NewGuid().ToString()); // clean
        Llm.Send(DateTime.UtcNow.ToString("O")); // clean
        Llm.Send(Environment.MachineName); // clean
    }

    static void RemoteAddress(HttpContext context)
    {
        Llm.Send(context.Connection.RemoteIpAddress?.ToString()); // leak
        Llm.Send(context.Request.Method); // clean
        Llm.Send(context.Connection.LocalPort.ToString()); // clean
    }

    static void MailAddresses(System.Net.Mail.MailAddress address)
    {
        Llm.Send(address.Address); // leak
        Llm.Send(address.DisplayName); // leak
    }

    static void Claims(ClaimsPrincipal user)
    {
        Llm.Send(user.FindFirst(ClaimTypes.Email)?.Value); // leak
        Llm.Send(user.FindFirstValue(ClaimTypes.Name)); // leak
        Llm.Send(user.FindFirst("tenant")?.Value); // clean
    }

    static void ClaimsSearchedByHand(ClaimsPrincipal user, List<Claim> list, string type)
    {
        Llm.Send(user.Claims.FirstOrDefault(c => c.Type == ClaimTypes.Email)?.Value); // leak
        Llm.Send(user.Claims.First(c => "family_name" == c.Type).Value); // leak
        Llm.Send(user.Claims.Single(c => c.Issuer != "x" && c.Type is "phone_number").Value); // leak
        Llm.Send(string.Join(",", user.Claims.Where(c => string.Equals(c.Type, "email", StringComparison.Ordinal)).Select(c => c.Value))); // leak
        Llm.Send((from c in user.Claims where c.Type.Equals("name") select c.Value).First()); // leak
        Llm.Send(list.Find(c => c.Type == "email")!.Value); // leak
        Llm.Send(user.Claims.FirstOrDefault(c => c.Type == "tenant")?.Value); // clean
        Llm.Send(user.Claims.FirstOrDefault(c => c.Value == "email")?.Value); // clean
        Llm.Send(user.Claims.FirstOrDefault(c => c.Type != "email")?.Value); // clean
        Llm.Send(user.Claims.FirstOrDefault(c => c.Type == type)?.Value); // clean
        Llm.Send(user.Claims.Any(c => c.Type == "email").ToString()); // clean
        var wanted = "email";
        Llm.Send(user.Claims.First(c => c.Type == wanted).Value); // leak
        wanted = "role";
        Llm.Send(user.Claims.First(c => c.Type == wanted).Value); // clean
        Llm.Send(user.Claims.Count(c => c.Type == "email").ToString()); // clean
    }

    static void ClaimsByAHelper(ClaimsPrincipal user)
    {
        Llm.Send(Get(user, "email")); // leak
        Llm.Send(Get(user, "role")); // clean
        Llm.Send(GetOf(user.Claims, ClaimTypes.Surname)); // leak
        Llm.Send(GetOf(user.Claims, "tenant")); // clean
        Llm.Send(Twice(user, "phone_number")); // leak
        Llm.Send(Twice(user, "tid")); // clean
        SendOf(user, "sub");
        SendOf(user, "scope");
        SendFirst(user, "scope");
        SendFirst(user, "aud");

        static string GetOf(IEnumerable<Claim> claims, string claimType) => claims.FirstOrDefault(x => x.Type == claimType)?.Value ?? "";
        static string? Get(ClaimsPrincipal user, string type) => user.FindFirst(type)?.Value;
        static string Twice(ClaimsPrincipal user, string type) => Get(user, type) + "!";
        static void SendOf(ClaimsPrincipal user, string type) => Llm.Send(user.FindFirstValue(type)); // leak: 1
        static void SendFirst(ClaimsPrincipal user, string type)
        {
            var claim = user.FindFirst(type)!;
            Llm.Send(claim.Value); // clean
        }
    }

    static void Identity(Microsoft.AspNetCore.Identity.IdentityUser user)
    {
        Llm.Send(user.Email); // leak
        Llm.Send(user.UserName); // leak
        Llm.Send(user.NormalizedEmail); // leak
        Llm.Send(user.ConcurrencyStamp); // clean
        Llm.Send(user.LockoutEnabled.ToString()); // clean
    }
}

namespace AutoMapper
{
    public interface IMapper
    {
        TDestination Map<TDestination>(object source);
    }
}
