package minzheng.atlas.cli.load;

import java.nio.file.Path;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.db.Database;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.ingest.YamlFile;
import minzheng.atlas.plan.PlanEdit;
import minzheng.atlas.plan.PlanStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a plan file: indicators, targets, rules and unit lists. */
@Command(name = "plan", description = "导入规划文件 / load a plan (YAML)")
final class LoadPlanCommand extends ShellCommand {
    @Parameters(paramLabel = "FILE.yaml")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    LoadPlanCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Database database = session.database();
        PlanEdit edit = new PlanEdit(database, new PlanStore(database), new FacilityKindStore(database));
        PlanEdit.Recorded recorded = edit.record(YamlFile.object(file), "导入规划 load plan", session.author());
        session.out()
                .println(
                        recorded.written()
                                ? "规划 %s 已导入，数据版本 %d / plan %1$s loaded as data version %2$d"
                                        .formatted(recorded.plan().code(), recorded.dataVersion())
                                : "没有变化，未写入 / nothing differs, nothing written");
        return 0;
    }
}
