using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>
/// Every number the score is made of, in one place. Changing one changes <see cref="Version"/>. The values were set on the
/// labelled pairs, the alias pairs and the clean names (docs/screening-accuracy.md says how, and what each trades).
/// </summary>
internal static class ScoringRules
{
    public const string Version = "10";

    /// <summary>
    /// What a word that nobody knows counts, meeting nothing, if it may be a slip of a legal form or an article: the form itself
    /// would count nothing.
    /// </summary>
    public const float SlipOfForm = 0.03f;

    /// <summary>The same of a word that may be an earlier word of the name over again, each with a slip of its own.</summary>
    public const float WordAgain = 0.05f;

    /// <summary>Shortest word that is compared with earlier words of its name.</summary>
    public const int MinAgain = 5;

    /// <summary>Length of a name field in a bank message (SWIFT field 59 line).</summary>
    public const int BankFieldLength = 35;

    /// <summary>What left-over listed words and contradictions still count for a name cut off by its field.</summary>
    public const float BehindCut = 0.25f;

    /// <summary>The word at the cut may be any longer word.</summary>
    public const float CutWordWeight = 0.3f;

    /// <summary>A patronymic is often left out, and says less than a family name.</summary>
    public const float PatronymicWeight = 0.5f;

    public static bool IsPatronymic(ReadOnlySpan<char> text) =>
        text.Length > 6
        && (
            text.EndsWith("vich")
            || text.EndsWith("vych")
            || text.EndsWith("vitch")
            || text.EndsWith("witsch")
            || text.EndsWith("ovna")
            || text.EndsWith("evna")
            || text.EndsWith("owna")
            || text.EndsWith("ewna")
        );

    /// <summary>Below this total weight and without a brand, a name cannot tell one party from another.</summary>
    public const float TooGenericWeight = 0.6f;

    /// <summary>
    /// A word of an industry up to this length, alone in a name and in no counted name, is a brand to whoever asks: the
    /// vocabulary holds such words in many languages, and longer ones are rarely chosen for a name.
    /// </summary>
    public const int MostRareWord = 8;

    /// <summary>Weight from which a brand tells a company without the place that stands in brackets beside it.</summary>
    public const float DistinctBrand = 0.85f;

    public const float CompanyThreshold = 0.78f;
    public const float PersonThreshold = 0.76f;
    public const float VesselThreshold = 0.75f;

    /// <summary>What an unmatched word of the query costs, as a part of its weight.</summary>
    public static float QueryLooseCost(bool person) => person ? 0.45f : 0.8f;

    /// <summary>What an unmatched word of the listed name costs, as a part of its weight.</summary>
    public static float ListLooseCost(bool person) => person ? 0.33f : 0.55f;

    /// <summary>
    /// The same where the whole query is a short name of the listed party and only industries and places are left over.
    /// </summary>
    public const float BehindShortName = 0.28f;

    /// <summary>
    /// A brand that alone tells a listed party from all others: no clean company bears it, and not so many listed names that it
    /// is a group's, of which the parent is found by its own name.
    /// </summary>
    public static bool TellsShort(in TokenFrequencies.Counts borne) =>
        borne.CleanCompanies == 0 && borne.ListedCompanies <= MostOfOneParty;

    /// <summary>A brand in more listed names than these is a group's.</summary>
    public const int MostOfOneParty = 12;

    /// <summary>What two words of one role that stand against each other cost, as a part of the lighter side's weight.</summary>
    public static float ContradictionCost(TokenRole role, bool person) =>
        person
            ? 1.1f
            : role switch
            {
                TokenRole.Brand => 1.0f,
                TokenRole.Geo => 1.0f,
                TokenRole.Number => 0.5f,
                _ => 0.7f,
            };

    /// <summary>The same for words of different roles (a brand against an industry).</summary>
    public const float CrossContradictionCost = 0.4f;

    /// <summary>Both names carry numbers and they differ: the 13th institute is not the 14th.</summary>
    public const float NumberVeto = 0.72f;

    /// <summary>Only one of the names carries a number.</summary>
    public const float NumberMissing = 0.93f;

    /// <summary>The same for ships, whose numbers come and go.</summary>
    public const float VesselNumberMissing = 0.98f;

    /// <summary>A person of several names met by one of them only.</summary>
    public const float SingleNameMet = 0.85f;

