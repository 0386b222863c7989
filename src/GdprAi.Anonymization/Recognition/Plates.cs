namespace GdprAi.Anonymization.Recognition;

/// <summary>Registration plates. The French form with dashes and the German one with a district stand alone; the others need a word.</summary>
internal static class Plates
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTVWXYZ";

    // Districts of German plates, the more common ones.
    private static readonly WordTable Districts = new WordTable().Add("""
        A AA AB AC AE AK AM AN AÖ AP AS AUR AW AZ B BA BAD BAR BB BC BD BGL BI BIR BIT BK BL BLK BM BN BO BÖ BOR BOT BRA BRB BS BT BÜS BZ C CB CE CHA CLP CO COC COE CUX CW
        D DA DAH DAN DAU DBR DD DE DEG DEL DGF DH DI DIL DIN DL DLG DM DN DO DON DU DÜW E EA EBE ED EE EF EI EIC EIN EL EM EMD EMS EN ER ERB ERH ERZ ES ESB ESW EU EW F FB FD FDS
        FF FFB FG FL FN FO FR FRG FRI FS FT FÜ FÜS G GAP GE GER GF GG GI GL GM GÖ GP GR GRZ GS GT GTH GÜ GZ H HA HAL HAM HAS HB HBN HD HDH HE HEF HEI HER HF HG HGW HH HI HL HM
        HN HO HOL HOM HP HR HRO HS HSK HST HU HVL HWI HX HZ IGB IK IL IN IZ J JL K KA KB KC KE KEH KF KG KH KI KL KLE KM KN KO KR KS KT KU KÜN KUS KYF L LA LAU LB LD LDK LDS LER
        LEV LG LI LIF LIP LL LM LÖ LOS LRO LU LWL M MA MB MD ME MEI MG MH MI MIL MK MKK MM MN MOL MOS MQ MR MS MSH MSP MTK MÜ MÜR MW MYK MZ MZG N NB ND NDH NE NEA NES NEW NF NI
        NK NM NMS NOH NOM NR NU NÜR NW NWM OA OAL OB OD OE OF OG OH OHA OHV OHZ OL OPR OS OSL OVP P PA PAF PAN PB PCH PE PF PI PIR PLÖ PM PN PR PS R RA RD RE REG RH RO ROS ROW RP
        RS RT RÜD RÜG RV RW RZ S SAD SAW SB SC SDL SE SG SH SHA SHG SHK SI SIG SIM SK SL SLF SLS SM SN SO SOK SÖM SON SP SPN SR ST STA STD STL SU SÜW SW SZ TBB TET TF TG TIR TO
        TÖL TR TS TÜ TUT UE UEM UH UL UM UN V VB VEC VER VIE VK VR VS W WAF WAK WB WEN WES WF WHV WI WIL WL WM WN WND WO WOB WST WT WTM WÜ WUG WUN WW Z ZW
        """, 1);

    /// <summary>Starts with letters.</summary>
    internal static int TryLetters(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        if (!Chars.IsUpper(text[start]) || Boundary.IsGluedLeft(text, start))
            return 0;
        var end = French(text, start, out var dashed);
        if (end > 0 && !Boundary.IsGluedRight(text, end) && (dashed || state.ContextOf(start, end).Suggests(Hint.Plate)))
            return state.Add(start, end, EntityKind.Plate, dashed ? "FR" : null);
        end = German(text, start, tokenEnd);
        if (end > 0 && !Boundary.IsGluedRight(text, end) && !state.ContextOf(start, end).Denies(Hint.Plate))
            return state.Add(start, end, EntityKind.Plate, "DE");
        return TryNamed(state, start);
    }

    /// <summary>Any short mix of letter and digit groups that a word calls a plate.</summary>
    internal static int TryNamed(ScanState state, int start)
    {
        var text = state.Text;
        if (Boundary.IsGluedLeft(text, start))
            return 0;
        int letters = 0, digits = 0, groups = 0, end = 0, i = start;
        while (groups < 3 && i < text.Length && letters + digits <= 9)
        {
            var from = i;
            while (i < text.Length && i - from < 9 && (Chars.IsDigit(text[i]) || Chars.IsUpper(text[i])))
            {
                letters += Chars.IsDigit(text[i]) ? 0 : 1;
                digits += Chars.IsDigit(text[i]) ? 1 : 0;
                i++;
            }

            if (i == from || (i < text.Length && Chars.IsAlphanumeric(text[i])))
                break;
            groups++;
            if (letters is >= 1 and <= 6 && digits is >= 1 and <= 5 && letters + digits is >= 4 and <= 9)
                end = i;
            if (i < text.Length && (Chars.IsDash(text[i]) || Chars.IsSpace(text[i]) || text[i] == '·'))
                i++;
        }

        if (end == 0 || Boundary.IsGluedRight(text, end))
            return 0;
        var context = state.ContextOf(start, end);
        return (context.Label & Hint.Plate) != 0 && (context.Label & Hint.Document) == 0 ? state.Add(start, end, EntityKind.Plate) : 0;
    }

    /// <summary>AB-123-CD, also of Italian plates; no I, O, U.</summary>
    private static int French(string text, int start, out bool dashed)
    {
        dashed = false;
        var i = start;
        if (!Take(text, ref i, letters: true, 2))
            return 0;
        var first = i < text.Length ? text[i] : '\0';
        var separated = Chars.IsDash(first) || Chars.IsSpace(first);
        i += separated ? 1 : 0;
        if (!Take(text, ref i, letters: false, 3) || (separated && (i >= text.Length || text[i++] != first)) || !Take(text, ref i, letters: true, 2))
            return 0;
        if (i < text.Length && Chars.IsAlphanumeric(text[i]))
            return 0;
        dashed = Chars.IsDash(first) && string.CompareOrdinal(text, start, "SS", 0, 2) != 0;
        return i;
    }

    private static bool Take(string text, ref int i, bool letters, int count)
    {
        for (var stop = i + count; i < stop; i++)
        {
            if (i >= text.Length || (letters ? Letters.IndexOf(text[i]) < 0 : !Chars.IsDigit(text[i])))
                return false;
        }

        return true;
    }

    /// <summary>A listed district, a dash, one or two letters, a blank, one to four digits, E or H.</summary>
    private static int German(string text, int start, int tokenEnd)
    {
        if (tokenEnd - start > 3 || tokenEnd + 4 >= text.Length || text[tokenEnd] != '-' || Districts.Find(text, start, tokenEnd) == 0)
            return 0;
        var i = tokenEnd + 1;
        while (i < text.Length && i < tokenEnd + 3 && text[i] is >= 'A' and <= 'Z')
            i++;
        if (i == tokenEnd + 1 || i >= text.Length || !Chars.IsSpace(text[i]))
            return 0;
        var digits = ++i;
        while (i < text.Length && i - digits < 4 && Chars.IsDigit(text[i]))
            i++;
        if (i == digits || text[digits] == '0')
            return 0;
        if (i < text.Length && text[i] is 'E' or 'H')
            i++;
        return i < text.Length && Chars.IsAlphanumeric(text[i]) ? 0 : i;
    }
}
