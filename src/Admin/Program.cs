using Licet.Admin;
using Licet.Cli;

return AdminCommands.Run(args, Terminal.OfThisProcess());
