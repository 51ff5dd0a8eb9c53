using Licet.Make;
using Licet.Make.EntityEntries;

return args switch
{
    ["han", .. var rest] => Han.Run(rest),
    ["starter", var shared] => StarterVerb.Run(shared),
    ["entity-entries", var shared] => EntityEntriesVerb.Run(shared),
    ["wording-key", var text] => WordingKeyVerb.Run(text),
    ["frequencies", var shared, var output] => FrequenciesVerb.Run(shared, output),
    ["ear", var shared] => EarVerb.Run(shared),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project data/make -- <verb>");
    Console.Error.WriteLine("  han [folder of Unihan files]   data/names/han-traditional.csv and han-readings.csv");
    Console.Error.WriteLine("  starter <shared>               data/lists/starter.json from the real lists");
    Console.Error.WriteLine("  entity-entries <shared>        data/ear/list-rules.csv and entity-wordings.csv");
    Console.Error.WriteLine(
        "  wording-key <text>             words and key of a phrase, for data/ear/wordings-phrases.csv"
    );
    Console.Error.WriteLine("  ear <shared>                   those tables of data/ear that come from the sources");
    Console.Error.WriteLine(
        "  frequencies <shared> <file>    data/names/token-frequencies.csv, after any change of the tables of names"
    );
    return 2;
}
