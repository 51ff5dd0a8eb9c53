namespace Licet.Web.SignIn.Tokens;

/// <summary>What a token may be for. It gives no more than its person may at the moment of asking.</summary>
public static class ApiScopes
{
    public const string Screen = "screen";
    public const string Check = "check";
    public const string Orders = "orders";
    public const string OrdersWrite = "orders:write";
    public const string Licenses = "licenses";
    public const string LicensesWrite = "licenses:write";
    public const string Counterparties = "counterparties";
    public const string CounterpartiesWrite = "counterparties:write";
    public const string Applications = "applications";
    public const string ApplicationsWrite = "applications:write";
    public const string Cases = "cases";
    public const string CasesWrite = "cases:write";
    public const string Log = "log";
    public const string Border = "border";
    public const string BorderWrite = "border:write";
    public const string Tasks = "tasks";
    public const string Law = "law";
    public const string Lists = "lists";
    public const string ListsWrite = "lists:write";
    public const string Products = "products";
    public const string ProductsWrite = "products:write";

    /// <summary>Every scope with its words.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(Screen, "Screen names against the lists"),
        new(Check, "Check orders, and keep and read what was answered"),
        new(Orders, "Read orders"),
        new(OrdersWrite, "Enter, hold, release, ship and cancel orders"),
        new(Licenses, "Read licenses and their ledgers"),
        new(LicensesWrite, "Enter licenses, reserve and draw on them"),
        new(Counterparties, "Read counterparties, their hits and owners"),
        new(CounterpartiesWrite, "Import counterparties, dispose of their hits, tell their owners"),
        new(Applications, "Read applications and where they stand"),
        new(ApplicationsWrite, "Write, sign, submit and withdraw applications"),
        new(Cases, "Read the authority's queue and cases"),
        new(CasesWrite, "Act on cases, for people of the authority and of agencies"),
        new(Border, "Look at licenses, for customs"),
        new(BorderWrite, "Report what was shipped, for customs"),
        new(Log, "Read, verify and export the log, for auditors"),
        new(Tasks, "Read what awaits you"),
        new(Law, "Read processes and rule tables"),
        new(Lists, "Read which lists answer"),
        new(ListsWrite, "Import and fetch lists, for administrators"),
        new(Products, "Read products and what they were classified as"),
        new(ProductsWrite, "Keep products and classify them"),
    ];

    public static bool Has(string scope) => All.Any(s => s.Key == scope);
}
