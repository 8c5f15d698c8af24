package minzheng.atlas.cli.change;

import java.util.List;
import java.util.concurrent.Callable;
import minzheng.atlas.change.ChangeKindOffer;
import minzheng.atlas.cli.Streams;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The kinds of change and what a proposal of each must say; needs no database. */
@Command(
        name = "kinds",
        description = "变更类别及所需内容 / the kinds of change and what each needs",
        mixinStandardHelpOptions = true)
final class KindsCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--json", description = "JSON")
    private boolean json;

    KindsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<ChangeKindOffer> kinds = ChangeKindOffer.all();
        if (json) {
            streams.out().println(Json.text(kinds));
            return 0;
        }
        TextTable table = new TextTable("类别 kind", "名称 name", "内容 proposal");
        kinds.forEach(kind -> table.row(kind.code(), kind.label(), kind.needs()));
        table.print(streams.out());
        return 0;
    }
}
