using Licet.Cli;

// A run that reads the tables of the engine, answers one name and ends needs no collection at all, and most of its time from
// start to exit went into those that large tables trigger (41 % measured). A longer run leaves this region by itself.
GC.TryStartNoGCRegion(totalSize: 128L << 20, lohSize: 64L << 20);
return CommandLine.Run(args, Terminal.OfThisProcess());