    /// <summary>
    /// A company or ship that met by one slip and beside it by no brand: the shorter the word, the more names lie near it by
    /// chance. What tells a slip from another name is <paramref name="surprise"/>, by how many bits the query's word is less
    /// like a word than the listed one: "vzezda" is nobody's name, "kasai" is. The bounds of a name of that word alone were set
    /// where three more misspelt names cost a false alert; beside industries and places that met as written less is asked,
    /// and more where words are left over, which a slip does not explain. Whoever writes nearly the brand of a large listed group that
    /// no clean company bears means it the more often the larger the group is: <paramref name="listed"/> takes off as many bits as
    /// doublings make its names.
    /// </summary>
    public static float LoneSpelling(
        int length,
        bool sameFirst,
        float similarity,
        float surprise,
        bool beside,
        bool left,
        bool swapped,
        in TokenFrequencies.Counts listed
    )
    {
        float least =
            length <= 4 ? (sameFirst ? 8 : 9)
            : length == 5 ? (sameFirst ? 3 : 2)
            : left || beside ? 0
            : sameFirst ? -20
            : -2;
        least += left ? 3 : 0;
        least -= beside ? 3 : 0;
        least -= swapped && beside ? SwappedLetters : 0;
        bool group = length > 4 && listed.CleanCompanies == 0 && listed.ListedCompanies > MostOfOneParty;
        least -= group ? (float)Math.Log2(listed.ListedCompanies) : 0;
        return (surprise >= least ? 1 : LoneNeighbor) * (similarity < (length > 6 ? 0.84f : 0.8f) ? TwoEditsAlone : 1f);
    }

    /// <summary>Two neighboring letters in each other's place are the commonest slip of a hand, and seldom another name: bits for it.</summary>
    public const float SwappedLetters = 3;

    /// <summary>By so many bits less like a word, a word may be the slip of a name that is an everyday word ("rfeedom").</summary>
    public const float UnlikelyWord = 2;

    /// <summary>
    /// By how many bits a word must be less like a word than the industry, place or legal form that it is taken for a slip of.
    /// </summary>
    public static float SlipSurprise(int length) => length <= 4 ? 2 : 0;

    /// <summary>
    /// The same of a legal form, which counts nothing at all once it is read: one letter more makes any word look less like one,
    /// and a finger seldom slips at the first letter.
    /// </summary>
    public static float SlipOfLegalForm(int length, bool longer, bool sameFirst) =>
        (length <= 4 ? 1 : -2) + (longer ? 5 : 0) + (sameFirst ? 0 : 4);

    /// <summary>Longer words are taken for a slip however much they look like words.</summary>
    public const int MostShort = 5;

    /// <summary>Of a word that somebody is known to use: it is no slip.</summary>
    public const float NoSurprise = -100;

    /// <summary>One word met, by two edits, or by one that makes a known word of it.</summary>
    public const float TwoEditsAlone = 0.9f;

    /// <summary>One word met, by a slip, and it may as well be another name.</summary>
    public const float LoneNeighbor = 0.84f;

    /// <summary>
    /// The listed brand is missing and only industries and places met; or there is none, and no more than two words met, one of
    /// them only in translation.
    /// </summary>
    public const float BrandMissing = 0.75f;

    /// <summary>
    /// How much more left-over words cost when only common names met ("Michael Miller" in "Scott Michael Miller"), 0 to 1;
    /// <paramref name="weight"/> is the mean weight of the words that met.
    /// </summary>
    public static float Commonness(float weight) => Math.Clamp((0.85f - weight) / 0.4f, 0, 1);

    /// <summary>A person's name against a company's or a ship's: a firm may bear its owner's name.</summary>
    public const float PersonOrNot = 0.85f;

    /// <summary>A company's name against a ship's or an aircraft's: namesakes, just below the threshold.</summary>
    public const float OtherKind = 0.75f;

    /// <summary>Name score from which a name of the same letters as a listed one of another kind is that name, word for word.</summary>
    public const float WholeName = 0.97f;

    /// <summary>A person of whom a name is missing on one side, and one that met is spelled otherwise.</summary>
    public const float PartAndSpelling = 0.93f;

    /// <summary>How far a word is borne by unrelated parties, from the number of clean names with it.</summary>
    public static float Borne(int clean) => clean < 1 ? 0 : Math.Min(1f, 0.5f + (0.2f * (float)Math.Log(clean)));

    /// <summary>How much more left-over words cost for a company of whose words only a common brand met.</summary>
    public const float BorneCost = 1.0f;

    /// <summary>Legal forms that cannot be the same party (a nonprofit and a trading company).</summary>
    public const float LegalConflict = 0.72f;

    /// <summary>Legal forms of different families; often only translated otherwise.</summary>
    public const float LegalDifference = 0.985f;

    /// <summary>Initials may add this part of what full words add.</summary>
    public const float InitialShare = 0.25f;

    public const float EquivalentSimilarity = 0.98f;
    public const float NameVariantSimilarity = 0.96f;
    public const float NicknameSimilarity = 0.85f;
    public const float RomanizationSimilarity = 0.94f;

    /// <summary>Russian names that only hands of different countries tell apart (Schukow, Zhukov).</summary>
    public const float SoundSimilarity = 0.86f;

