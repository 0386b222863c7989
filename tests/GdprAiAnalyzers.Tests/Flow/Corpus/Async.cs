static class Awaiting
{
    static async Task<string> ReadAsync(Customer c)
    {
        await Task.Delay(1);
        return c.Email;
    }

    static async Task<string> SafeAsync(Customer c)
    {
        await Task.Delay(1);
        return c.Notes;
    }

    static async Task Await(Customer c)
    {
        Llm.Send(await ReadAsync(c)); // leak: Customer.Email
        Llm.Send(await SafeAsync(c)); // clean
    }

    static async Task ConfigureAwait(Customer c)
    {
        Llm.Send(await ReadAsync(c).ConfigureAwait(false)); // leak: Customer.Email
        Llm.Send(await SafeAsync(c).ConfigureAwait(false)); // clean
    }

    static async Task TaskInVariable(Customer c)
    {
        var task = ReadAsync(c);
        await Task.Yield();
        var text = await task;
        Llm.Send(text); // leak: Customer.Email
        Llm.Send(task.IsCompleted.ToString()); // clean
        Llm.Send(task.Id.ToString()); // clean
    }

    static void Blocking(Customer c)
    {
        Llm.Send(ReadAsync(c).Result); // leak: Customer.Email
        Llm.Send(ReadAsync(c).GetAwaiter().GetResult()); // leak: Customer.Email
        Llm.Send(SafeAsync(c).Result); // clean
        Llm.Send(SafeAsync(c).GetAwaiter().GetResult()); // clean
    }

    static async Task Loaded()
    {
        var customer = await Crm.LoadAsync(3);
        Llm.Send(customer.Name); // leak: Customer.Name
        Llm.Send(customer.Notes); // clean
        Llm.Send((await Crm.LoadAsync(4)).Phone); // leak: Customer.Phone
    }

    static async Task WhenAll(Customer a, Customer b)
    {
        var both = await Task.WhenAll(ReadAsync(a), SafeAsync(b));
        Llm.Send(both[0]); // leak: Customer.Email
        var fine = await Task.WhenAll(SafeAsync(a), SafeAsync(b));
        Llm.Send(fine[0]); // clean
        Llm.SendAll(await Task.WhenAll(new[] { a, b }.Select(ReadAsync))); // leak: Customer.Email
        Llm.SendAll(await Task.WhenAll(new[] { a, b }.Select(async x => { await Task.Yield(); return x.Notes; }))); // clean
    }

    static async Task WhenAllThenResult(Customer a)
    {
        var t1 = ReadAsync(a);
        var t2 = SafeAsync(a);
        await Task.WhenAll(t1, t2);
        Llm.Send(t1.Result); // leak: Customer.Email
        Llm.Send(t2.Result); // clean
    }

    static async Task WhenAny(Customer a)
    {
        var first = await Task.WhenAny(ReadAsync(a), SafeAsync(a));
        Llm.Send(await first); // leak: Customer.Email
        var fine = await Task.WhenAny(SafeAsync(a), SafeAsync(a));
        Llm.Send(await fine); // clean
    }

    static async Task Run(Customer c)
    {
        Llm.Send(await Task.Run(() => c.Email)); // leak: Customer.Email
        Llm.Send(await Task.Run(() => c.Notes)); // clean
        Llm.Send(await Task.Run(() => ReadAsync(c))); // leak: Customer.Email
        Llm.Send(await Task.Run(async () => await SafeAsync(c))); // clean
        await Task.Run(() => Llm.Send(c.Name)); // leak: Customer.Name
        Llm.Send(await Task.Factory.StartNew(() => c.Phone!)); // leak: Customer.Phone
    }

    static async Task Values(Customer c)
    {
        Llm.Send(await Value(c)); // leak: Customer.Email
        Llm.Send(await Value(c).AsTask()); // leak: Customer.Email
        Llm.Send(await new ValueTask<string>(c.Notes)); // clean
        Llm.Send(await ValueTask.FromResult(c.Name)); // leak: Customer.Name

        static ValueTask<string> Value(Customer c) => new(c.Email);
    }

    static async Task FromResult(Customer c)
    {
        Llm.Send(await Task.FromResult(c.Email)); // leak: Customer.Email
        Llm.Send(await Task.FromResult(c.Notes)); // clean
        Llm.Send(Task.FromResult(c.Email).Result); // leak: Customer.Email
    }

    static async Task Continuations(Customer c)
    {
        Llm.Send(await ReadAsync(c).ContinueWith(t => t.Result.Trim())); // leak: Customer.Email
        Llm.Send(await ReadAsync(c).ContinueWith(t => "done")); // clean
        await ReadAsync(c).ContinueWith(t => Llm.Send(t.Result)); // leak: Customer.Email
        await SafeAsync(c).ContinueWith(t => Llm.Send(t.Result)); // clean
    }

    static async Task Completion(Customer c)
    {
        var source = new TaskCompletionSource<string>();
        source.SetResult(c.Email);
        Llm.Send(await source.Task); // leak: Customer.Email
        var fine = new TaskCompletionSource<string>();
        fine.TrySetResult(c.Notes);
        Llm.Send(await fine.Task); // clean
    }

    static async Task<string> Chain(Customer c) => await Middle(c);

    static async Task<string> Middle(Customer c) => (await ReadAsync(c)).ToUpper();

    static Task<string> PassOn(Customer c) => Chain(c);

    static async Task DeepChain(Customer c)
    {
        Llm.Send(await PassOn(c)); // leak: Customer.Email
    }

    static async Task SinkAsync(string s) => await Llm.AskAsync(s); // leak: 1

    static async Task AsyncSinkHelper(Customer c)
    {
        await SinkAsync(c.Email);
        await SinkAsync(c.Notes);
    }

    static async Task TryCatchAwait(Customer c)
    {
        try
        {
            await Fail(c);
        }
        catch (InvalidOperationException ex)
        {
            await Llm.AskAsync("Explain: " + ex.Message); // leak: Customer.Email
        }

        static async Task Fail(Customer c)
        {
            await Task.Yield();
            throw new InvalidOperationException("not found: " + c.Email);
        }
    }

    static async Task AnswerIsNotPersonal(ILlm llm)
    {
        var answer = await llm.CompleteAsync("hello"); // clean
        await llm.CompleteAsync(answer); // clean
    }

    static async Task Generic(Customer c)
    {
        Llm.Send(await Retry(() => ReadAsync(c))); // leak: Customer.Email
        Llm.Send(await Retry(() => SafeAsync(c))); // clean
    }

    static async Task<T> Retry<T>(Func<Task<T>> action)
    {
        for (var i = 0; ; i++)
        {
            try { return await action(); }
            catch (HttpRequestException) when (i < 3) { await Task.Delay(i); }
        }
    }

    static async void AsyncVoid(Customer c)
    {
        var text = await ReadAsync(c);
        Llm.Send(text); // leak: Customer.Email
        text = await SafeAsync(c);
        Llm.Send(text); // clean
    }

    static void AsyncLocalStorage(Customer c)
    {
        var slot = new AsyncLocal<string> { Value = c.Email };
        Llm.Send(slot.Value); // leak: Customer.Email
        var fine = new AsyncLocal<string> { Value = c.Notes };
        Llm.Send(fine.Value); // clean
        var thread = new ThreadLocal<string>(() => c.Name);
        Llm.Send(thread.Value); // leak: Customer.Name
    }

    static void Threads(Customer c)
    {
        var worker = new Thread(() => Llm.Send(c.Email)); // leak: Customer.Email
        worker.Start();
        ThreadPool.QueueUserWorkItem(state => Llm.Send((string)state!), c.Name); // leak: Customer.Name
        ThreadPool.QueueUserWorkItem(state => Llm.Send((string)state!), c.Notes); // clean
        using var timer = new Timer(state => Llm.Send((string)state!), c.Phone, 0, 0); // leak: Customer.Phone
        Parallel.ForEach(new[] { c }, x => Llm.Send(x.Email)); // leak: Customer.Email
        Parallel.ForEach(new[] { c }, x => Llm.Send(x.Notes)); // clean
    }
}

