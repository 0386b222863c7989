namespace GdprAi.Anonymization.Recognition;

/// <summary>Credentials: known token prefixes, JSON web tokens, private keys, and what a word such as password names.</summary>
internal static class Secrets
{
    private const int PrefixReach = 24, MinLength = 20, MaxNamedLength = 512;

    private static readonly string[] Prefixes =
    [
        "sk-", "sk_live_", "sk_test_", "pk_live_", "rk_live_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-",
        "xoxs-", "xapp-", "AKIA", "ASIA", "AIza", "ya29.", "SG.", "hf_", "npm_", "pypi-", "whsec_", "shpat_", "dop_v1_", "gsk_", "xai-", "r8_", "pplx-", "eyJ",
    ];

    /// <summary>A token that is, or is a piece of, something that starts with a known prefix.</summary>
    internal static int TryToken(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        if (tokenEnd - start < 10)
            return 0;
        var from = start;
        for (var limit = Math.Max(0, start - PrefixReach); from > limit && (Chars.IsAlphanumeric(text[from - 1]) || text[from - 1] is '-' or '_' or '.'); from--)
        {
        }

        foreach (var prefix in Prefixes)
        {
            if (string.CompareOrdinal(text, from, prefix, 0, prefix.Length) != 0)
                continue;
            if (prefix == "eyJ" && !HasDot(text, from))
                return 0;
            var end = tokenEnd;
            while (end < text.Length && IsTokenChar(text[end]))
                end++;
            while (text[end - 1] is '.' or '-')
                end--;
            if (end - from < (prefix is "AKIA" or "ASIA" ? 20 : MinLength))
                return 0;
            return state.Add(from, end, EntityKind.Secret, prefix == "eyJ" ? "JWT" : "Token");
        }

        return 0;
    }

    /// <summary>A PEM block, at the word BEGIN.</summary>
    internal static int TryPem(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        const string Dashes = "-----", Marker = "-----END ";
        if (tokenEnd - start != 5 || start < 5 || string.CompareOrdinal(text, start - 5, "-----BEGIN ", 0, 11) != 0)
            return 0;
        if (start < state.NoKeyEndFrom)
        {
            var marker = text.IndexOf(Marker, tokenEnd, StringComparison.Ordinal);
            if (marker >= 0)
            {
                var close = text.IndexOf(Dashes, marker + Marker.Length, Math.Min(60, text.Length - marker - Marker.Length), StringComparison.Ordinal);
                return state.Add(start - 5, close >= 0 ? close + 5 : marker + Marker.Length, EntityKind.Secret, "PEM");
            }

            state.NoKeyEndFrom = start;
        }

        // Cut off: everything that can still belong to the key.
        var end = tokenEnd;
        while (end < text.Length && (IsTokenChar(text[end]) || text[end] is '+' or '/' or '=' or ' ' or '\n' or '\r'))
            end++;
        return state.Add(start - 5, end, EntityKind.Secret, "PEM");
    }

    /// <summary>The value after a colon or an equals sign whose left side is called password, key, token.</summary>
    internal static int TryNamed(ScanState state, int sign)
    {
        var text = state.Text;
        var stop = sign;
        while (stop > 0 && (Chars.IsSpace(text[stop - 1]) || text[stop - 1] is '"' or '\''))
            stop--;
        var start = stop;
        while (start > 0 && stop - start < 40 && (Chars.IsAlphanumeric(text[start - 1]) || text[start - 1] == '_'))
            start--;
        if (!IsSecretName(text, start, stop))
            return 0;

        var value = sign + 1;
        while (value < text.Length && (Chars.IsSpace(text[value]) || text[value] is '"' or '\''))
            value++;
        var end = value;
        var (letters, others) = (0, 0);
        while (end < text.Length && end - value < MaxNamedLength && !Chars.IsSpace(text[end]) && text[end] is not ('"' or '\'' or '\n' or '\r' or ';' or ',' or '<' or '>' or '}'))
        {
            if (Chars.IsLetter(text[end]))
                letters++;
            else
                others++;
            end++;
        }

        while (end > value && text[end - 1] is '.' or ')')
        {
            end--;
            others--;
        }

        // A plain word behind the colon is prose, not a password.
        return end - value >= 6 && others > 0 && letters + others >= 6 ? state.Add(value, end, EntityKind.Secret, "Named") : 0;
    }

    private static bool IsSecretName(string text, int start, int stop)
    {
        if (stop == start)
            return false;
        if ((HintWords.Of(text, start, stop) & Hint.Secret) != 0)
            return true;

        // The last part of a compound: "db_password", "clientSecret"; and "mot de passe", "api key".
        var part = stop;
        while (part > start && Chars.IsLetter(text[part - 1]) && !(part < stop && Chars.IsUpper(text[part]) && Chars.IsLower(text[part - 1])))
            part--;
        if (part > start && (HintWords.Of(text, part, stop) & Hint.Secret) != 0)
            return true;
        return EndsWith(text, stop, "mot de passe") || EndsWith(text, stop, "api key") || EndsWith(text, stop, "api_key") || EndsWith(text, stop, "access_key")
            || EndsWith(text, stop, "secret key") || EndsWith(text, stop, "secret_key") || EndsWith(text, stop, "private_key");
    }

    private static bool EndsWith(string text, int stop, string value) =>
        stop >= value.Length && string.Compare(text, stop - value.Length, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool HasDot(string text, int start) => text.IndexOf('.', start, Math.Min(MaxNamedLength, text.Length - start)) >= 0;

    private static bool IsTokenChar(char c) => c < 128 && (Chars.IsAlphanumeric(c) || c is '-' or '_' or '.');
}
