using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>
/// Names in their own script, from domain/tables/original-script-names.csv, put on the listings of the same party. All of
/// them were written from memory (tag M), and so is the join.
/// </summary>
internal static class OriginalScripts
{
    private const string Note = "Original script from memory (M)";

    // listed_as of the table, and the primary names of the party's listings, on whatever list they are.
    private static readonly Dictionary<string, string[]> Parties = new(StringComparer.Ordinal)
    {
        ["Huawei Technologies Co., Ltd."] =
        [
            "Huawei Technologies Co., Ltd.",
            "HUAWEI TECHNOLOGIES CO., LTD.",
            "Huawei Technologies Company",
        ],
        ["HiSilicon Technologies Co., Ltd"] = ["HiSilicon Technologies Co., Ltd"],
        ["Huawei Device Co."] = ["Huawei Device Co., Ltd."],
        ["Hangzhou Hikvision Digital Technology Co., Ltd."] =
        [
            "Hangzhou Hikvision Digital Technology Co., Ltd.",
            "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.",
            "Hangzhou Hikvision Digital Technology Company",
        ],
        ["Dahua Technology"] = ["Dahua Technology", "Dahua Technology Company"],
        ["Sugon"] = ["Sugon"],
        ["Higon (THATIC)"] = ["Higon"],
        ["Chengdu Haiguang Integrated Circuit"] = ["Chengdu Haiguang Integrated Circuit"],
        ["Chengdu Haiguang Microelectronics Technology"] = ["Chengdu Haiguang Microelectronics Technology"],
        ["Wuxi Jiangnan Institute of Computing Technology"] = ["Wuxi Jiangnan Institute of Computing Technology"],
        ["iFLYTEK"] = ["IFLYTEK"],
        ["Megvii Technology"] = ["Megvii Technology"],
        ["SenseTime"] = ["Beijing Sensetime Technology Development Co., Ltd."],
        ["Yitu Technologies"] = ["Yitu Technologies"],
        ["Xiamen Meiya Pico Information Co. Ltd."] = ["Xiamen Meiya Pico Information Co. Ltd."],
        ["Semiconductor Manufacturing International Corporation (SMIC)"] =
        [
            "Semiconductor Manufacturing International Corporation",
            "SEMICONDUCTOR MANUFACTURING INTERNATIONAL CORPORATION",
        ],
        ["National University of Defense Technology"] = ["National University of Defense Technology"],
        ["China Electronics Technology Group Corporation (CETC)"] =
        [
            "China Electronics Technology Group Corporation",
            "CHINA ELECTRONICS TECHNOLOGY GROUP CORPORATION",
        ],
        ["ZTE Corporation"] = ["ZTE Corporation"],
        ["Hytera Communications Corporation"] = ["Hytera Communications Corporation"],
        ["Huawei Technologies Co. OOO (Moscow)"] = ["Huawei Russia"],
        ["Kalashnikov Concern"] = ["Kalashnikov Concern", "KALASHNIKOV CONCERN"],
        ["Mikron JSC"] = ["PJSC Mikron", "JOINT STOCK COMPANY MIKRON"],
        ["Baikal Electronics"] = ["Baikal Electronics"],
        ["MCST Lebedev"] = ["MCST Lebedev"],
        ["Rosoboronexport"] = ["Rosoboronexport OJSC", "ROSOBORONEKSPORT OAO", "Rosoboronexport"],
        ["Almaz-Antey"] = ["Joint-Stock Company Concern Almaz-Antey", "JOINT-STOCK COMPANY CONCERN ALMAZ-ANTEY"],
        ["Sukhoi"] = ["Sukhoi Aviation JSC"],
        // On none of the lists in ../shared: listed only after they were taken.
        ["Murom Instrument-Making Plant"] = [],
    };

    /// <exception cref="InvalidDataException">A row of the table has no party here, or a party no listing.</exception>
    public static IReadOnlyList<Listing> Attach(IReadOnlyList<Listing> listings, IReadOnlyList<CsvRow> table)
    {
        var attached = listings.ToList();
        foreach (var row in table)
        {
            if (!Parties.TryGetValue(row["listed_as"], out var names))
            {
                throw new InvalidDataException($"{row.Place}: {row["listed_as"]} is not in {nameof(OriginalScripts)}");
            }

            var script = row["script"] == "Cyrl" ? Script.Cyrillic : Script.Han;
            foreach (var name in names)
            {
                if (!listings.Any(l => l.PrimaryName == name))
                {
                    throw new InvalidDataException($"{row.Place}: no listing is named {name}");
                }

                for (var i = 0; i < attached.Count; i++)
                {
                    if (attached[i].PrimaryName == name)
                    {
                        attached[i] = With(attached[i], new ListingName(row["original"], NameKind.Alias, script));
                    }
                }
            }
        }

        return attached;
    }

    private static Listing With(Listing listing, ListingName name) =>
        listing with
        {
            Names = [.. listing.Names, name],
            Remarks =
                listing.Remarks is not { } remarks ? Note
                : remarks.EndsWith(Note, StringComparison.Ordinal) ? remarks
                : $"{remarks}; {Note}",
        };
}
