package minzheng.atlas.cli.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The group of load commands. */
@Command(
        name = "load",
        description = "导入数据 / load data, all or nothing",
        mixinStandardHelpOptions = true,
        subcommands = {LoadCatalogueCommand.class, LoadPlanCommand.class, LoadPolygonSetCommand.class},
        modelTransformer = LoadTargets.class)
public final class LoadCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "缺少导入对象 / say what to load");
    }
}
