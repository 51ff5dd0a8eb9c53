using Licet.Cli;

return CommandLine.Run(args, Terminal.OfThisProcess());
