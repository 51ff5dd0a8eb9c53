using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Rules;

public sealed partial class RuleBook
{
    private CountryTable? _countries;
    private CommerceControlList? _controlList;

    /// <summary>The country chart, the country groups and the special lists, by destination and day.</summary>
    public CountryTable Countries => _countries ??= new(Table("countries"));

    /// <summary>The Commerce Control List: entries, controls, list-based exceptions.</summary>
    public CommerceControlList ControlList => _controlList ??= new(this);
}
