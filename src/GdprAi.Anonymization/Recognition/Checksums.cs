namespace GdprAi.Anonymization.Recognition;

/// <summary>The check-digit schemes that identifiers share. Digits come as numbers 0 to 9.</summary>
internal static class Checksums
{
    private const string Dihedral =
        "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";

    private const string Permutations =
        "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    internal static bool Luhn(byte[] digits, int from, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            int digit = digits[from + count - 1 - i];
            if ((i & 1) == 1 && (digit *= 2) > 9)
                digit -= 9;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The number that the digits spell, modulo a small number.</summary>
    internal static int Mod(byte[] digits, int from, int count, int modulus, long prefix = 0)
    {
        var rest = prefix % modulus;
        for (var i = from; i < from + count; i++)
            rest = (rest * 10 + digits[i]) % modulus;
        return (int)rest;
    }

    /// <summary>ISO 7064 mod 11,10.</summary>
    internal static bool Iso7064(byte[] digits, int from, int count)
    {
        var product = 10;
        for (var i = 0; i < count - 1; i++)
        {
            var sum = (digits[from + i] + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == digits[from + count - 1];
    }

    internal static bool Verhoeff(byte[] digits, int from, int count)
    {
        var check = 0;
        for (var i = 0; i < count; i++)
        {
            var permuted = Permutations[i % 8 * 10 + digits[from + count - 1 - i]] - '0';
            check = Dihedral[check * 10 + permuted] - '0';
        }

        return check == 0;
    }

    /// <summary>The sum of the digits, each times its weight (a digit of <paramref name="weights"/>; <c>:</c> is 10).</summary>
    internal static int Weigh(byte[] digits, string weights, int from = 0)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += digits[from + i] * (weights[i] - '0');
        return sum;
    }

    internal static bool IsDate(int day, int month, int year = 0)
    {
        if (day < 1 || month is < 1 or > 12)
            return false;
        return day <= (month == 2 ? (year % 4 == 0 ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31);
    }
}
