package minzheng.atlas.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.ingest.YamlFile;
import minzheng.atlas.plan.Plan;
import minzheng.atlas.plan.PlanFile;
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
        JsonNode body = YamlFile.object(file);
        Plan plan = PlanFile.read(body, PlanStore.version(body));
        Reading now = Reading.of(plan.to(), session.database().currentVersion());
        boolean recorded = new PlanStore(session.database())
                .list(now).stream().anyMatch(had -> had.version().equals(plan.version()));
        if (recorded) {
            session.out().println("没有变化，未写入 / nothing differs, nothing written");
            return 0;
        }
        long version = session.database()
                .write(session.author(), Edit.LOAD, "导入规划 load plan " + plan.code(), change -> {
                    PlanStore.save(change, body);
                    return change.version();
                });
        session.out()
                .println("规划 %s 已导入，数据版本 %d / plan %1$s loaded as data version %2$d".formatted(plan.code(), version));
        return 0;
    }
}
