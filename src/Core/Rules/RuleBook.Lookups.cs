using Licet.Core.Rules.Countries;

namespace Licet.Core.Rules;

public sealed partial class RuleBook
{
    private CountryTable? _countries;

    /// <summary>The country chart, the country groups and the special lists, by destination and day.</summary>
    public CountryTable Countries => _countries ??= new(Table("countries"));
}
