using System.Globalization;

static class UnknownCode
{
    public interface IEnricher
    {
        string Enrich(string text);
        bool Check(string text);
        int Score(string text);
        Segment Classify(string text);
        Task<string> EnrichAsync(string text);
        object Wrap(object value);
        void Configure(string text);
        string Status();
    }

    static void ReturnsText(IEnricher enricher, Customer c)
    {
        Llm.Send(enricher.Enrich(c.Email)); // leak: Customer.Email
        Llm.Send(enricher.Enrich(c.Notes)); // clean
        Llm.Send(enricher.Wrap(c.Email).ToString()); // leak: Customer.Email
    }

    static async Task ReturnsTask(IEnricher enricher, Customer c)
    {
        Llm.Send(await enricher.EnrichAsync(c.Email)); // leak: Customer.Email
        Llm.Send(await enricher.EnrichAsync("x")); // clean
    }

    static void ReturnsNoText(IEnricher enricher, Customer c)
    {
        Llm.Send(enricher.Check(c.Email).ToString()); // clean
        Llm.Send(enricher.Classify(c.Email).ToString()); // clean
    }

    static void LibraryWithoutModel(Customer c)
    {
        Llm.Send(new IdnMapping().GetAscii(c.Email)); // leak: Customer.Email
        Llm.Send(new IdnMapping().GetAscii(c.Notes)); // clean
        Llm.Send(System.Net.WebUtility.UrlEncode(c.Name)); // leak: Customer.Name
        Llm.Send(System.Security.SecurityElement.Escape(c.Name)); // leak: Customer.Name
        Llm.Send(System.Security.SecurityElement.Escape(c.Notes)); // clean
    }

    static void ReceiverCarries(Customer c)
    {
        var info = new System.Diagnostics.ProcessStartInfo("tool", c.Email);
        Llm.Send(info.Arguments); // leak: Customer.Email
        var fine = new System.Diagnostics.ProcessStartInfo("tool", c.Notes);
        Llm.Send(fine.Arguments); // clean
    }
}

sealed class DynamicCode
{
    static void Dynamic(Customer c)
    {
        dynamic text = c.Email;
        Llm.Send((string)text); // leak: Customer.Email
        dynamic fine = c.Notes;
        Llm.Send((string)fine); // clean
    }
}