    /// <summary>Arabic roots of two and three consonants are shared by many names.</summary>
    public static float ConsonantSimilarity(int consonants) =>
        consonants switch
        {
            2 => 0.62f,
            3 => 0.72f,
            _ => 0.86f,
        };

    public const float JoinedSimilarity = 0.96f;
    public const float JoinedNearSimilarity = 0.82f;
    public const float InitialSimilarity = 0.85f;
    public const float TruncatedSimilarity = 0.9f;

    /// <summary>Another reading of Han characters; short ones (Wei, Ping) are shared by many characters.</summary>
    public static float ReadingSimilarity(int length) => length <= 4 ? 0.78f : 0.93f;

    /// <summary>A company's word up to this length is mostly an acronym: KBC is not KKBC, however often letters are repeated.</summary>
    public const int MostAcronym = 4;

    public const float CorrectedSimilarity = 0.9f;

    /// <summary>Words up to this length, read as a slip of one word of an industry, are no other word of the same meaning.</summary>
    public const int MostSlipOfMeaning = 10;
    public const float RepeatedLetterSimilarity = 0.93f;

    /// <summary>One Han character of four or more differs, and the sound with it only a little.</summary>
    public const float NativeNearSimilarity = 0.8f;

    /// <summary>Both names carry initials that no word explains, and they differ (William G., William W.).</summary>
    public const float InitialConflict = 0.85f;

    /// <summary>Part of a listed name's weight that must stand in the query's name for a possible affiliate.</summary>
    public const float ContainedShare = 0.85f;

    /// <summary>Fewest words of a name without a brand for containment to say something.</summary>
    public const int FewestGenericWords = 3;

    /// <summary>
    /// A single word found in a longer name says something only if it is a listed group's brand: no clean company bears it, and
    /// several listed names do.
    /// </summary>
    public static bool TellsAlone(int length, int cleanCompanies, int listedNames) =>
        length >= 4 && listedNames >= 4 * (1 + (4 * cleanCompanies));

    /// <summary>Weight of brands from which a name of several words can be found in a longer one.</summary>
    public const float AnchoredBrands = 1.0f;

    /// <summary>A brand this long that clean companies do not bear is enough with an industry beside it.</summary>
    public const int LongBrand = 6;

    /// <summary>Shortest text that is compared as words written together.</summary>
    public const int MinJoined = 4;

    /// <summary>Shortest text that is compared as words written together with an edit.</summary>
    public const int MinJoinedNear = 7;

    public static float AcronymSimilarity(int length) => length >= 5 ? 0.82f : 0.70f;

    /// <summary>Most edits between words of this length; the smaller of the two words' limits holds.</summary>
    public static int MaxEdits(int length) =>
        length switch
        {
            < 3 => 0,
            <= 4 => 1,
            <= 20 => 2,
            _ => 1,
        };

    /// <summary>Similarity after 1 or 2 edits; <paramref name="length"/> is that of the longer word.</summary>
    public static float SpellingSimilarity(int edits, int length, bool sameFirst, float known)
    {
        float s =
            edits == 1
                ? length switch
                {
                    3 => 0.50f,
                    4 => 0.80f,
                    5 => 0.86f,
                    6 => 0.89f,
                    _ => 0.91f,
                }
                : length switch
                {
                    <= 5 => 0.42f,
                    6 => 0.50f,
                    7 => 0.62f,
                    8 => 0.72f,
                    9 => 0.78f,
                    _ => 0.82f,
                };
        if (!sameFirst)
        {
            s -= 0.03f;
        }

        return s * (1 - (0.3f * known));
    }

    /// <summary>How much it matters that a word is known, where it stands near an industry or a place.</summary>
    public const float KnownOfLight = 0.5f;

    /// <summary>How well known a word is, from the number of names that hold it.</summary>
    public static float Known(int count) => count < 2 ? 0 : Math.Min(1f, (float)(Math.Log(count) / Math.Log(200)));

    /// <summary>Weight of a word: its role's share times its rarity.</summary>
    public static float Weight(TokenRole role, float rarity, int length, bool person)
    {
        if (person)
        {
            float w = 0.3f + (0.7f * rarity);
            return length switch
            {
                1 => 0.2f,
                2 => w * 0.8f,
                3 => w * 0.9f,
                _ => w,
            };
        }

        return role switch
        {
            TokenRole.Brand => (0.4f + (0.6f * rarity))
                * (
                    length == 1 ? 0.3f
                    : length == 2 ? 0.7f
                    : 1f
                ),
            TokenRole.Generic => 0.4f * (0.4f + (0.6f * rarity)),
            TokenRole.Geo => 0.45f * (0.4f + (0.6f * rarity)),
            TokenRole.Number => 0.45f,
            _ => 0.1f,
        };
    }
}
