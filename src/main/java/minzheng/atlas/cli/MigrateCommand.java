package minzheng.atlas.cli;

import java.util.concurrent.Callable;
import minzheng.atlas.Settings;
import minzheng.atlas.db.Login;
import minzheng.atlas.db.Migrations;
import minzheng.atlas.fault.InvalidRequest;
import picocli.CommandLine.Command;

/** Brings the schema up to this program. */
@Command(name = "migrate", description = "升级数据库结构 / bring the schema up to date", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private final Streams streams;

    MigrateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ShellLogging.quiet();
        Settings settings = Settings.from(streams.environment());
        Login owner = settings.owner();
        if (owner == null) {
            throw new InvalidRequest(
                    "invalid_setting",
                    "ATLAS_DB_OWNER_USER",
                    "未设置 ATLAS_DB_OWNER_USER，无法升级 / set ATLAS_DB_OWNER_USER and ATLAS_DB_OWNER_PASSWORD to migrate");
        }
        Migrations.run(owner, settings.serving().user());
        streams.err().println("数据库结构已是最新 / the schema is up to date");
        return 0;
    }
}
