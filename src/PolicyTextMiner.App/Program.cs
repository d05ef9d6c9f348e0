using PolicyTextMiner.App.Commands;

return CommandLine.Run(args);
