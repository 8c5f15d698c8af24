package minzheng.atlas.cli.load;

import java.nio.file.Path;
import java.util.List;
import minzheng.atlas.cli.Session;
import minzheng.atlas.cli.ShellCommand;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.db.Edit;
import minzheng.atlas.ingest.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads division levels and types and facility kinds, in the shape of the seed files. */
@Command(name = "catalogue", description = "导入区划类型和设施类型 / load division types and facility kinds (YAML)")
final class LoadCatalogueCommand extends ShellCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE.yaml")
    private List<Path> files = List.of();

    LoadCatalogueCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        List<Catalogue> catalogues = files.stream().map(Catalogue::read).toList();
        if (catalogues.stream().allMatch(catalogue -> catalogue.isRecorded(session.database()))) {
            session.out().println("没有变化，未写入 / nothing differs, nothing written");
            return 0;
        }
        long version = session.database().write(session.author(), Edit.LOAD, "导入类型 load catalogue", change -> {
            catalogues.forEach(catalogue -> catalogue.save(change));
            return change.version();
        });
        session.out().println("已导入，数据版本 %d / loaded as data version %1$d".formatted(version));
        return 0;
    }
}
