package minzheng.atlas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import minzheng.atlas.cli.change.BoundaryChangeCommand;
import minzheng.atlas.cli.load.ImportsCommand;
import minzheng.atlas.cli.load.LoadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line; a new command is one class and its line here. */
@Command(
        name = "atlas",
        description = "南宁民政设施规划 / facility planning for a civil affairs bureau",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            LoadCommand.class,
            ImportsCommand.class,
            CoverageCommand.class,
            GapsCommand.class,
            ExportCommand.class,
            CheckPlanCommand.class,
            CheckBoundariesCommand.class,
            CheckMarkersCommand.class,
            ReceiptCommand.class,
            FreezeCommand.class,
            BoundaryPackCommand.class,
            BoundaryChangeCommand.class,
            BenchCommand.class
        })
public final class AtlasCommand {
    private AtlasCommand() {}

    /** Runs one command line: 0 = done, 1 = refused or failed, 2 = wrong usage. */
    public static int run(String... args) {
        // the platform's charset may be ASCII under a bare locale; the words here are Chinese
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(System.getenv(), out, err, args);
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        Streams streams = new Streams(environment, out, err);
        CommandLine root = new CommandLine(new AtlasCommand(), new CommandFactory(streams));
        root.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        root.setUsageHelpWidth(110);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, err));
        return root.execute(args);
    }
}