static class AsyncStreams
{
    static async IAsyncEnumerable<string> Mails(IEnumerable<Customer> all)
    {
        foreach (var c in all)
        {
            await Task.Yield();
            yield return c.Email;
        }
    }

    static async IAsyncEnumerable<string> Notes(IEnumerable<Customer> all)
    {
        foreach (var c in all)
        {
            await Task.Yield();
            yield return c.Notes;
        }
    }

    static async Task AwaitForeach(List<Customer> all)
    {
        await foreach (var mail in Mails(all)) Llm.Send(mail); // leak: Customer.Email
        await foreach (var note in Notes(all)) Llm.Send(note); // clean
    }

    static async Task WithConfigureAwait(List<Customer> all, CancellationToken token)
    {
        await foreach (var mail in Mails(all).WithCancellation(token).ConfigureAwait(false)) Llm.Send(mail); // leak: Customer.Email
        await foreach (var note in Notes(all).WithCancellation(token).ConfigureAwait(false)) Llm.Send(note); // clean
    }

    static async IAsyncEnumerable<string> Upper(IAsyncEnumerable<string> source)
    {
        await foreach (var s in source) yield return s.ToUpper();
    }

    static async Task Piped(List<Customer> all)
    {
        await foreach (var mail in Upper(Mails(all))) Llm.Send(mail); // leak: Customer.Email
        await foreach (var note in Upper(Notes(all))) Llm.Send(note); // clean
    }

    static async Task ByHand(List<Customer> all)
    {
        await using var e = Mails(all).GetAsyncEnumerator();
        while (await e.MoveNextAsync()) Llm.Send(e.Current); // leak: Customer.Email
    }

    static async Task Operators(List<Customer> all)
    {
        var mails = await Mails(all).ToListAsync();
        Llm.SendAll(mails); // leak: Customer.Email
        Llm.Send((await Mails(all).CountAsync()).ToString()); // clean
        await foreach (var x in Notes(all).Select(n => n.Trim())) Llm.Send(x); // clean
        await foreach (var x in all.ToAsyncEnumerable().Select(n => n.Phone)) Llm.Send(x); // leak: Customer.Phone
    }
}
